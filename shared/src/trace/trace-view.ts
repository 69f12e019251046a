import * as v from 'valibot'
import { pictureSchema } from '../case/case-view'
import { placeSchema } from '../case/words'
import { clocks, type PointDoubt, pointDoubts } from './entry'

/** A refused entry has its sequence used up: the phone shows why, and goes on with the next. */
export const verdictSchema = v.object({
	id: v.string(),
	sequence: v.number(),
	/** Its place in the worker's log, and when it came; absent where it was refused. */
	number: v.exactOptional(v.number()),
	at: v.exactOptional(v.number()),
	clock: v.exactOptional(v.picklist(clocks)),
	/** Why it was not taken, as the code of a refusal (text/zh-CN/error.ts). Final. */
	refused: v.exactOptional(v.string()),
	field: v.exactOptional(v.string()),
	/** The entry stands, but what it was for did not take it: why, as the code of a refusal. */
	apart: v.exactOptional(v.string()),
})
export type Verdict = v.InferOutput<typeof verdictSchema>

/** What became of entries. One without a verdict was not looked at: send again from `expected`. */
export const entriesAnswerSchema = v.object({
	verdicts: v.array(verdictSchema),
	/** The sequence that this phone has to send next. */
	expected: v.number(),
	/** The first entry that did not have the expected sequence; nothing from it on was taken. */
	stopped: v.exactOptional(v.string()),
})
export type EntriesAnswer = v.InferOutput<typeof entriesAnswerSchema>

const count = v.exactOptional(v.number())
const doubtsSchema = v.object({
	mock: count,
	inaccurate: count,
	clockWrong: count,
	backwards: count,
	jump: count,
} satisfies Record<PointDoubt, typeof count>)
export const trackAnswerSchema = v.object({
	patrol: v.string(),
	batch: v.number(),
	/** How many came, how many were outside the patrol's duty and are not kept, and how many are kept, thinned. */
	points: v.number(),
	dropped: v.number(),
	kept: v.number(),
	/** Points that are not believed, by why: they count neither as metres nor as time. */
	doubts: doubtsSchema,
	metres: v.number(),
	seconds: v.number(),
})
export type TrackAnswer = v.InferOutput<typeof trackAnswerSchema>

export const attachedSchema = v.object({
	entry: v.string(),
	/** Announced photos that have not come yet. */
	missing: v.array(v.string()),
})
export type Attached = v.InferOutput<typeof attachedSchema>

/** Sums over entries: shown to the worker, and what their archive is made of. */
export const countsSchema = v.object({
	signIns: v.number(),
	/** Time on duty: from signing in to signing out; what was never ended counts nothing. */
	dutySeconds: v.number(),
	patrols: v.number(),
	/** Of tracks, believed points only. */
	metres: v.number(),
	patrolSeconds: v.number(),
	visits: v.number(),
	settled: v.number(),
	found: v.number(),
	handovers: v.number(),
	/** Entries whose time is not believed, and points of tracks that are not. */
	doubtfulEntries: v.number(),
	doubtfulPoints: v.number(),
	entries: v.number(),
})
export type TraceCounts = v.InferOutput<typeof countsSchema>

/** An entry as its worker sees it; whoever oversees them sees no household, no notes and no track. */
export const entryViewSchema = v.object({
	number: v.number(),
	id: v.string(),
	type: v.string(),
	doneAt: v.number(),
	at: v.number(),
	/** When it counts as done: lists are ordered by it. */
	when: v.number(),
	clock: v.picklist(clocks),
	template: v.exactOptional(v.string()),
	village: v.exactOptional(v.string()),
	case: v.exactOptional(v.string()),
	patrol: v.exactOptional(v.string()),
	handover: v.exactOptional(v.string()),
	/** Of a place of an inspection that was looked at. */
	inspection: v.exactOptional(v.string()),
	spot: v.exactOptional(v.string()),
	/** Of a part of a track. */
	track: v.exactOptional(
		v.object({
			batch: v.number(),
			metres: v.number(),
			seconds: v.number(),
			dropped: v.number(),
			doubts: doubtsSchema,
		}),
	),
	words: v.exactOptional(v.string()),
	household: v.exactOptional(v.string()),
	notes: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
	place: v.exactOptional(placeSchema),
	/** Names of photos that came; their addresses are in `pictures`. */
	photos: v.array(v.string()),
	before: v.array(v.string()),
	after: v.array(v.string()),
	/** Announced photos that have not come yet. */
	awaited: v.number(),
	/** Its link in the chain. */
	hash: v.string(),
})
export type EntryView = v.InferOutput<typeof entryViewSchema>

export const traceDaySchema = v.object({
	day: v.string(),
	entries: v.array(entryViewSchema),
	counts: countsSchema,
	/** Addresses of photos, by their names. */
	pictures: v.record(v.string(), pictureSchema),
})
export type TraceDay = v.InferOutput<typeof traceDaySchema>

export const traceTodaySchema = v.object({
	/** By the server's clock. */
	now: v.number(),
	day: v.string(),
	/** On duty since when, by which entry; absent off duty. */
	duty: v.exactOptional(v.object({ entry: v.string(), since: v.number(), until: v.number() })),
	/** The open patrol. */
	patrol: v.exactOptional(v.object({ patrol: v.string(), since: v.number() })),
	counts: countsSchema,
	/** What each phone has to send next. */
	devices: v.array(v.object({ device: v.string(), expected: v.number() })),
	/** How long tracks are kept, in days: to be said where they are taken. */
	keepTrackDays: v.number(),
	/** The end of the worker's log. */
	head: v.object({ number: v.number(), hash: v.string() }),
})
export type TraceToday = v.InferOutput<typeof traceTodaySchema>

/** A patrol's track, shown to the worker alone. */
export const patrolTrackSchema = v.object({
	patrol: v.string(),
	/** When and where, thinned, in parts. Empty once the track is erased. */
	parts: v.array(v.array(v.tuple([v.number(), v.number(), v.number()]))),
	/** Points that are not believed, at most 50 of a part, with why. */
	doubtful: v.array(v.tuple([v.number(), v.number(), v.number(), v.picklist(pointDoubts)])),
	metres: v.number(),
	seconds: v.number(),
	dropped: v.number(),
	doubts: doubtsSchema,
})
export type PatrolTrack = v.InferOutput<typeof patrolTrackSchema>

/** What whoever oversees a worker sees of a day: neither track nor households. */
export const workerDaySchema = v.object({
	user: v.string(),
	...traceDaySchema.entries,
})
export type WorkerDay = v.InferOutput<typeof workerDaySchema>
