import * as v from 'valibot'
import { cellSchema, columnSchema } from './column'
import { audiences, shapes } from './group'

/** What comes in, goes out and is left of a ledger; money in cents. */
export const balanceSchema = v.object({
	opening: v.number(),
	income: v.number(),
	/** As a positive number. */
	spending: v.number(),
	/** As the village states it. */
	closing: v.number(),
	/** Whether opening + income − spending is closing. */
	balanced: v.boolean(),
	/** The closing balance of the period before, as it was published; absent where there was none. */
	before: v.exactOptional(v.number()),
	/** Whether the opening balance is that one. */
	continues: v.exactOptional(v.boolean()),
	/** Where it came from and went to, largest first: income positive, spending negative. */
	breakdown: v.array(v.object({ name: v.string(), cents: v.number() })),
})
export type Balance = v.InferOutput<typeof balanceSchema>

/**
 * One published table, whole: what is stored as one immutable object, named by the digest of its bytes. `salt` is 128
 * random bits in hexadecimal: without it, the digest of a list that is gone would still betray who could have been on it.
 */
export const contentSchema = v.object({
	v: v.literal(1),
	salt: v.string(),
	tenant: v.string(),
	disclosure: v.string(),
	edition: v.number(),
	village: v.string(),
	villageName: v.string(),
	group: v.string(),
	groupName: v.string(),
	shape: v.picklist(shapes),
	audience: v.picklist(audiences),
	period: v.string(),
	title: v.string(),
	columns: v.array(columnSchema),
	rows: v.array(v.array(cellSchema)),
	balance: v.exactOptional(balanceSchema),
	/** Sums of counts and money, by column. */
	totals: v.record(v.string(), v.number()),
	note: v.exactOptional(v.string()),
	/** Photos of the paper notice. */
	photos: v.array(v.string()),
	/** PDFs: their digests, names and sizes in bytes. */
	papers: v.array(v.object({ paper: v.string(), name: v.string(), bytes: v.number() })),
	/** Why it was corrected. */
	reason: v.exactOptional(v.string()),
})
export type Content = v.InferOutput<typeof contentSchema>

/** What boards and lists show of a table, without its rows; it stays when they go. */
export const figuresSchema = v.object({
	rows: v.number(),
	totals: v.record(v.string(), v.number()),
	balance: v.exactOptional(balanceSchema),
})
export type Figures = v.InferOutput<typeof figuresSchema>

/** The figures of a table. */
export function figuresOf({ rows, totals, balance }: Content): Figures {
	return { rows: rows.length, totals, ...(balance && { balance }) }
}
