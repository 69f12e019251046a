import * as v from 'valibot'
import type { CaseState } from '../case/state'
import { owesCall } from '../case/state'
import { beijing } from '../time/day'

/**
 * What came of asking, counted for a unit and a day. A case counts on the Beijing day on which its work was checked,
 * whenever the answer comes, so that every number of a line is about the same cases; work done anew counts anew.
 */
export const figureNames = [
	'resolved', // checked and found done
	'asked', // asked on their phone, or called at least once
	'reached', // answered by themselves, or somebody spoke with them
	'answered', // said whether it is solved
	'solved', // said that it is
	'answeredContent', // said whether they are content
	'content', // said that they are
	'owed', // a call is still owed
	'notReached', // not reached on three days
	'waived', // not asked, because the caller had withdrawn
] as const
export type FigureName = (typeof figureNames)[number]
export type Figures = Readonly<Record<FigureName, number>>

const entries = Object.fromEntries(figureNames.map((name) => [name, v.number()])) as Record<
	FigureName,
	v.NumberSchema<undefined>
>

/** The figures of one day, which is said as 2026-03-05. */
export const dayFiguresSchema = v.object({ day: v.string(), ...entries })
export type DayFigures = v.InferOutput<typeof dayFiguresSchema>
/** The figures of one unit over some days, as one line. */
export const unitFiguresSchema = v.object({ unit: v.string(), unitName: v.string(), ...entries })
export type UnitFigures = v.InferOutput<typeof unitFiguresSchema>
export const unitsFiguresAnswerSchema = v.object({ units: v.array(unitFiguresSchema) })
export const figuresAnswerSchema = v.object({ unit: v.string(), days: v.array(dayFiguresSchema) })

export const noFigures: Figures = Object.fromEntries(
	figureNames.map((name) => [name, 0]),
) as unknown as Figures

const two = (n: number) => String(n).padStart(2, '0')

/** The Beijing day of an instant: 2026-03-05. */
export function dayOf(at: number): string {
	const { year, month, day } = beijing(at)
	return `${year}-${two(month)}-${two(day)}`
}

/** What one case counts now, for which unit and day; undefined while no work of it was checked. */
export function counted(state: CaseState): { unit: string; day: string; figures: Figures } | undefined {
	const { followUp, lead, rating, caller } = state
	if (followUp === undefined || lead === undefined) return undefined
	const answered = followUp.phase === 'done'
	const waived = followUp.phase === 'waived'
	const spoken = followUp.tries.some(({ outcome }) => outcome === 'reached')
	const is: Record<FigureName, boolean> = {
		resolved: true,
		asked: !waived && (caller !== undefined || answered || followUp.tries.length > 0),
		reached: !waived && (answered || spoken),
		answered,
		solved: answered && rating?.solved === true,
		answeredContent: answered && rating?.content !== undefined,
		content: answered && rating?.content === true,
		owed: owesCall(state),
		notReached: followUp.phase === 'notReached',
		waived,
	}
	const figures = Object.fromEntries(
		figureNames.map((name) => [name, Number(is[name])]),
	) as unknown as Figures
	return { unit: lead.unit, day: dayOf(followUp.askedAt), figures }
}

/** What is to be added to which line. */
export interface FigureChange {
	readonly unit: string
	readonly day: string
	/** Never zero; what did not change is left out. */
	readonly add: Readonly<Partial<Record<FigureName, number>>>
}

/**
 * What one step of a case changes in the figures. Sums do not mind the order in which steps are counted.
 * Work that is done anew leaves what was said of it before as it was.
 */
export function figureChange(before: CaseState | undefined, after: CaseState): FigureChange | undefined {
	const now = counted(after)
	if (now === undefined) return undefined
	const was = before?.followUp?.askedAt === after.followUp?.askedAt && before ? counted(before) : undefined
	const add = Object.fromEntries(
		figureNames
			.map((name) => [name, now.figures[name] - (was?.figures[name] ?? 0)] as const)
			.filter(([, by]) => by !== 0),
	)
	return Object.keys(add).length === 0 ? undefined : { unit: now.unit, day: now.day, add }
}

/** A part of a whole. `share` is absent where there is nothing to divide by. */
export interface Rate {
	readonly count: number
	readonly of: number
	readonly share?: number
}

/** What each rate is a part of. Whether it is solved and whether they are content are counted apart. */
export const denominators = {
	asked: 'resolved',
	reached: 'resolved',
	answered: 'resolved',
	solved: 'answered',
	content: 'answeredContent',
} as const satisfies Partial<Record<FigureName, FigureName>>
export type RateName = keyof typeof denominators
export const rateNames = Object.keys(denominators) as RateName[]

/** One rate with its denominator. */
export function rateOf(figures: Figures, name: RateName): Rate {
	const count = figures[name]
	const of = figures[denominators[name]]
	return of > 0 ? { count, of, share: count / of } : { count, of }
}

/** The figures of several days, or units, as one. */
export function sum(lines: readonly Figures[]): Figures {
	return Object.fromEntries(
		figureNames.map((name) => [name, lines.reduce((total, line) => total + line[name], 0)]),
	) as unknown as Figures
}
