import type { ClockWord, EntryType } from '@huying/shared/trace/entry'
import type { EntryView, TraceCounts } from '@huying/shared/trace/trace-view'
import { type Kept, photosLeft } from './kept'

/** One line of the day's list. */
export interface DayLine {
	readonly id: string
	readonly type: EntryType
	/** When it was done, and when it came; without the second it has not come. */
	readonly doneAt: number
	readonly cameAt?: number | undefined
	readonly words?: string | undefined
	readonly household?: string | undefined
	readonly template?: string | undefined
	readonly case?: string | undefined
	readonly track?: { readonly metres: number; readonly seconds: number } | undefined
	/** How far its time is believed; not known before it has come. */
	readonly clock?: ClockWord | undefined
	/** Points of a track that do not count. */
	readonly doubtful?: number | undefined
	/** Photos that have not come yet. */
	readonly photosLeft: number
	readonly refused?: boolean | undefined
}

/** A record that came this much later than it was done is told with both times, in milliseconds. */
const LATE = 5 * 60_000
export const isLate = ({ doneAt, cameAt }: DayLine): boolean => cameAt !== undefined && cameAt - doneAt > LATE

/**
 * The day as one list, newest first: what the server has, and what this phone has beside it.
 * @param entries what the server answered last, of this day
 * @param from the first millisecond of the day
 */
export function dayLines(entries: readonly EntryView[], kept: readonly Kept[], from: number): DayLine[] {
	const here = new Map(kept.map((one) => [one.id, one]))
	const there = entries.map((entry) => fromServer(entry, here.get(entry.id)))
	const known = new Set(entries.map(({ id }) => id))
	const beside = kept.flatMap((one) =>
		one.what === 'entry' && !known.has(one.id) && one.done.doneAt >= from ? [fromPhone(one)] : [],
	)
	return [...there, ...beside].sort((one, other) => other.doneAt - one.doneAt)
}

function fromServer(entry: EntryView, kept: Kept | undefined): DayLine {
	const { id, type, doneAt, at, words, household, template, track, awaited } = entry
	const text = words ?? (kept && wordsOf(kept))
	return {
		id,
		type: type as EntryType,
		doneAt,
		cameAt: at,
		words: text,
		household,
		template,
		case: entry.case,
		track,
		clock: entry.clock,
		...(track && { doubtful: doubtfulOf(track.doubts) }),
		photosLeft: kept ? photosLeft(kept) : awaited,
		...(kept?.stage === 'refused' && { refused: true }),
	}
}

const doubtfulOf = (doubts: Readonly<Record<string, number | undefined>>): number =>
	Object.values(doubts).reduce<number>((sum, points = 0) => sum + points, 0)

function fromPhone(kept: Extract<Kept, { what: 'entry' }>): DayLine {
	const { id, done, cameAt, stage } = kept
	return {
		id,
		type: done.type,
		doneAt: done.doneAt,
		cameAt,
		words: wordsOf(kept),
		...(done.type === 'visited' && { household: done.household, template: done.template }),
		...(done.type === 'found' && { case: done.case }),
		photosLeft: photosLeft(kept),
		...(stage === 'refused' && { refused: true }),
	}
}

function wordsOf(kept: Kept): string | undefined {
	if (kept.what === 'track') return undefined
	if (kept.find) return kept.find.text
	return 'words' in kept.done ? kept.done.words : undefined
}

const none = { found: 0, settled: 0, visits: 0, patrols: 0 }
const counted: Partial<Record<EntryType, keyof typeof none>> = {
	found: 'found',
	settledOnTheSpot: 'settled',
	visited: 'visits',
	patrolBegan: 'patrols',
}

/** The sums of a list: those of the server, where it has answered, are the same for what has come. */
export function countsOf(lines: readonly DayLine[]): Pick<TraceCounts, keyof typeof none> {
	const sums = { ...none }
	for (const { type, refused } of lines) {
		const sum = counted[type]
		if (sum !== undefined && !refused) sums[sum]++
	}
	return sums
}
