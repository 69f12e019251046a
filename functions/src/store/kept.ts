import type { Table } from './table'

/** What a process keeps of what it read: by table, so that one table's never stands for another's. */
export interface Kept<Value> {
	readonly get: (table: Table, key: string, load: () => Promise<Value>) => Promise<Value>
	/** Asked for again the next time. */
	readonly forget: (table: Table, key: string) => void
}

/**
 * Keeps what was read for a while, however many ask for it at once. What could not be read is not kept.
 * @param lasts in milliseconds
 * @param most how many are kept of one table; then the oldest goes
 * @param now milliseconds that never jump; not the wall clock, which may
 */
export function kept<Value>(
	lasts: number,
	most: number,
	now: () => number = () => performance.now(),
): Kept<Value> {
	const tables = new WeakMap<Table, Map<string, { until: number; value: Promise<Value> }>>()
	return {
		get(table, key, load) {
			const known = tables.get(table) ?? new Map<string, { until: number; value: Promise<Value> }>()
			tables.set(table, known)
			const there = known.get(key)
			if (there !== undefined && now() < there.until) return there.value
			known.delete(key)
			const entry = { until: now() + lasts, value: load() }
			known.set(key, entry)
			for (const oldest of known.keys()) {
				if (known.size <= most) break
				known.delete(oldest)
			}
			entry.value.catch(() => {
				if (known.get(key) === entry) known.delete(key)
			})
			return entry.value
		},
		forget: (table, key) => void tables.get(table)?.delete(key),
	}
}
