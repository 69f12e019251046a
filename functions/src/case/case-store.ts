import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { CaseEvent } from '@huying/shared/case/event'
import type { PrivateRecord } from '@huying/shared/case/private-record'
import type { CaseState } from '@huying/shared/case/state'
import type { Errand } from '@huying/shared/errand/errand'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Safety } from '@huying/shared/safety/safety'
import { batchGet, batchGetByKey, keyText } from '../store/batch-get'
import type { Table } from '../store/table'
import { caseKeys } from './case-keys'

/** The state with the hash of its last event: what the next event stands on. */
export interface Standing {
	readonly state: CaseState
	readonly head: string
	/** Of an errand, what it is besides its case; always there where it is one case that was read. */
	readonly errand?: Errand
}

/** A whole case as stored. */
export interface StoredCase extends Standing {
	readonly events: readonly CaseEvent[]
	readonly records: readonly PrivateRecord[]
	/** The bytes of each event and its hash, for checking the trace. */
	readonly trace: readonly { stored: string; hash: string }[]
	/** Whether others may see what its caller sent. */
	readonly safety: Safety | undefined
}

/** How often an errand is read anew that went on while it was read. */
const READS = 3

/**
 * Where a case stands now: one item, read consistently because a write is decided on it; of an errand two.
 * @throws RefusalError `busy` when an errand never stands still
 */
export async function readStanding(table: Table, tenant: string, id: string): Promise<Standing | undefined> {
	for (let attempt = 0; attempt < READS; attempt++) {
		const { Item } = await table.client.send(
			new GetCommand({ TableName: table.name, Key: caseKeys.state(tenant, id), ConsistentRead: true }),
		)
		const standing = Item as Standing | undefined
		if (standing?.state.errand === undefined) return standing
		const errand = await readErrand(table, tenant, id)
		if (errand && errand.seq <= standing.state.version) return { ...standing, errand }
	}
	throw new RefusalError('busy')
}

/** What an errand is besides its case. One GetItem, consistent. */
export async function readErrand(table: Table, tenant: string, id: string): Promise<Errand | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: caseKeys.errand(tenant, id), ConsistentRead: true }),
	)
	return Item?.errand as Errand | undefined
}

/** Where several cases stand now, consistently: one request for each hundred. */
export async function readStandings(
	table: Table,
	tenant: string,
	ids: readonly string[],
): Promise<Standing[]> {
	const keys = ids.map((id) => caseKeys.state(tenant, id))
	return (await batchGet(table, keys, { ConsistentRead: true })) as unknown as Standing[]
}

/** What a case was opened with, if it has not been erased: one item. */
export async function readOpening(
	table: Table,
	tenant: string,
	id: string,
): Promise<PrivateRecord | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: caseKeys.privateRecord(tenant, id, 1) }),
	)
	return Item && privateRecord(Item)
}

/** The first events of a case: opening makes one, or two. One query. */
export async function readFirstEvents(table: Table, tenant: string, id: string): Promise<CaseEvent[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
			ExpressionAttributeValues: { ':pk': caseKeys.partition(tenant, id), ':event': 'event#' },
			ConsistentRead: true,
			Limit: 2,
		}),
	)
	return Items.map(({ stored }) => upcast(JSON.parse(String(stored)) as CaseEvent))
}

/** Everything of one case: one query of its partition. */
export async function readCase(table: Table, tenant: string, id: string): Promise<StoredCase | undefined> {
	const items: Record<string, unknown>[] = []
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk',
				ExpressionAttributeValues: { ':pk': caseKeys.partition(tenant, id) },
				ConsistentRead: true,
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		items.push(...(page.Items ?? []))
		start = page.LastEvaluatedKey
	} while (start)

	const standing = items.find((item) => item.sk === 'state') as Standing | undefined
	if (standing === undefined) return undefined
	const errand = items.find((item) => item.sk === 'errand')?.errand as Errand | undefined
	const trace = items.filter((item) => String(item.sk).startsWith('event#')) as unknown as StoredCase['trace']
	return {
		state: standing.state,
		head: standing.head,
		trace,
		events: trace.map(({ stored }) => upcast(JSON.parse(stored) as CaseEvent)),
		records: items.filter((item) => String(item.sk).startsWith('private#')).map(privateRecord),
		safety: items.find((item) => item.sk === 'safety')?.safety as Safety | undefined,
		...(errand && { errand }),
	}
}

