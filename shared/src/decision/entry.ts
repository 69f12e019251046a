import * as v from 'valibot'
import { wordsUpTo } from '../admission/work'
import { identifierSchema } from '../identifier/identifier'
import { heldSchema } from './day'
import { PEOPLE_LIMIT, PHOTOS_LIMIT, TEXT_LIMIT } from './limits'
import { stages } from './stage'

const people = v.pipe(
	v.number('attendanceWrong'),
	v.integer('attendanceWrong'),
	v.minValue(0, 'attendanceWrong'),
	v.maxValue(PEOPLE_LIMIT, 'attendanceWrong'),
)
const votes = v.pipe(
	v.number('votesWrong'),
	v.integer('votesWrong'),
	v.minValue(0, 'votesWrong'),
	v.maxValue(PEOPLE_LIMIT, 'votesWrong'),
)

export const attendanceSchema = v.object({ due: people, present: people })
export type Attendance = v.InferOutput<typeof attendanceSchema>
export const votesSchema = v.object({ agree: votes, against: votes, abstained: votes })
export type Votes = v.InferOutput<typeof votesSchema>

export const photosSchema = v.pipe(
	v.array(identifierSchema),
	v.maxLength(PHOTOS_LIMIT, 'photosTooMany'),
	v.check((photos) => new Set(photos).size === photos.length, 'invalidInput'),
)

/** What somebody enters of one stage. Which parts there must be is the stage's (stage.ts). */
export const entryEntries = {
	stage: v.picklist(stages),
	/** The day of the meeting or posting, in Beijing; for `ask` its last day. */
	held: heldSchema,
	attendance: v.optional(attendanceSchema),
	votes: v.optional(votesSchema),
	/** Minutes, resolution or outcome. */
	text: wordsUpTo(TEXT_LIMIT),
	photos: v.optional(photosSchema, []),
}
const entered = v.object(entryEntries)
export type Entered = v.InferOutput<typeof entered>

/** How residents answered, whenever their asking was closed. */
export interface Voices {
	readonly agree: number
	readonly disagree: number
}

/** A stage as it stands in the record: what was entered, and what follows from it. */
export interface Entry extends Entered {
	/** Where it votes: whether the quorum was met and enough agreed. */
	readonly passed?: boolean
	/** Where residents were asked: counted by this system, and not typed by anybody. */
	readonly voices?: Voices
}
