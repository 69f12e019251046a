import { type Figures, figureNames, type Rate, rateOf, sum } from '../follow-up/figures'
import { type BoardName, boardNames, type ListedName } from './board'
import type { BoardLine } from './board-view'

type Line = Pick<BoardLine, 'counts' | 'figures'>

/** What a line is looked at for. */
export const measureNames = ['open', 'late', 'inTime', 'sentBack', 'solved', 'content'] as const
export type MeasureName = (typeof measureNames)[number]

interface Measure {
	readonly rate: (line: Line) => Rate
	/** By how many, or by which part of the whole. A part of few says nothing: such lines are not ranked. */
	readonly by: 'count' | 'share'
	/** What comes first, which is what needs looking at: the most, or the least. */
	readonly first: 'most' | 'least'
	/** The cases that stand behind what is not good. */
	readonly list: ListedName
}

const rate = (count: number, of: number): Rate => (of > 0 ? { count, of, share: count / of } : { count, of })

/** Every measure, with what it is a part of. A unit's parts in others' cases count like its own where both have a clock. */
export const measures: Readonly<Record<MeasureName, Measure>> = {
	open: {
		rate: ({ counts }) => rate(counts.open, counts.open),
		by: 'count',
		first: 'most',
		list: 'open',
	},
	late: { rate: ({ counts }) => rate(counts.late, counts.open), by: 'count', first: 'most', list: 'late' },
	inTime: {
		rate: ({ counts }) =>
			rate(counts.doneInTime + counts.supportsDoneInTime, counts.done + counts.supportsDone),
		by: 'share',
		first: 'least',
		list: 'becameLate',
	},
	sentBack: {
		rate: ({ counts }) => rate(counts.sentBack, counts.given + counts.supportsGiven),
		by: 'share',
		first: 'most',
		list: 'sentBack',
	},
	solved: {
		rate: ({ figures }) => rateOf(figures as Figures, 'solved'),
		by: 'share',
		first: 'least',
		list: 'unsolved',
	},
	content: {
		rate: ({ figures }) => rateOf(figures as Figures, 'content'),
		by: 'share',
		first: 'least',
		list: 'discontent',
	},
}

/** Of fewer cases than these no share is compared with another. */
export const TOO_FEW = 10

/** A line with its place; undefined where there are too few cases to compare. Equal ones share a place. */
export interface Ranked<One> {
	readonly line: One
	readonly place?: number
}

/** Lines in the order in which they need looking at; those that cannot be compared come last, as they were. */
export function rank<One extends Line>(lines: readonly One[], name: MeasureName): Ranked<One>[] {
	const { rate: of, by, first } = measures[name]
	const valued = lines.map((line) => ({ line, value: worth(of(line), by) }))
	const compared = valued.flatMap(({ line, value }) => (value === undefined ? [] : [{ line, value }]))
	const sign = first === 'most' ? -1 : 1
	const sorted = [...compared].sort((left, right) => sign * (left.value - right.value))
	return [
		...sorted.map(({ line, value }) => ({
			line,
			place: 1 + compared.filter((one) => sign * (one.value - value) < 0).length,
		})),
		...valued.filter(({ value }) => value === undefined).map(({ line }) => ({ line })),
	]
}

function worth({ count, of, share }: Rate, by: Measure['by']): number | undefined {
	if (by === 'count') return count
	return of < TOO_FEW ? undefined : share
}

/** Several lines as one. */
export function total(lines: readonly Line[]): Line {
	return {
		counts: Object.fromEntries(
			boardNames.map((name) => [name, lines.reduce((all, { counts }) => all + counts[name], 0)]),
		) as Record<BoardName, number>,
		figures: { ...sum(lines.map(({ figures }) => figures as Figures)) },
	}
}

/** Whether there is anything at all on a line. */
export const isEmpty = ({ counts, figures }: Line): boolean =>
	boardNames.every((name) => counts[name] === 0) && figureNames.every((name) => figures[name] === 0)

/** The mean of the marks that a unit got, of one to five; undefined where it got none. */
export function marksOf({ counts }: Line): { speed: number; quality: number; of: number } | undefined {
	const { marks, markedSpeed, markedQuality } = counts
	return marks > 0 ? { speed: markedSpeed / marks, quality: markedQuality / marks, of: marks } : undefined
}
