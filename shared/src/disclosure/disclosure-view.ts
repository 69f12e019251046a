import * as v from 'valibot'
import { roles } from '../user/post'
import { disclosureCommandSchema, typedTableSchema } from './command'
import { contentSchema, figuresSchema } from './content'
import { standings, works } from './disclosure'
import { audiences, groupSchema } from './group'

const commandTypes = disclosureCommandSchema.options.map(({ entries }) => entries.type.literal)

/** One published version as readers see it listed. */
export const editionViewSchema = v.object({
	edition: v.number(),
	at: v.number(),
	title: v.string(),
	/** SHA-256 of the bytes that readers get, in hexadecimal. */
	digest: v.string(),
	figures: figuresSchema,
	reason: v.exactOptional(v.string()),
	/** Its place in the transparency log. */
	entry: v.number(),
	erased: v.exactOptional(v.object({ at: v.number(), as: v.picklist(['withdrawn', 'expired']) })),
})
export type EditionView = v.InferOutput<typeof editionViewSchema>

/** What is known of how many asked about it. Durations in milliseconds. */
export const askedSchema = v.object({
	asked: v.number(),
	answered: v.number(),
	/** How long the answers took on average. */
	took: v.exactOptional(v.number()),
})
export type Asked = v.InferOutput<typeof askedSchema>

/** An answer that stands under an item for everybody: what was asked is told as the village's answer tells it. */
export const publicAnswerSchema = v.object({ at: v.number(), unitName: v.string(), words: v.string() })
export type PublicAnswer = v.InferOutput<typeof publicAnswerSchema>

/** A disclosure as readers see it; `content` is the very text of the stored object, so that its digest can be checked. */
export const disclosureViewSchema = v.object({
	disclosure: v.string(),
	tenant: v.string(),
	village: v.string(),
	group: v.string(),
	groupName: v.string(),
	audience: v.picklist(audiences),
	period: v.string(),
	standing: v.picklist(standings),
	dueAt: v.number(),
	/** Of the edition that is shown; absent where its rows are gone. */
	content: v.exactOptional(v.string()),
	/** The edition that is shown. */
	shown: v.exactOptional(v.number()),
	editions: v.array(editionViewSchema),
	/** When the committee passed the last edition. */
	reviewedAt: v.exactOptional(v.number()),
	/** Why it was taken down. */
	withdrawal: v.exactOptional(v.object({ at: v.number(), words: v.string() })),
	/** How many people read it. */
	reads: v.number(),
	asked: askedSchema,
	answers: v.array(publicAnswerSchema),
	/** Addresses of the photos of the paper notice and of PDFs, good for minutes. */
	photos: v.array(v.object({ photo: v.string(), url: v.string(), thumbnail: v.string() })),
	papers: v.array(v.object({ paper: v.string(), name: v.string(), url: v.string() })),
})
export type DisclosureView = v.InferOutput<typeof disclosureViewSchema>

/** One line of a village's board. */
export const boardLineSchema = v.object({
	disclosure: v.string(),
	group: v.string(),
	groupName: v.string(),
	audience: v.picklist(audiences),
	period: v.string(),
	standing: v.picklist(standings),
	title: v.string(),
	at: v.number(),
	edition: v.number(),
	late: v.boolean(),
	figures: figuresSchema,
})
export type BoardLine = v.InferOutput<typeof boardLineSchema>

export const villageBoardSchema = v.object({
	village: v.string(),
	villageName: v.string(),
	townName: v.string(),
	/** What the village publishes, and who may read it. */
	groups: v.array(
		v.object({ group: v.string(), name: v.string(), sentence: v.string(), audience: v.picklist(audiences) }),
	),
	lines: v.array(boardLineSchema),
	/** What should be public by now and is not. */
	owed: v.array(
		v.object({ group: v.string(), groupName: v.string(), period: v.string(), dueAt: v.number() }),
	),
	next: v.optional(v.string()),
})
export type VillageBoard = v.InferOutput<typeof villageBoardSchema>

const stepViewSchema = v.object({
	type: v.picklist(['save', 'expire', ...commandTypes]),
	at: v.number(),
	unitName: v.exactOptional(v.string()),
	role: v.exactOptional(v.picklist(roles)),
	words: v.exactOptional(v.string()),
	edition: v.exactOptional(v.number()),
})

/** What is wrong with a table, by row and column: both counted from 0; a fault of the whole table has neither. */
export const tableFaultSchema = v.object({
	row: v.exactOptional(v.number()),
	column: v.exactOptional(v.number()),
	words: v.string(),
})
export type TableFaultView = v.InferOutput<typeof tableFaultSchema>

/** How two editions differ: whole rows, told as they stand in the columns of the later one. */
export const rowChangeSchema = v.object({
	change: v.picklist(['added', 'removed', 'changed']),
	before: v.exactOptional(v.array(v.string())),
	after: v.exactOptional(v.array(v.string())),
	/** Columns that changed, counted from 0. */
	columns: v.array(v.number()),
})
export const tableDifferenceSchema = v.object({
	rows: v.array(rowChangeSchema),
	/** Of balances: what was and what is. In cents. */
	opening: v.exactOptional(v.object({ before: v.number(), after: v.number() })),
	closing: v.exactOptional(v.object({ before: v.number(), after: v.number() })),
	note: v.exactOptional(v.object({ before: v.string(), after: v.string() })),
})
export type TableDifference = v.InferOutput<typeof tableDifferenceSchema>

/** A disclosure as those who work on it see it. */
export const workViewSchema = v.object({
	disclosure: v.string(),
	village: v.string(),
	villageName: v.string(),
	group: groupSchema,
	period: v.string(),
	dueAt: v.number(),
	work: v.picklist(works),
	standing: v.picklist(standings),
	version: v.number(),
	/** The table as it was typed; of what is public and not being corrected, as it was published. */
	table: v.exactOptional(typedTableSchema),
	reason: v.exactOptional(v.string()),
	faults: v.array(tableFaultSchema),
	/** Exactly what people will see; absent while there are faults. */
	preview: v.exactOptional(contentSchema),
	/** What masking hid, in words: 「第 3 行备注里的身份证号」. */
	masked: v.array(v.string()),
	/** What a correction changes of what is public. */
	difference: v.exactOptional(tableDifferenceSchema),
	editions: v.array(editionViewSchema),
	steps: v.array(stepViewSchema),
	moves: v.array(v.picklist(['save', ...commandTypes])),
})
export type WorkView = v.InferOutput<typeof workViewSchema>

/** What a write answers: look again for the rest. */
export const disclosureReceiptSchema = v.object({
	disclosure: v.string(),
	work: v.picklist(works),
	standing: v.picklist(standings),
	version: v.number(),
})
export type DisclosureReceipt = v.InferOutput<typeof disclosureReceiptSchema>

/** A line of the list that an editor, a committee or a town works through. */
export const workLineSchema = v.object({
	disclosure: v.exactOptional(v.string()),
	village: v.string(),
	villageName: v.string(),
	group: v.string(),
	groupName: v.string(),
	period: v.string(),
	dueAt: v.number(),
	work: v.picklist(works),
	standing: v.picklist(standings),
	/** What whoever looks may do next. */
	moves: v.array(v.picklist(['save', ...commandTypes])),
})
export type WorkLine = v.InferOutput<typeof workLineSchema>
export const workListSchema = v.object({ lines: v.array(workLineSchema) })

export const groupsAnswerSchema = v.object({ groups: v.array(groupSchema), version: v.number() })
export const readCountSchema = v.object({ counted: v.boolean() })
