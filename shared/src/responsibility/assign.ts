import { deadline } from '../calendar/calendar'
import type { Context } from '../case/context'
import type { Clock } from '../case/event'
import type { CaseState } from '../case/state'
import type { Urgency } from '../case/status'
import type { Basis } from '../catalogue/entry'
import { unitFor } from '../catalogue/entry'
import type { Unit } from '../unit/unit'
import type { Assignment, Responsibility } from './responsibility'
import { timesOf } from './times'

type Ground = Pick<Context, 'rules' | 'calendar' | 'entry' | 'at'>

/**
 * How long a unit has: by the catalogue's entry while the case has the entry's colour, else by the colour.
 */
export function allowancesFor(urgency: Urgency, { rules, entry }: Pick<Context, 'rules' | 'entry'>) {
	const { sign, resolve } = entry?.urgency === urgency ? entry : rules.urgencies[urgency]
	return { sign, resolve }
}

/** Gives a unit its task and its time, from now. */
export function assignment(
	unit: Pick<Unit, 'unit' | 'shortName' | 'region'>,
	urgency: Urgency,
	ground: Ground,
): Assignment {
	const { rules, calendar, at } = ground
	const run = { from: at, ...allowancesFor(urgency, ground) }
	return {
		unit: unit.unit,
		unitName: unit.shortName,
		...(unit.region !== undefined && { region: unit.region }),
		from: at,
		sign: run.sign,
		resolve: run.resolve,
		sendBackUntil: deadline(calendar, at, rules.sendBack).at,
		...timesOf(run, rules, calendar),
	}
}

/** The task of a unit anew, for work that is to be done again. */
export function again(part: Responsibility, urgency: Urgency, ground: Ground): Assignment {
	return assignment({ unit: part.unit, shortName: part.unitName, region: part.region }, urgency, ground)
}

/** Winds a part's clock with what changed; whatever ran or was paused before stays in it. */
export function rewound(
	part: Responsibility,
	change: Pick<Clock, 'pause' | 'extended' | 'sign' | 'resolve'>,
	{ rules, calendar }: Pick<Context, 'rules' | 'calendar'>,
): Clock {
	// Stryker disable next-line ArrayDeclaration: a text pauses nothing
	const { pauses = [] } = part
	const { extended = [] } = part
	return {
		unit: part.unit,
		...change,
		...timesOf(
			{
				from: part.from,
				sign: change.sign ?? part.sign,
				resolve: change.resolve ?? part.resolve,
				extended: change.extended ? [...extended, change.extended] : extended,
				pauses: change.pause ? [...pauses, change.pause] : pauses,
			},
			rules,
			calendar,
		),
	}
}

/** On what ground a unit is called: the entry's, where the entry calls it; else by order of the centre. */
export function basisFor(
	unit: string,
	{ village }: Pick<CaseState, 'village'>,
	entry: Context['entry'],
): Basis {
	return entry && unitFor(entry.lead, village) === unit ? entry.basis : 'order'
}
