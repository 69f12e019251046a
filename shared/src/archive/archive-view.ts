import * as v from 'valibot'
import { wordsUpTo } from '../admission/work'
import { identifierSchema } from '../identifier/identifier'
import { archiveSchema, lineSchema } from './archive'
import { monthSchema } from './month'

/** Characters of an objection and of its answer. */
export const OBJECTION_WORDS = 300

export const entryNameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(120))

/** An objection (异议) to one entry of an archive. */
export const archiveObjectionSchema = v.object({
	/** The line or the entry that it is about. */
	entry: v.string(),
	month: monthSchema,
	user: v.string(),
	/** Whose archive it is; absent where they are not named to whoever looks. */
	name: v.exactOptional(v.string()),
	words: v.exactOptional(v.string()),
	at: v.number(),
	status: v.picklist(['open', 'upheld', 'refused']),
	answer: v.exactOptional(v.string()),
	decidedAt: v.exactOptional(v.number()),
	/** Whether whoever looks may decide it now. */
	mayDecide: v.boolean(),
})
export type ArchiveObjectionView = v.InferOutput<typeof archiveObjectionSchema>

/** An entry of the worker's own trace as the archive shows it. */
export const ownEntrySchema = v.object({
	entry: v.string(),
	type: v.string(),
	/** When it was done, and when it came. */
	doneAt: v.number(),
	at: v.number(),
	/** Marked, and not believed. */
	doubted: v.boolean(),
	struck: v.boolean(),
})

/** One person's archive of a month, with every line that it is computed from. */
export const archiveViewSchema = v.object({
	user: v.string(),
	name: v.exactOptional(v.string()),
	month: monthSchema,
	figures: archiveSchema,
	lines: v.array(lineSchema),
	entries: v.array(ownEntrySchema),
	objections: v.array(archiveObjectionSchema),
	/** Whether it is one's own: then an entry can be objected to. */
	own: v.boolean(),
	/** Of one's own: whether one's telephone is shown to residents. */
	phoneShown: v.exactOptional(v.boolean()),
})
export type ArchiveView = v.InferOutput<typeof archiveViewSchema>

/** A unit's archive of a month: its people's, and their sum. */
export const unitArchivesSchema = v.object({
	unit: v.string(),
	month: monthSchema,
	figures: archiveSchema,
	people: v.array(v.object({ user: v.string(), name: v.exactOptional(v.string()), figures: archiveSchema })),
})
export type UnitArchives = v.InferOutput<typeof unitArchivesSchema>

export const objectToEntrySchema = v.object({
	id: identifierSchema,
	entry: entryNameSchema,
	words: wordsUpTo(OBJECTION_WORDS),
})
export type ObjectToEntry = v.InferOutput<typeof objectToEntrySchema>

export const decideObjectionSchema = v.object({
	id: identifierSchema,
	user: identifierSchema,
	month: monthSchema,
	entry: entryNameSchema,
	upheld: v.boolean(),
	words: wordsUpTo(OBJECTION_WORDS),
})
export type DecideObjection = v.InferOutput<typeof decideObjectionSchema>

export const objectionDoneSchema = v.object({
	entry: v.string(),
	status: v.picklist(['open', 'upheld', 'refused']),
})
export const openObjectionsSchema = v.object({ objections: v.array(archiveObjectionSchema) })
