import { type ColumnKey, columnKeys, flatten } from './columns'
import type { Entry } from './entry'

/** What another list changes of the one before. */
export interface Difference {
	readonly added: readonly Entry[]
	/** Not in the list any more; older cases still go by the version they were opened under. */
	readonly removed: readonly Entry[]
	readonly changed: readonly { before: Entry; after: Entry; keys: readonly ColumnKey[] }[]
	/** How many stay as they were. */
	readonly same: number
}

/** Compares two lists by their codes, column by column. The order of a list says nothing. */
export function difference(before: readonly Entry[], after: readonly Entry[]): Difference {
	const old = new Map(before.map((entry) => [entry.matter, entry]))
	const kept = new Set(after.map(({ matter }) => matter))
	const both = after.flatMap((entry) => {
		const was = old.get(entry.matter)
		return was ? [{ before: was, after: entry, keys: changedKeys(was, entry) }] : []
	})
	const changed = both.filter(({ keys }) => keys.length > 0)
	return {
		added: after.filter(({ matter }) => !old.has(matter)),
		removed: before.filter(({ matter }) => !kept.has(matter)),
		changed,
		same: both.length - changed.length,
	}
}

/** The columns in which two entries differ. */
export function changedKeys(before: Entry, after: Entry): ColumnKey[] {
	const was = flatten(before)
	const is = flatten(after)
	return columnKeys.filter((key) => !alike(was[key], is[key]))
}

/** Whether two values say the same; duties and times are small records and lists of them. */
function alike(one: unknown, other: unknown): boolean {
	if (!isRecord(one)) return one === other
	// Stryker disable next-line ConditionalExpression,BooleanLiteral: what a column holds is of one sort
	if (!isRecord(other)) return false
	const keys = Object.keys(one)
	return (
		keys.length === Object.keys(other).length &&
		keys.every((key) => alike(Reflect.get(one, key), Reflect.get(other, key)))
	)
}

const isRecord = (value: unknown): value is object => Object(value) === value
