import type { Admission, AdmissionStep } from '../admission/admission'
import type { CountersignState } from '../countersign/countersign'
import type { Notice, NoticeFacts, NoticeKind } from './notice'

/** What somebody must be told of that is no case's event. */
export interface Told {
	readonly notices: readonly Notice[]
	readonly facts: NoticeFacts
}

const task = (kind: NoticeKind) => ({ kind, template: 'task', urgent: false }) as const

/** What the unit that asked to put work on towns is told of; of its own steps nothing. */
const steps: { readonly [Type in AdmissionStep['type']]?: NoticeKind } = {
	admit: 'unitAdmitted',
	refuse: 'unitNotAdmitted',
	end: 'unitAdmissionEnded',
}

/** What the latest step of a request is told of, and to whom; undefined where nobody must be. */
export function admissionTold({ admission, unit, version, steps: taken }: Admission): Told | undefined {
	const step = taken.at(-1)
	const kind = step && steps[step.type]
	if (kind === undefined) return undefined
	return {
		notices: [{ ...task(kind), to: 'unit', units: [unit] }],
		facts: { about: 'admission', case: admission, seq: version, number: '', at: step?.at ?? 0 },
	}
}

/** What whoever proposed an entry is told once it is decided: there is one decision. */
export function proposalTold(
	proposal: string,
	{ accepted, at }: { readonly accepted: boolean; readonly at: number },
): Told {
	return {
		notices: [{ ...task(accepted ? 'unitProposalAdded' : 'unitProposalNotAdded'), to: 'caller' }],
		facts: { about: 'proposal', case: proposal, seq: 1, number: '', at },
	}
}

/** What whoever asked for a grave change is told once it is over. */
const ended: Readonly<Record<Exclude<CountersignState, 'asked'>, NoticeKind>> = {
	confirmed: 'askedConfirmed',
	refused: 'askedRefused',
	lapsed: 'askedLapsed',
}
export function countersignTold(countersign: string, state: CountersignState, at: number): Told {
	return {
		notices: [{ ...task(ended[state === 'asked' ? 'lapsed' : state]), to: 'caller' }],
		facts: { about: 'countersign', case: countersign, seq: 1, number: '', at },
	}
}
