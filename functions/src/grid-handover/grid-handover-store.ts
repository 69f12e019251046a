import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { type GridHandover, stateOf, subjectOf } from '@huying/shared/grid-handover/grid-handover'
import type { Item } from '@huying/shared/grid-handover/item'
import { isOpen } from '@huying/shared/grid-handover/moves'
import { slipTold } from '@huying/shared/grid-handover/told'
import { dueShard } from '../case/case-keys'
import { toldWrite } from '../notice/told-outbox'
import { batchGet } from '../store/batch-get'
import { onVersion } from '../store/on-version'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { gridHandoverKeys } from './grid-handover-keys'

/** A slip as stored, with the digest of the body that gave it. */
export type SlipRecord = GridHandover & { readonly digest: string }

/** The list as it was given, with what was said about single items. */
export interface GivenList {
	readonly items: readonly Item[]
	readonly remarks: Readonly<Record<string, string>>
}

/** What a list knows of a slip without reading it. */
export type SlipLine = Pick<GridHandover, 'handover' | 'about' | 'giver' | 'taker' | 'version' | 'items'> & {
	readonly state: ReturnType<typeof stateOf>
	readonly at: number
	readonly changedAt: number
}

/** A slip with its list: one BatchGetItem, consistent, for what is decided is decided on it. */
export async function getSlip(
	table: Table,
	tenant: string,
	id: string,
): Promise<{ slip: SlipRecord; list: GivenList } | undefined> {
	const keys = [gridHandoverKeys.head(tenant, id), gridHandoverKeys.list(tenant, id)]
	const items = await batchGet(table, keys, { ConsistentRead: true })
	const head = items.find(({ sk }) => sk === 'head')
	const list = items.find(({ sk }) => sk === 'list')
	if (head === undefined || list === undefined) return undefined
	const { pk: _pk, sk: _sk, ...slip } = head
	return { slip: slip as unknown as SlipRecord, list: list as unknown as GivenList }
}

/** The slip that is open of a grid or a job. One GetItem, consistent. */
export async function openSlip(table: Table, tenant: string, subject: string): Promise<string | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: gridHandoverKeys.open(tenant, subject),
			ConsistentRead: true,
		}),
	)
	return Item?.handover as string | undefined
}

/** Slips on a list. */
const PAGE = 50

/** The last that somebody gave or was given. One Query. */
export async function ownSlips(table: Table, tenant: string, user: string): Promise<SlipLine[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': gridHandoverKeys.own(tenant, user) },
			ConsistentRead: true,
			ScanIndexForward: false,
			Limit: PAGE,
		}),
	)
	return Items as unknown as SlipLine[]
}

/** The writes of a new slip: itself, its list, that it is open, and a line for each of the two. */
export function offerWrites(table: Table, slip: SlipRecord, list: GivenList): Write[] {
	const { tenant, handover } = slip
	const TableName = table.name
	const isNew = { ConditionExpression: 'attribute_not_exists(pk)' }
	return [
		{ Put: { TableName, Item: { ...gridHandoverKeys.head(tenant, handover), ...slip }, ...isNew } },
		{
			Put: {
				TableName,
				Item: { ...gridHandoverKeys.open(tenant, subjectOf(slip.about)), handover },
				...isNew,
			},
		},
		{ Put: { TableName, Item: { ...gridHandoverKeys.list(tenant, handover), ...list } } },
		...lineWrites(table, slip),
		tellWrite(table, slip),
	]
}

/**
 * The writes of a slip's latest step: itself first, on condition that nobody was there before; the lines of the two;
 * that it is open no more; and, once it is accepted, that what follows from it falls due.
 */
export function stepWrites(table: Table, slip: SlipRecord): Write[] {
	const { tenant, handover, steps } = slip
	const TableName = table.name
	const last = steps.at(-1)
	return [
		headWrite(table, slip),
		...lineWrites(table, slip),
		tellWrite(table, slip),
		...(isOpen(stateOf(slip))
			? []
			: [{ Delete: { TableName, Key: gridHandoverKeys.open(tenant, subjectOf(slip.about)) } }]),
		...(last?.type === 'accept' ? [{ Put: { TableName, Item: dueItem(tenant, handover, last.at) } }] : []),
	]
}

/** That the other of the two is told of the latest step. */
function tellWrite(table: Table, slip: SlipRecord): Write {
	const { told, to } = slipTold(slip)
	const { tenant, handover, version, steps } = slip
	const by = steps.at(-1)?.by
	return toldWrite(table, told, {
		tenant,
		caller: to,
		...(by !== undefined && { by }),
		correlation: `${handover}-${version}`,
	})
}

/** A slip on condition that nobody moved it meanwhile. */
export function headWrite(table: Table, slip: SlipRecord): Write {
	return {
		Put: {
			TableName: table.name,
			Item: { ...gridHandoverKeys.head(slip.tenant, slip.handover), ...slip },
			...onVersion(slip.version - 1),
		},
	}
}

function lineWrites(table: Table, slip: SlipRecord): Write[] {
	const { tenant, handover, about, giver, taker, steps, version, items } = slip
	const at = steps[0]?.at ?? 0
	const line: SlipLine = {
		handover,
		about,
		giver,
		taker,
		version,
		items,
		state: stateOf(slip),
		at,
		changedAt: steps.at(-1)?.at ?? at,
	}
	return [giver, taker].map((user) => ({
		Put: {
			TableName: table.name,
			Item: { ...gridHandoverKeys.line(tenant, user, at, handover), ...line },
		},
	}))
}

const dueItem = (tenant: string, id: string, at: number) => ({
	...gridHandoverKeys.due(tenant, id),
	pk1: dueShard(id),
	sk1: `${ordered(at)}#${id}`,
	tenant,
	case: id,
	about: 'gridHandover',
	attempts: 0,
})
