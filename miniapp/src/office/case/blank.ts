import type { CaseView } from '@huying/shared/case/case-view'
import type { Entry } from '@huying/shared/catalogue/entry'
import { isMatter, matters } from '@huying/shared/matter/matters'
import type { Answerable } from '@huying/shared/responsibility/commands'
import { allVoices } from '../../voice/all-voices'
import { type Answers, forms } from './form'
import type { OfficeMove } from './moves'
import { ownSlips, partsFor } from './parts'
import { begunWith } from './proposal'

type Told = Pick<CaseView, 'kind' | 'matter' | 'village'> & Partial<CaseView>

/** What is known before anybody wrote: the catalogue's entry, own units, and who answered for them last time. */
export interface Known {
	readonly entry?: Entry | undefined
	readonly mine?: readonly string[] | undefined
	readonly answerable?: Answerable | undefined
}

/** A fresh form: what can be known is filled in already, and can be changed. */
export function blank(move: OfficeMove, view: Told, known: Known = {}): Answers {
	const form = forms[move]
	const { entry } = known
	const matter = view.matter !== undefined && isMatter(view.matter) ? matters[view.matter] : undefined
	const kind = view.kind ?? entry?.kind ?? matter?.kind
	const calls = move === 'whistle' || entry?.flow.joint
	return {
		words: '',
		public: entry?.public ?? matter?.public ?? false,
		...(kind !== undefined && { kind }),
		...(form.acceptance && entry && { urgency: entry.urgency }),
		...(form.supports && entry && begunWith(entry, view.village, calls)),
		...(form.part !== undefined && onlyPart(move, view, known.mine)),
		...(form.slip && firstSlip(view, known.mine)),
		...(form.voice && unheard(view)),
		...(form.answerable && known.answerable),
		...(form.publicAnswer && view.disclosure && { publicAnswer: '' }),
		...(form.when === 'until' && view.suspensionAsked && { when: view.suspensionAsked.until }),
	}
}

/** Where there is one unit to choose, it is chosen. */
function onlyPart(move: OfficeMove, view: Told, mine: readonly string[] = []) {
	const kind = forms[move].part
	if (kind === undefined || view.responsibilities === undefined) return {}
	const [only, another] = partsFor(kind, { ...asShared(view), responsibilities: view.responsibilities }, mine)
	return only === undefined || another !== undefined ? {} : { part: only.unit }
}

const asShared = ({ relation = 'staff', timeline = [], callingUnit }: Partial<CaseView>) => ({
	relation,
	timeline,
	callingUnit,
})

/** The first recording that nobody has written down, or the only one there is to correct. */
function unheard({ voices, timeline = [] }: Partial<CaseView>) {
	const all = allVoices({ timeline, ...(voices && { voices }) })
	const next = all.find(({ text }) => text === undefined) ?? all[0]
	return next === undefined ? {} : { voice: next.voice }
}

function firstSlip({ responsibilities = [] }: Partial<CaseView>, mine: readonly string[] = []) {
	const [first] = ownSlips({ responsibilities }, mine)
	return first === undefined ? {} : { slip: first.number }
}
