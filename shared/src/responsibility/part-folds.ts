import type { EventOf } from '../case/event'
import type { CaseState, Change } from '../case/state'
import { answered, changePart, holderIn, ownPart, partOf, supportsWith, wind } from './folds'
import { assignmentIn, called, done } from './responsibility'

type PartEvent =
	| 'whistled'
	| 'supportCalled'
	| 'reportedIn'
	| 'planned'
	| 'partSigned'
	| 'partFinished'
	| 'partSentBack'
	| 'partReassigned'
	| 'partBackRefused'
	| 'partReleased'
	| 'marked'
	| 'extensionAsked'
	| 'extensionGranted'
	| 'extensionRefused'
	| 'suspensionAsked'
	| 'suspended'
	| 'suspensionRefused'
	| 'resumed'

/** What the events of units' parts change. */
export const partFolds: {
	readonly [Type in PartEvent]: (state: CaseState, event: EventOf<Type>) => Change
} = {
	whistled: (state, event) => {
		// Stryker disable next-line ArrayDeclaration: a whistle says whom it calls
		const { supports = [], meetAt, urgency, callingUnit } = event
		return {
			status: 'assigned',
			urgency,
			task: 'order',
			lead: called(assignmentIn(event)),
			...supportsWith([], supports),
			callingUnit,
			whistle: { meetAt },
			suspensionAsked: undefined,
			first: state.first ?? { unit: callingUnit.unit, unitName: callingUnit.unitName },
		}
	},
	supportCalled: ({ supports = [] }, event) => supportsWith(supports, [event]),
	reportedIn: (state, event) => ownPart(state, event, { reportedInAt: event.takenAt }),
	// Stryker disable next-line ConditionalExpression: a plan is only for a whistle
	planned: ({ whistle }, { at }) => (whistle ? { whistle: { ...whistle, plannedAt: at } } : {}),
	partSigned: (state, event) =>
		ownPart(state, event, { phase: 'signed', signedAt: event.at, ...holderIn(event) }),
	partFinished: (state, { by, at }) => changePart(state, by.unit, (part) => done(part, at)),
	partSentBack: (state, event) => ownPart(state, event, { phase: 'sentBack', backAt: event.at }),
	// Stryker disable next-line ArrayDeclaration: what goes to another was somebody's
	partReassigned: ({ supports = [] }, { part, to }) =>
		supportsWith(
			supports.filter(({ unit }) => unit !== part),
			to ? [to] : [],
		),
	partBackRefused: (state, { unit, clocks }) => {
		const change = { ...state, ...wind(state, clocks) }
		return changePart(change, unit, (part) => ({
			...part,
			phase: part.signedAt === undefined ? 'called' : 'signed',
			backRefused: true,
		}))
	},
	partReleased: (state, { unit }) =>
		changePart(state, unit, (part) => ({ ...answered(part), phase: 'released' })),
	marked: (state, { unit, from }) => {
		const { callingUnit } = state
		return callingUnit?.unit === unit && partOf(state, unit) === undefined
			? { callingUnit: { ...callingUnit, marked: [...(callingUnit.marked ?? []), from] } }
			: changePart(state, unit, (part) => ({ ...part, marked: [...(part.marked ?? []), from] }))
	},
	extensionAsked: (state, event) =>
		ownPart(state, event, { asked: { extension: event.extension, at: event.at } }),
	extensionGranted: (state, { unit, clocks }) => {
		const change = { ...state, ...wind(state, clocks) }
		return changePart(change, unit, answered)
	},
	extensionRefused: (state, { unit }) => changePart(state, unit, answered),
	suspensionAsked: (_, { until, at }) => ({ suspensionAsked: { until, at } }),
	suspended: (state, { until, at }) => ({
		status: 'suspended',
		suspendedAt: at,
		suspendedUntil: until,
		suspensionAsked: undefined,
		suspensions: (state.suspensions ?? 0) + 1,
	}),
	suspensionRefused: () => ({ suspensionAsked: undefined }),
	resumed: (state, { clocks }) => ({
		status: 'handling',
		suspendedAt: undefined,
		suspendedUntil: undefined,
		...wind(state, clocks),
	}),
}
