import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Erasure } from '@huying/shared/erasure/erasure'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { eraseInCase } from './erase-in-case'
import { beginErasure, endErasure, erasureOf, goOnErasing } from './erase-user'
import { erasureKeys } from './erasure-keys'

/** That somebody was erased, or a case of somebody without an account. */
export type Erased = Pick<Erasure, 'because'> & {
	readonly doneAt: number
	readonly user?: string
	readonly case?: string
}

/** What was erased in a county since an instant, the oldest first. One Query for each megabyte. */
export async function erasedSince(table: Table, tenant: string, since: number): Promise<Erased[]> {
	const found: Erased[] = []
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk AND sk >= :since',
				ExpressionAttributeValues: {
					':pk': erasureKeys.erased(tenant, 0, '').pk,
					':since': erasureKeys.erased(tenant, since, '').sk,
				},
				ConsistentRead: true,
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		found.push(...((page.Items ?? []) as unknown as Erased[]))
		start = page.LastEvaluatedKey
	} while (start)
	return found
}

/**
 * Erases in a restored table what was erased after its backup was taken: the live table's notes say whom.
 * @returns how many were erased again
 */
export async function repeatErasures(
	restored: Table,
	ports: Ports,
	tenant: string,
	notes: readonly Erased[],
): Promise<number> {
	for (const { user, case: id, because } of notes) {
		if (user === undefined) {
			if (id !== undefined) await eraseInCase(restored, tenant, id, { part: 'caller', now: ports.now() })
			continue
		}
		const erasure =
			(await erasureOf(restored, tenant, user)) ??
			(await beginErasure(restored, ports, tenant, user, { because }))
		// What does not fit into one run, and cases that were open when the backup was taken, are left for the clock
		if (await goOnErasing(restored, tenant, user, ports.now()))
			await endErasure(restored, erasure, ports.now())
	}
	return notes.length
}
