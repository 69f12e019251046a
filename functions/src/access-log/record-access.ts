import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import {
	type AccessEntry,
	type AccessHead,
	accessEntrySchema,
	chained,
	EMPTY,
	entryOf,
} from '@huying/shared/access-log/access-entry'
import { RefusalError } from '@huying/shared/error/refusal'
import { dayOf } from '@huying/shared/follow-up/figures'
import { DAY, HOUR, startOfBeijingDay } from '@huying/shared/time/day'
import * as v from 'valibot'
import { dueShard } from '../case/case-keys'
import type { Ports } from '../edge/ports'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { accessLogKeys } from './access-log-keys'

/** An entry as its maker hands it in: `at` is now where nothing else is said. */
export type Access = Omit<AccessEntry, 'at'> & { readonly at?: number }

/** How often an entry that met another one is placed anew before the caller hears that we are busy. */
const ATTEMPTS = 12
/** How long it is kept that somebody was written down in an hour, in seconds: the hour, and some. */
const SEEN_LASTS = 2 * 3600

/** What the next entry of a county stands on. One Query, consistent. */
export async function readHead(table: Table, tenant: string): Promise<AccessHead> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': accessLogKeys.chain(tenant) },
			ConsistentRead: true,
			ScanIndexForward: false,
			Limit: 1,
		}),
	)
	const [last] = Items as { stored: string; hash: string }[]
	if (last === undefined) return EMPTY
	const entry = entryOf(last)
	// Nobody goes on from what somebody put there
	if (entry === undefined) throw new Error('the last entry of the access log cannot be read')
	return { seq: entry.seq, at: entry.at, hash: last.hash }
}

/**
 * The writes by which entries of one county join its chain, for a transaction that tries again by itself when the
 * chain grew meanwhile: better `withAccess`, which does. One Query.
 * A write for each entry, one more for each that concerns a user, and on the first of a day one more.
 */
export async function accessWrites(
	table: Table,
	ports: Pick<Ports, 'now'>,
	entries: readonly Access[],
): Promise<Write[]> {
	const [first] = entries
	if (first === undefined) return []
	const { tenant } = first
	let head = await readHead(table, tenant)
	const before = head.at
	const writes: Write[] = []
	for (const one of entries) {
		const entry = v.parse(accessEntrySchema, { ...one, at: one.at ?? ports.now() })
		const { stored, hash, entry: placed } = chained(head, entry)
		const { seq, at, by, subject } = placed
		head = { seq, at, hash }
		const place = accessLogKeys.place(at, seq)
		writes.push(
			once(table, {
				...accessLogKeys.entry(tenant, seq),
				stored,
				hash,
				...(by.unit !== undefined && { pk1: accessLogKeys.byUnit(tenant, by.unit), sk1: place }),
				...(subject?.unit !== undefined &&
					subject.unit !== by.unit && { pk2: accessLogKeys.ofUnit(tenant, subject.unit), sk2: place }),
			}),
		)
		if (subject?.user !== undefined)
			writes.push(once(table, { pk: accessLogKeys.ofUser(tenant, subject.user), sk: place, stored, hash }))
	}
	if (startOfBeijingDay(head.at) !== startOfBeijingDay(before)) writes.push(anchorDue(table, tenant, head.at))
	return writes
}

/** Nothing in the log is ever written twice. */
const once = (table: Table, Item: Record<string, unknown>): Write => ({
	Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' },
})

/** After the first entry of a day it is due that the chain's head is put into the signed log when the day is over. */
function anchorDue(table: Table, tenant: string, at: number): Write {
	const day = dayOf(at)
	const id = `access-${tenant}-${day}`
	return {
		Put: {
			TableName: table.name,
			Item: {
				...accessLogKeys.due(tenant, day),
				pk1: dueShard(id),
				sk1: `${ordered(startOfBeijingDay(at) + DAY)}#${id}`,
				tenant,
				case: id,
				about: 'accessLog',
				attempts: 0,
			},
		},
	}
}

/**
 * Commits what the caller writes and the entries about it in one transaction: neither is ever there without the other.
 * Where the chain grew meanwhile, everything is built anew.
 * @returns where a condition of the caller's own failed, which of their writes it was and what stood there
 * @throws RefusalError `busy` when others kept adding entries
 */
export async function withAccess(
	table: Table,
	ports: Pick<Ports, 'now'>,
	entries: readonly Access[],
	build: () => readonly Write[] | Promise<readonly Write[]>,
): ReturnType<typeof transact> {
	for (let attempt = 1; ; attempt++) {
		const writes = await accessWrites(table, ports, entries)
		const own = await build()
		const failed = await transact(table, [...own, ...writes])
		// Theirs stand first: where both failed, theirs is what is told
		if (failed === undefined || failed.index < own.length) return failed
		if (attempt === ATTEMPTS) throw new RefusalError('busy')
		await new Promise((resolve) => setTimeout(resolve, Math.random() * 8 * 1.6 ** attempt))
	}
}

/**
 * Writes down that somebody read or took something. Await it before you answer: what was not written down is not shown.
 * @throws RefusalError `busy`
 */
export async function recordAccess(table: Table, ports: Pick<Ports, 'now'>, entry: Access): Promise<void> {
	await withAccess(table, ports, [entry], () => [])
}

/**
 * Writes down that somebody saw something of a case, at most once an hour for each of them and each case: one GetItem,
 * and in a new hour the entry.
 */
export async function recordSeen(
	table: Table,
	ports: Pick<Ports, 'now'>,
	entry: Access & { readonly case: string },
): Promise<void> {
	const at = ports.now()
	const Key = accessLogKeys.seen(entry.tenant, entry.by.user, entry.case, Math.floor(at / HOUR))
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
	)
	if (Item !== undefined) return
	// Who looks twice at once is written down once: the condition of the second fails, and that is all
	await withAccess(table, ports, [entry], () => [
		once(table, { ...Key, expires: Math.ceil(at / 1000) + SEEN_LASTS }),
	])
}
