import * as v from 'valibot'

/** What a column holds. Money is kept in cents (分), dates as 2026-09-30. */
export const columnTypes = ['text', 'money', 'count', 'date', 'person'] as const
export type ColumnType = (typeof columnTypes)[number]

/** A column of a group's table, as the tenant has settled it. */
export const columnSchema = v.object({
	/** Stays the same when the name on screen changes: amount. */
	column: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,29}$/)),
	/** What stands over it: 金额. */
	name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(12)),
	type: v.picklist(columnTypes),
	/** Whether a row may leave it blank. Default: it may. */
	required: v.exactOptional(v.literal(true)),
	/** A home address: only down to the village. */
	address: v.exactOptional(v.literal(true)),
	/** What the rows are grouped by where money is drawn: 土地发包, 修路清淤. */
	breakdown: v.exactOptional(v.literal(true)),
})
export type Column = v.InferOutput<typeof columnSchema>

/** A cell: words, a date or a name; a count, or money in cents; nothing. */
export const cellSchema = v.nullable(v.union([v.string(), v.pipe(v.number(), v.safeInteger())]))
export type Cell = v.InferOutput<typeof cellSchema>
export type Row = readonly Cell[]
