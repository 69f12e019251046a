import { actBy } from '../case/act-by'
import { type Actor, actingAs } from '../case/actor'
import type { Context } from '../case/context'
import type { Decision } from '../case/decide'
import type { By, EventOf } from '../case/event'
import { type PrivateContent, seal } from '../case/private-record'
import type { CaseState } from '../case/state'
import { type Refusal, refusal } from '../error/refusal'
import type { Rules } from '../rule/rules'
import type { ErrandStep, StepOf, StepType } from './command'
import type { Errand } from './errand'
import type { ErrandGround } from './ground'
import { contentOf, standingOf } from './guards'
import { stepMoveOf, stepTypes } from './moves'
import type { Stepped } from './stepped'

/** A command that takes a step of an errand. */
export interface ErrandCommand {
	readonly id: string
	readonly step: ErrandStep
}

interface Asking {
	readonly state: CaseState
	readonly ground: ErrandGround
	readonly actor: Actor
	readonly at: number
	readonly rules: Rules
}

/** Whether somebody may take a step now, whatever they would say in it: in which capacity, or why not. */
export function permitStep(type: StepType, { state, ground, actor, at, rules }: Asking): By | Refusal {
	const { errand } = ground
	const move = stepMoveOf(type)
	const by = capacity(type, { state, ground, actor, at })
	if (by === undefined || state.errand === undefined) return refusal('notYours')
	if (!move.from.includes(state.status)) return refusal('notAllowedNow')
	const { status } = errand.consent
	if (status === 'withdrawn' && move.consent !== 'any') return refusal('consentWithdrawn')
	if (status === 'asked' && move.consent === 'given') return refusal('consentWanted')
	if (status !== 'asked' && move.consent === 'open') return refusal('notAllowedNow')
	if (move.worker && state.errand.worker === undefined) return refusal('notAllowedNow')
	const code = standingOf(type, { summary: state.errand, caller: state.caller, errand, by, rules })
	return code === undefined ? by : refusal(code)
}

/** Every step that somebody may take now. */
export const permittedSteps = (asking: Asking): StepType[] =>
	stepTypes.filter((type) => !('refused' in permitStep(type, asking)))

/** As whom somebody takes a step; two steps are taken by people who are nobody to the case yet. */
function capacity(type: StepType, { state, ground, actor, at }: Omit<Asking, 'rules'>): By | undefined {
	if (type === 'giveConsent' && ground.invited && 'user' in actor && actor.tenant === state.tenant)
		return { capacity: 'concerned', user: actor.user }
	if (type === 'pass' && ground.handover !== undefined && state.errand) {
		// whoever accepts a whole grid goes on with its errands as if nobody ran them
		const { worker: _, ...free } = state.errand
		return actingAs(['gridWorker'], { ...state, errand: free }, actor, at)
	}
	return actingAs(stepMoveOf(type).by, state, actor, at)
}

/** The only place that says what may happen to an errand. */
export function decideErrand(
	state: CaseState,
	{ id, step }: ErrandCommand,
	context: Context,
): Decision | Refusal {
	const { actor, at, rules } = context
	const ground = context.errand
	if (ground === undefined || state.errand === undefined) return refusal('notAllowedNow')
	const by = permitStep(step.type, { state, ground, actor, at, rules })
	if ('refused' in by) return by
	const code = contentOf(step, { state, ground, by, context })
	if (code !== undefined) return refusal(code)

	const seq = state.version + 1
	const sealed = seal(privateIn(step), seq, context.salt)
	const event: EventOf<'errandStepped'> = {
		v: 1,
		type: 'errandStepped',
		case: state.case,
		seq,
		at,
		by,
		command: id,
		step: stepped(step, ground.errand, { by, ...ground }),
		...(sealed && { words: sealed.digest }),
	}
	return { events: [{ ...event, ...actBy(state, event, context) }], records: sealed ? [sealed.record] : [] }
}

/** What of a step can be erased: words, the names of papers, the office. */
function privateIn(step: ErrandStep): PrivateContent {
	const names =
		'papers' in step ? step.papers.map((paper) => (typeof paper === 'string' ? paper : paper.name)) : []
	return {
		...('words' in step && step.words !== undefined && { text: step.words }),
		...(names.length > 0 && { papers: names }),
		...('office' in step && { office: step.office }),
	}
}

type Saying = Pick<ErrandGround, 'handover'> & { readonly by: By }

/** What the trace says of each step. */
const sayings: {
	readonly [Type in StepType]?: (
		step: StepOf<Type>,
		next: number,
		saying: Saying,
	) => Omit<Extract<Stepped, { type: Type }>, 'type'>
} = {
	undertake: ({ worker }, _, { by }) => ({ worker: worker ?? by.user ?? '' }),
	pass: ({ to }, _, { handover }) => ({ to, ...(handover !== undefined && { handover }) }),
	takeConsent: ({ by, photos, voice }) => ({ by, photos, ...(voice !== undefined && { voice }) }),
	book: ({ visit }) => ({ visit }),
	askMissing: ({ papers }) => ({ papers: papers.length }),
	answerMissing: ({ photos }) => ({ photos }),
	receivePapers: ({ papers, photos }, voucher) => ({
		voucher,
		forms: papers.map(({ form }) => form),
		photos,
	}),
	confirmVoucher: ({ voucher }) => ({ voucher }),
	signVoucher: ({ voucher, photos }) => ({ voucher, photos }),
	bringBack: ({ papers }, voucher) => ({
		...(papers.length > 0 && { voucher }),
		forms: papers.map(({ form }) => form),
	}),
	returnPapers: ({ voucher: of, places, left, photos }, voucher) => ({
		voucher,
		of,
		places,
		...(left && { left }),
		photos,
	}),
	takeCash: ({ fen }, voucher) => ({ voucher, fen }),
	spendCash: ({ fen, photos }) => ({ fen, photos }),
	returnCash: ({ fen }, voucher) => ({ voucher, fen }),
	joinTrip: ({ trip, day }) => ({ trip, day }),
}

function stepped(step: ErrandStep, { vouchers }: Errand, saying: Saying): Stepped {
	const say = sayings[step.type] as ((step: ErrandStep, next: number, saying: Saying) => object) | undefined
	return { type: step.type, ...say?.(step, vouchers.length + 1, saying) } as Stepped
}