/** Events are read through here, so that an old shape can be lifted to today's. There is only one shape yet. */
function upcast(event: CaseEvent): CaseEvent {
	if (event.v !== 1) throw new Error(`unknown event version ${String(event.v)}`)
	return event
}

function privateRecord({ pk: _, sk: __, ...record }: Record<string, unknown>): PrivateRecord {
	return record as unknown as PrivateRecord
}

/** Errands by their cases: one request for each hundred. */
export async function readErrands(
	table: Table,
	tenant: string,
	ids: readonly string[],
): Promise<ReadonlyMap<string, Errand>> {
	const found = await batchGetByKey(
		table,
		ids.map((id) => caseKeys.errand(tenant, id)),
		{ ConsistentRead: true },
	)
	return new Map(
		ids.flatMap((id) => {
			const item = found.get(keyText(caseKeys.errand(tenant, id)))
			return item ? [[id, item.errand as Errand]] : []
		}),
	)
}

/** One case of a list: its state and the words it was opened with. */
export interface Listed {
	readonly state: CaseState
	readonly opening: PrivateRecord | undefined
}

/**
 * The states and opening words of one page of cases, in the order asked for: one request. It may be milliseconds
 * behind; what it has not seen at all yet is asked for again, consistently, so that a case just sent is never missing.
 */
export async function readListed(table: Table, tenant: string, ids: readonly string[]): Promise<Listed[]> {
	const keysOf = (id: string) => [caseKeys.state(tenant, id), caseKeys.privateRecord(tenant, id, 1)]
	const found = await batchGetByKey(table, ids.flatMap(keysOf), {})
	const unseen = ids.filter((id) => !found.has(keyText(caseKeys.state(tenant, id))))
	for (const [key, item] of await batchGetByKey(table, unseen.flatMap(keysOf), { ConsistentRead: true }))
		found.set(key, item)
	return ids.flatMap((id) => {
		const standing = found.get(keyText(caseKeys.state(tenant, id))) as Standing | undefined
		const opening = found.get(keyText(caseKeys.privateRecord(tenant, id, 1)))
		return standing ? [{ state: standing.state, opening: opening && privateRecord(opening) }] : []
	})
}

/** The opening words of cases whose states are already there: one request. */
export async function withOpenings(
	table: Table,
	tenant: string,
	states: readonly CaseState[],
): Promise<Listed[]> {
	const found = await batchGetByKey(
		table,
		states.map((state) => caseKeys.privateRecord(tenant, state.case, 1)),
		{},
	)
	return states.map((state) => {
		const opening = found.get(keyText(caseKeys.privateRecord(tenant, state.case, 1)))
		return { state, opening: opening && privateRecord(opening) }
	})
}

/** What others may be shown of a case: how it stands, whether what was sent may be seen, and whether one user follows it. */
export interface PublicCase {
	readonly state: CaseState
	readonly safety: Safety | undefined
	readonly follows: boolean
}

/** Some cases as others may be shown them, in the order asked for: one request, of 33 cases at most. */
export async function readPublic(
	table: Table,
	tenant: string,
	ids: readonly string[],
	user: string,
): Promise<PublicCase[]> {
	if (ids.length === 0) return []
	const keys = (id: string) => ({
		state: caseKeys.state(tenant, id),
		safety: { ...caseKeys.state(tenant, id), sk: 'safety' },
		follower: caseKeys.follower(tenant, id, user),
	})
	const found = await batchGetByKey(
		table,
		ids.flatMap((id) => Object.values(keys(id))),
		{},
	)
	return ids.flatMap((id) => {
		const { state, safety, follower } = keys(id)
		const standing = found.get(keyText(state)) as Standing | undefined
		const known = found.get(keyText(safety)) as { safety: Safety } | undefined
		return standing
			? [{ state: standing.state, safety: known?.safety, follows: found.has(keyText(follower)) }]
			: []
	})
}

/** Whether a user says that they meet the same. One GetItem. */
export async function isFollowing(table: Table, tenant: string, id: string, user: string): Promise<boolean> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: caseKeys.follower(tenant, id, user) }),
	)
	return Item !== undefined
}
