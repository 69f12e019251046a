import type { Context } from '../case/context'
import { unitIn } from '../case/context'
import type { Details } from '../case/details'
import type { Clock } from '../case/event'
import type { CaseState } from '../case/state'
import { unitFor } from '../catalogue/entry'
import { distance } from '../region/distance'
import { assignment, basisFor, rewound } from './assign'
import { partOf, partsOf } from './folds'
import { markerOf } from './marks'
import { type Assignment, isOver, type Responsibility } from './responsibility'

/** A unit as events name it. */
export const named = ({ unit, unitName }: Assignment) => ({ unit, unitName })

// Stryker disable next-line ConditionalExpression: the content guards let only units with a part be named
const nameOf = (part: Responsibility | undefined) => (part ? named(part) : {})

/** Gives tasks to units that the context knows. */
export function assignments(units: readonly string[], state: CaseState, context: Context): Assignment[] {
	return units.flatMap((id) => {
		const unit = unitIn(context, id)
		// Stryker disable next-line StringLiteral,ArrayDeclaration: whoever is given a part is known, and given it under a colour
		return unit ? [assignment(unit, state.urgency ?? 'green', context)] : []
	})
}

/** Every clock that ran until `from` and goes on now, with the pause between: of all parts that are not over. */
export function pausedSince(
	state: CaseState,
	from: number,
	context: Context,
	parts = partsOf(state).filter((part) => !isOver(part)),
): Clock[] {
	return parts.map((part) => rewound(part, { pause: { from, to: context.at } }, context))
}

/** What the events of units' parts say about themselves. */
export const responsibilityDetails: Pick<
	Details,
	| 'whistle'
	| 'callSupport'
	| 'reportIn'
	| 'plan'
	| 'reassignPart'
	| 'refusePartBack'
	| 'releasePart'
	| 'mark'
	| 'askExtension'
	| 'grantExtension'
	| 'refuseExtension'
	| 'askSuspension'
	| 'suspend'
	| 'resume'
> = {
	whistle: (state, command, by, context) => whistled(state, command, by, context),
	callSupport: (state, { unit }, _, context) => assignments([unit], state, context)[0] ?? {},
	reportIn: (_state, { place, takenAt }, _by, { place: where, at }) => {
		const metres = distance(where, place)
		return { takenAt: takenAt ?? at, ...(metres !== undefined && { distance: Math.round(metres) }) }
	},
	plan: (_, { agreed }) => ({ agreed }),
	reassignPart: (state, { unit, to }, _, context) => {
		// Stryker disable next-line ConditionalExpression,ArrayDeclaration: no unit goes by no name
		const [given] = to === undefined ? [] : assignments([to], state, context)
		return { part: unit, ...(given && { to: given }) }
	},
	refusePartBack: (state, { unit }, _, context) => {
		const part = partOf(state, unit)
		return {
			...nameOf(part),
			// Stryker disable next-line ConditionalExpression,OptionalChaining: what was sent back says when
			...(part?.backAt !== undefined && { clocks: pausedSince(state, part.backAt, context, [part]) }),
		}
	},
	releasePart: (state, { unit }) => nameOf(partOf(state, unit)),
	mark: (state, { unit, speed, quality }, by) => ({
		unit,
		// Stryker disable next-line OptionalChaining,LogicalOperator: marked is a part, or else the unit that called
		unitName: partOf(state, unit)?.unitName ?? state.callingUnit?.unitName ?? unit,
		from: markerOf(by),
		speed,
		quality,
	}),
	askExtension: (_, { extension }) => ({ extension }),
	grantExtension: (state, { unit }, _, context) => {
		const part = partOf(state, unit)
		// Stryker disable next-line OptionalChaining: the content guard has seen what was asked
		const extension = part?.asked?.extension
		// Stryker disable next-line ConditionalExpression,LogicalOperator: the same
		return part && extension
			? { ...named(part), extension, clocks: [rewound(part, { extended: extension }, context)] }
			: {}
	},
	refuseExtension: (state, { unit }) => nameOf(partOf(state, unit)),
	askSuspension: (_, { until }) => ({ until }),
	// Stryker disable next-line OptionalChaining,LogicalOperator: the content guard has seen one of the two
	suspend: ({ suspensionAsked, since }, { until }) => ({ until: until ?? suspensionAsked?.until ?? since }),
	resume: (state, _, __, context) => ({
		// Stryker disable next-line LogicalOperator: what is suspended says since when
		clocks: pausedSince(state, state.suspendedAt ?? state.since, context),
	}),
}

/** What a whistle says: who leads, who supports, when, and whom the catalogue would not have called. */
export function whistled(
	state: CaseState,
	{ lead, supports, meetAt }: { lead: string; supports: readonly string[]; meetAt: number },
	by: { readonly unit?: string; readonly unitName?: string },
	context: Context,
) {
	const { entry } = context
	// Stryker disable next-line OptionalChaining,StringLiteral: what was not accepted under a colour is in the list
	const urgency = state.urgency ?? entry?.urgency ?? 'green'
	const [given] = assignments([lead], { ...state, urgency }, context)
	// Stryker disable next-line ArrayDeclaration: a text is no unit
	const listed = entry ? [entry.lead, ...entry.supports].map((duty) => unitFor(duty, state.village)) : []
	const added = [lead, ...supports].filter((unit) => !listed.includes(unit))
	return {
		...given,
		urgency,
		basis: basisFor(lead, state, entry),
		supports: assignments(supports, { ...state, urgency }, context),
		meetAt,
		// Stryker disable next-line StringLiteral: whoever whistles does so for a unit
		callingUnit: { unit: by.unit ?? '', unitName: by.unitName ?? '' },
		...(added.length > 0 && { added }),
	}
}
