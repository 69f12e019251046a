import * as v from 'valibot'
import { findFilterSchema } from '../find/filter'
import { identifierSchema } from '../identifier/identifier'
import { columnNames } from './columns'
import { columnsSchema, failReasons, ledgerNameSchema, ledgerStates } from './ledger'

/** Asks for a ledger. */
export const startLedgerSchema = v.object({
	id: identifierSchema,
	filter: findFilterSchema,
	/** Those that are wanted, besides the number; without it all of them. */
	columns: v.optional(columnsSchema),
})
export type StartLedger = v.InferOutput<typeof startLedgerSchema>

export const ledgerParams = v.object({ ledger: ledgerNameSchema })

/** How a ledger stands, for whoever asked for it. */
export const ledgerViewSchema = v.object({
	ledger: v.string(),
	state: v.picklist(ledgerStates),
	/** What it was asked for with; gone with the file. */
	filter: v.optional(findFilterSchema),
	columns: v.optional(v.array(v.picklist(columnNames))),
	/** Epoch milliseconds. */
	askedAt: v.number(),
	/** At which moment the cases stand in it as they stood; known when it is begun. */
	moment: v.optional(v.number()),
	/** How many rows are written, of how many where that is counted. */
	rows: v.number(),
	of: v.optional(v.number()),
	failed: v.optional(v.picklist(failReasons)),
	/** Until when it can be fetched. */
	until: v.optional(v.number()),
	/** In bytes. */
	size: v.optional(v.number()),
})
export type LedgerView = v.InferOutput<typeof ledgerViewSchema>

/** One ledger; where it is done, with an address that holds for a few minutes. */
export const ledgerAnswerSchema = v.object({ ...ledgerViewSchema.entries, url: v.optional(v.string()) })
export type LedgerAnswer = v.InferOutput<typeof ledgerAnswerSchema>
/** One's own, the latest first. */
export const ledgersAnswerSchema = v.object({ ledgers: v.array(ledgerViewSchema) })
