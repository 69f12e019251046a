import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { type Inspection, startedAt, statusOf } from '@huying/shared/inspection/inspection'
import { townOf } from '@huying/shared/region/region'
import { dueShard } from '../case/case-keys'
import { batchGet } from '../store/batch-get'
import { onVersion } from '../store/on-version'
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
	const items = await batchGet(
		table,
		ids.map((id) => inspectionKeys.inspection(tenant, id)),
		{ ConsistentRead: true },
	)
	return new Map(items.map(bare).map((record) => [record.inspection, record]))
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
				...onVersion(version - 1),
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
