import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { CLOCK } from '@huying/shared/access-log/access-entry'
import type { Erasure, ErasureCause } from '@huying/shared/erasure/erasure'
import { RefusalError } from '@huying/shared/error/refusal'
import { withAccess } from '../access-log/record-access'
import { caseKeys } from '../case/case-keys'
import { readStanding } from '../case/case-store'
import type { Ports } from '../edge/ports'
import { noticeKeys } from '../notice/notice-keys'
import { accessOf, getUser, identityKey, profileKey, sessionKey, userPartition } from '../session/user-store'
import type { Key, Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { villagerKeys } from '../villager/villager-keys'
import { getVillager } from '../villager/villager-store'
import { eraseAll, eraseInCase, keysUnder } from './erase-in-case'
import { erasureDue, erasureKeys } from './erasure-keys'
import { type Pointer, pointersOf } from './own-cases'

/** What one run takes on: some seconds. What is left waits for the clock's next minute. */
const CASES = 20
const NOTICES = 100
/** Sessions that end in the first transaction: more than anybody has; the rest would go with the partition. */
const SESSIONS = 80

/** The wish of a user to be erased, or how far it has come. One GetItem, consistent. */
export async function erasureOf(table: Table, tenant: string, user: string): Promise<Erasure | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: erasureKeys.erasure(tenant, user), ConsistentRead: true }),
	)
	if (Item === undefined) return undefined
	const { pk: _, sk: __, ...erasure } = Item
	return erasure as unknown as Erasure
}

/**
 * Begins: from this transaction on nobody is signed in as this user, and whoever signs in next is somebody new. The
 * rest goes piece by piece.
 */
export async function beginErasure(
	table: Table,
	ports: Ports,
	tenant: string,
	user: string,
	{ because, askedAt = ports.now() }: { because: ErasureCause; askedAt?: number },
): Promise<Erasure> {
	const now = ports.now()
	const TableName = table.name
	const [profile, { sessions }] = await Promise.all([
		getUser(table, tenant, user),
		accessOf(table, tenant, user),
	])
	const erasure: Erasure = { tenant, user, state: 'running', because, askedAt, begunAt: now }
	const remove = (Key: Key): Write => ({ Delete: { TableName, Key } })
	const by = { user: because === 'own' ? user : CLOCK }
	const entry = { tenant, at: now, by, what: 'erased', subject: { user }, detail: { because } } as const
	const failed = await withAccess(table, ports, [entry], () => [
		{ Put: { TableName, Item: { ...erasureKeys.erasure(tenant, user), ...erasure } } },
		{ Put: { TableName, Item: erasureDue(tenant, user, now) } },
		...(profile ? [remove(identityKey(profile))] : []),
		remove(profileKey(tenant, user)),
		...sessions.slice(0, SESSIONS).map(({ session }) => remove(sessionKey(tenant, user, session))),
	])
	if (failed) throw new RefusalError('busy')
	return erasure
}

/**
 * Goes on where the last run ended: cases, notices, and at the very end whatever the user's partition holds.
 * @returns whether all is gone
 */
export async function goOnErasing(table: Table, tenant: string, user: string, now: number): Promise<boolean> {
	const { pointers, next } = await pointersOf(table, tenant, user, { most: CASES })
	let open = 0
	for (const pointer of pointers) {
		if ((await erasePointed(table, tenant, user, pointer, now)) === 'open') open++
		else await eraseAll(table, [{ pk: caseKeys.mine(tenant, user), sk: pointer.sk }])
	}
	if (open > 0 || next !== undefined) return false
	if (!(await eraseNotices(table, tenant, user))) return false
	await erasePartition(table, tenant, user)
	return true
}

async function erasePointed(
	table: Table,
	tenant: string,
	user: string,
	{ case: id, follows }: Pointer,
	now: number,
): Promise<'erased' | 'open'> {
	if (follows) {
		await eraseAll(table, [caseKeys.follower(tenant, id, user)])
		return 'erased'
	}
	const state = (await readStanding(table, tenant, id))?.state
	const part = state?.caller === user ? 'caller' : 'concerned'
	return eraseInCase(table, tenant, id, { part, user, now })
}

/** An inbox holds codes, and each notice's delivery beside it who was told what. @returns whether all is gone */
async function eraseNotices(table: Table, tenant: string, user: string): Promise<boolean> {
	const inbox = await keysUnder(table, noticeKeys.inbox(tenant, user))
	const some = inbox.slice(0, NOTICES)
	await eraseAll(
		table,
		some.flatMap((key) => [key, ...deliveryOf(tenant, key.sk)]),
	)
	return inbox.length === some.length
}

/** The delivery of an inbox's notice, by the notice's place. */
export const deliveryOf = (tenant: string, place: string): Key[] => {
	const [, notice] = place.split('#')
	return notice === undefined ? [] : [noticeKeys.delivery(tenant, `${notice}-wechat`)]
}

/** Posts that were held are the office's record, and name nobody. */
const stays = ({ sk }: Key) => sk.startsWith('access#post#') || sk === 'erasure' || sk === 'due-erasure'

async function erasePartition(table: Table, tenant: string, user: string): Promise<void> {
	const keys = await keysUnder(table, userPartition(tenant, user))
	const villages = keys.flatMap(({ sk }) => /^villager#(\d+)$/.exec(sk)?.[1] ?? [])
	for (const village of villages) {
		const villager = await getVillager(table, tenant, user, village)
		if (villager)
			await eraseAll(table, [villagerKeys.listed(tenant, village, villager.status, villager.at, user)])
	}
	await eraseAll(
		table,
		keys.filter((key) => !stays(key)),
	)
}

/** Notes that all is gone, and takes the wish away. */
export async function endErasure(table: Table, erasure: Erasure, now: number): Promise<void> {
	const { tenant, user } = erasure
	const TableName = table.name
	const done: Erasure = { ...erasure, state: 'done', doneAt: now }
	await transact(table, [
		{ Put: { TableName, Item: { ...erasureKeys.erased(tenant, now, user), ...done } } },
		{ Delete: { TableName, Key: erasureKeys.erasure(tenant, user) } },
		{ Delete: { TableName, Key: erasureKeys.due(tenant, user) } },
	])
}
