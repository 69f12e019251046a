import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import { type Inspection, startedAt, statusOf } from '@huying/shared/inspection/inspection'
import { townOf } from '@huying/shared/region/region'
import { dueShard } from '../case/case-keys'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'
import type { Write } from '../store/transaction'
import { inspectionKeys } from './inspection-keys'

/** An inspection as stored, with the digest of the body that set it up. */
export type InspectionRecord = Inspection & { readonly digest: string }

/** What a list knows of one without reading it. */
export interface InspectionListed {
	readonly inspection: string
	readonly towns: readonly string[]
}

/** One GetItem, consistent: what is decided is decided on it. */
export async function getInspection(
	table: Table,
	tenant: string,
	id: string,
): Promise<InspectionRecord | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: inspectionKeys.inspection(tenant, id),
			ConsistentRead: true,
		}),
	)
	return Item && bare(Item)
}

/** Several inspections, those there are. One BatchGetItem, and another where their villages are very many. */
export async function getInspections(
	table: Table,
	tenant: string,
	ids: readonly string[],
): Promise<Map<string, InspectionRecord>> {
	const found = new Map<string, InspectionRecord>()
	let keys: Record<string, unknown>[] = ids.map((id) => ({ ...inspectionKeys.inspection(tenant, id) }))
	for (let asked = 0; keys.length > 0; asked++) {
		if (asked > 5) throw new RefusalError('busy')
		const { Responses, UnprocessedKeys } = await table.client.send(
			new BatchGetCommand({ RequestItems: { [table.name]: { Keys: keys, ConsistentRead: true } } }),
		)
		for (const item of Responses?.[table.name] ?? []) {
			const record = bare(item)
			found.set(record.inspection, record)
		}
		keys = UnprocessedKeys?.[table.name]?.Keys ?? []
	}
	return found
}

function bare(item: Record<string, unknown>): InspectionRecord {
	const { pk: _pk, sk: _sk, ...record } = item
	return record as unknown as InspectionRecord
}

/**
 * The writes of an inspection's latest step: itself first, on condition that nobody was there before; its line; and,
 * when it is opened or called off, that its time runs out, or does no more.
 */
export function inspectionWrites(table: Table, inspection: InspectionRecord): Write[] {
	const { tenant, inspection: id, version, terms, steps } = inspection
	const last = steps.at(-1)?.type
	return [
		{
			Put: {
				TableName: table.name,
				Item: { ...inspectionKeys.inspection(tenant, id), ...inspection },
				...(version === 1
					? { ConditionExpression: 'attribute_not_exists(pk)' }
					: {
							ConditionExpression: '#version = :read',
							ExpressionAttributeNames: { '#version': 'version' },
							ExpressionAttributeValues: { ':read': version - 1 },
						}),
			},
		},
		{ Put: { TableName: table.name, Item: line(inspection) } },
		...(last === 'open' ? [{ Put: { TableName: table.name, Item: dueItem(tenant, id, terms.until) } }] : []),
		...(last === 'cancel'
			? [{ Delete: { TableName: table.name, Key: inspectionKeys.due(tenant, id) } }]
			: []),
	]
}

function line(inspection: Inspection): Key & InspectionListed & { pk1?: string; sk1?: string } {
	const { tenant, inspection: id, terms } = inspection
	return {
		pk: inspectionKeys.all(tenant),
		sk: `${ordered(startedAt(inspection))}#${id}`,
		inspection: id,
		towns: [...new Set(terms.villages.map(townOf))],
		...(statusOf(inspection) === 'open' && {
			pk1: inspectionKeys.open(tenant),
			sk1: `${ordered(terms.until)}#${id}`,
		}),
	}
}

const dueItem = (tenant: string, id: string, until: number) => ({
	...inspectionKeys.due(tenant, id),
	pk1: dueShard(id),
	sk1: `${ordered(until)}#${id}`,
	tenant,
	case: id,
	about: 'inspection',
	attempts: 0,
})
