import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Admission } from '@huying/shared/admission/admission'
import { batchGet } from '../store/batch-get'
import { newest, pageOf } from '../store/newest'
import type { Table } from '../store/table'
import { admissionKeys } from './admission-keys'

/** Requests on one page. */
export const PAGE = 20

export interface Page {
	readonly admissions: readonly Admission[]
	readonly next?: string
}

/** What waits for the centre, the longest waiting first. One Query of index2. @param after the `next` of the page before */
export async function waiting(table: Table, tenant: string, after: string | undefined): Promise<Page> {
	const pk2 = admissionKeys.waiting(tenant)
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: 'index2',
			KeyConditionExpression: 'pk2 = :pk2',
			ExpressionAttributeValues: { ':pk2': pk2 },
			Limit: PAGE,
			...(after !== undefined && {
				ExclusiveStartKey: { ...admissionKeys.admission(tenant, after.slice(14)), pk2, sk2: after },
			}),
		}),
	)
	const last = LastEvaluatedKey && String(LastEvaluatedKey.sk2)
	return { admissions: Items as unknown as Admission[], ...(last !== undefined && { next: last }) }
}

/** What a department asked for in a year, newest first. One Query and one batch. */
export const ofUnit = (table: Table, tenant: string, unit: string, year: number, after: string | undefined) =>
	listed(table, tenant, [admissionKeys.ofUnit(tenant, unit, year)], after)

/** What was decided about work onto a town, by its name or with all grids, newest first. Two Queries and one batch. */
export const ontoTown = (table: Table, tenant: string, town: string, after: string | undefined) =>
	listed(table, tenant, [admissionKeys.ontoTown(tenant, town), admissionKeys.ontoAll(tenant)], after)

/** A page out of lists that share one order: each is asked for a whole page, of which the newest stay. */
async function listed(
	table: Table,
	tenant: string,
	lists: readonly string[],
	after: string | undefined,
): Promise<Page> {
	const found = await Promise.all(
		lists.map((pk) => newest<Pick<Admission, 'admission'>>(table, pk, after, PAGE)),
	)
	const all = found.flat().sort((left, right) => (left.sk < right.sk ? 1 : -1))
	const { page, ...more } = pageOf(all, PAGE)
	return {
		admissions: await read(
			table,
			tenant,
			page.map(({ admission }) => admission),
		),
		...more,
	}
}

async function read(table: Table, tenant: string, ids: readonly string[]): Promise<Admission[]> {
	const items = await batchGet(
		table,
		ids.map((id) => admissionKeys.admission(tenant, id)),
		{ ConsistentRead: true },
	)
	const found = new Map(items.map((item) => [String(item.admission), item as unknown as Admission]))
	return ids.flatMap((id) => found.get(id) ?? [])
}
