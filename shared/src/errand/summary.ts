import type { EventOf } from '../case/event'
import type { CaseState, Change } from '../case/state'
import type { ErrandSummary } from './errand'
import type { AskedErrand, Stepped } from './stepped'

/** An errand as its case begins with it. */
export const openedErrand = ({ service, for: whom, visit }: AskedErrand): ErrandSummary => ({
	service,
	own: whom === 'self',
	held: 0,
	unconfirmed: 0,
	cash: 0,
	...(visit && { startsAt: visit.startsAt }),
})

/** What a step changes in the summary, whatever the rest of the errand is: the event says it all. */
function change(
	{ held, unconfirmed, cash }: ErrandSummary,
	step: Stepped,
	user: string | undefined,
): { [Member in keyof ErrandSummary]?: ErrandSummary[Member] | undefined } {
	switch (step.type) {
		case 'undertake':
			return { worker: step.worker }
		case 'pass':
			return { worker: step.to }
		case 'giveConsent':
			return { concerned: user }
		case 'book':
			return { startsAt: step.visit.startsAt }
		case 'unbook':
			return { startsAt: undefined }
		case 'receivePapers':
			return { held: held + step.forms.length, unconfirmed: unconfirmed + 1 }
		case 'bringBack':
			return { held: held + step.forms.length }
		case 'returnPapers':
			return { held: held - step.places.length, unconfirmed: unconfirmed + 1 }
		case 'confirmVoucher':
		case 'signVoucher':
			return { unconfirmed: unconfirmed - 1 }
		case 'takeCash':
			return { cash: cash + step.fen, unconfirmed: unconfirmed + 1 }
		case 'spendCash':
			return { cash: cash - step.fen }
		case 'returnCash':
			return { cash: cash - step.fen, unconfirmed: unconfirmed + 1 }
		default:
			return {}
	}
}

/** Folds a step into the case's state; whoever takes an errand on has signed for it. */
export function stepFold(state: CaseState, { step, at, by }: EventOf<'errandStepped'>): Change {
	if (state.errand === undefined) return {}
	const errand = withoutAbsent({ ...state.errand, ...change(state.errand, step, by.user) })
	if (step.type !== 'undertake' || state.status !== 'assigned' || state.lead === undefined) return { errand }
	return { errand, status: 'handling', lead: { ...state.lead, phase: 'signed', signedAt: at } }
}

/** Another unit gets the case: its own grid worker takes the errand on. */
export function withoutWorker({ errand, lead }: CaseState, unit: string): Change {
	if (errand?.worker === undefined || lead === undefined || lead.unit === unit) return {}
	const { worker: _, ...rest } = errand
	return { errand: rest }
}

function withoutAbsent(
	summary: { [Member in keyof ErrandSummary]?: ErrandSummary[Member] | undefined },
): ErrandSummary {
	return Object.fromEntries(
		Object.entries(summary).filter(([, value]) => value !== undefined),
	) as unknown as ErrandSummary
}
