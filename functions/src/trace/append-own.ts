import { RefusalError } from '@huying/shared/error/refusal'
import { linked, ownEntry } from '@huying/shared/trace/append'
import type { EntryType, Facts } from '@huying/shared/trace/entry'
import { evolveTrace } from '@huying/shared/trace/state'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { traceKeys } from './trace-keys'
import { entryWrite, headFrom, headWrite, readItems } from './trace-store'

/**
 * Appends an entry that no phone made to a worker's log, once for each `id`: for other concepts, which name their type
 * in shared/src/trace/entry.ts. The function that calls needs GetItem (BatchGetItem) and PutItem on the table.
 * @param when when it counts as done, where that was before now
 * @throws RefusalError `busy`
 */
export async function appendOwn<Type extends EntryType>(
	table: Table,
	{ tenant, user }: { readonly tenant: string; readonly user: string },
	id: string,
	type: Type,
	facts: Facts[Type],
	at: number,
	when = at,
): Promise<void> {
	const own = traceKeys.own(tenant, user, id)
	for (let attempt = 0; attempt < 6; attempt++) {
		const read = await readItems(table, [traceKeys.head(tenant, user), own])
		if (read.has(own.sk)) return
		const head = headFrom(read.get('head'))
		const entry = ownEntry(head, id, type, facts, at, when)
		const one = linked(head, entry)
		const { version: _, ...stood } = head
		const failed = await transact(table, [
			headWrite(table, tenant, user, head, evolveTrace(stood, entry, one.hash)),
			entryWrite(table, tenant, user, one),
			{
				Put: {
					TableName: table.name,
					Item: { ...own, number: entry.number, at },
					ConditionExpression: 'attribute_not_exists(pk)',
				},
			},
		])
		if (failed === undefined) return
	}
	throw new RefusalError('busy')
}
