import * as v from 'valibot'
import { DAY } from '../time/day'
import { type ColumnName, columnNames } from './columns'

/** 台账: a filtered list of cases as it stood at a moment, written as a spreadsheet. */
export const ledgerStates = ['waiting', 'writing', 'done', 'failed', 'cancelled', 'gone'] as const
export type LedgerState = (typeof ledgerStates)[number]

/** Why none came of it. */
export const failReasons = ['tooMany', 'notYours', 'broken'] as const
export type FailReason = (typeof failReasons)[number]

/** No ledger has more rows. */
export const ROWS_MOST = 100_000
/** So many are written while whoever asks waits. */
export const ROWS_AT_ONCE = 1_000
/** So many may somebody have under way. */
export const RUNNING_MOST = 3
/** So long a written ledger can be fetched. In milliseconds. */
export const LEDGER_LASTS = 7 * DAY
/** So often a ledger is begun anew that broke off. */
export const ATTEMPTS = 3

/** Whether it is still being made. */
export const isRunning = (state: LedgerState): boolean => state === 'waiting' || state === 'writing'

/** The columns asked for, in the ledger's own order and never without the number; all of them where none is named. */
export const columnsOf = (asked: readonly ColumnName[] | undefined): readonly ColumnName[] =>
	asked === undefined ? columnNames : columnNames.filter((name) => name === 'number' || asked.includes(name))

/** The name of a ledger: when it was asked for, and the identifier that whoever asked gave it. */
export const ledgerNameSchema = v.pipe(v.string(), v.regex(/^\d{13}-[A-Za-z0-9_-]{16,64}$/))

export const columnsSchema = v.pipe(
	v.array(v.picklist(columnNames)),
	v.minLength(1),
	v.maxLength(columnNames.length),
)
