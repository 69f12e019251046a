import type { Table } from '@huying/functions/store/table'
import { logKeys } from '@huying/functions/transparency/log-keys'
import { digest } from '@huying/shared/identifier/digest'
import { entryText } from '@huying/shared/transparency/entry'
import { leafHash } from '@huying/shared/transparency/hash'
import { append, type Frontier } from '@huying/shared/transparency/tree'
import { batchWrite, spelled } from '../cloud/batch-write'

export const TENANT = '370404'

/** What is shown of a made-up item. */
export const contentOf = (index: number): string => `{"演示":${index}}`
export const aboutOf = (index: number): string => `disclosure-${String(index).padStart(10, '0')}`

/** An entry about it. */
export function textOf(index: number, at: number): string {
	return entryText({
		v: 1,
		type: 'publish',
		tenant: TENANT,
		village: '370404103201',
		about: aboutOf(index),
		group: 'money',
		period: '2026-Q1',
		version: 1,
		digest: digest(contentOf(index)),
		at,
	})
}

/** Writes a log of so many entries as so many appends would have left it, without a transaction for each. */
export function fillLog(
	endpoint: string,
	table: Table,
	count: number,
	at: number,
	written: (count: number) => void,
): Promise<void> {
	return batchWrite(endpoint, table.name, itemsOf(count, at), written)
}

function* itemsOf(count: number, at: number): Generator<string> {
	let frontier: Frontier = []
	for (let index = 0; index < count; index++) {
		const text = textOf(index, at)
		const leaf = leafHash(text)
		yield spelled({ ...logKeys.entry(TENANT, index), text, leaf })
		const next = append(frontier, index, leaf)
		for (const { level, index: place, hash } of next.nodes)
			yield spelled({ ...logKeys.node(TENANT, level, place), hash })
		frontier = next.frontier
	}
	yield spelled({ ...logKeys.tree(TENANT), size: count, frontier })
}
