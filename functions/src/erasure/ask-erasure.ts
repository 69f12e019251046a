import type { CaseState } from '@huying/shared/case/state'
import { LOOK_AGAIN } from '@huying/shared/erasure/erasure'
import { RefusalError } from '@huying/shared/error/refusal'
import { digest } from '@huying/shared/identifier/digest'
import type { AskErasure, AskedErasure } from '@huying/shared/personal-data/own-data'
import { commandCase } from '../case/command-case'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { accessOf } from '../session/user-store'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { beginErasure, endErasure, erasureOf, goOnErasing } from './erase-user'
import { erasureDue, erasureKeys } from './erasure-keys'
import { allPointers, openCases } from './own-cases'

/**
 * Has everything erased that identifies whoever asks. While cases are open, the wish stands and the clock carries it
 * out when the last has ended; they are withdrawn first where that is wished.
 * @throws RefusalError stillOnDuty
 */
export async function askErasure(
	table: Table,
	ports: Ports,
	who: Who,
	asked: AskErasure,
	correlation?: string,
): Promise<AskedErasure> {
	const now = ports.now()
	const { tenant, user } = who
	if (await holdsPost(table, tenant, user, now)) throw new RefusalError('stillOnDuty')
	const pointers = await allPointers(table, tenant, user)
	const open = await openCases(table, tenant, pointers)
	if (open.length > 0) {
		await keepWish(table, tenant, user, now)
		if (asked.withdraw)
			for (const state of open) await withdraw(table, ports, who, state, asked.id, correlation)
		return { state: 'asked', open: open.length }
	}
	const erasure = await beginErasure(table, ports, tenant, user, { because: 'own' })
	// What is left of somebody with very many cases goes with the clock
	if (!(await goOnErasing(table, tenant, user, now))) return { state: 'running', open: 0 }
	await endErasure(table, erasure, now)
	return { state: 'done', open: 0 }
}

/** Whoever holds a post now, or is to hold one, leaves it first. */
export async function holdsPost(table: Table, tenant: string, user: string, now: number): Promise<boolean> {
	const { posts } = await accessOf(table, tenant, user)
	return posts.some(({ until }) => until === undefined || until > now)
}

async function keepWish(table: Table, tenant: string, user: string, now: number): Promise<void> {
	const stands = await erasureOf(table, tenant, user)
	if (stands) return
	const TableName = table.name
	const wish = { tenant, user, state: 'asked', because: 'own', askedAt: now } as const
	await transact(table, [
		{ Put: { TableName, Item: { ...erasureKeys.erasure(tenant, user), ...wish } } },
		{ Put: { TableName, Item: erasureDue(tenant, user, now + LOOK_AGAIN) } },
	])
}

/** A case that cannot be withdrawn now is waited for. */
async function withdraw(
	table: Table,
	ports: Ports,
	who: Who,
	{ case: id, caller }: CaseState,
	asked: string,
	correlation?: string,
): Promise<void> {
	if (caller !== who.user) return
	const command = { id: digest(`${asked}\n${id}`).slice(0, 32), type: 'withdraw' } as const
	try {
		await commandCase(table, ports, who, id, command, correlation)
	} catch (error) {
		if (!(error instanceof RefusalError)) throw error
	}
}

/** Takes the wish back, while it waits. @throws RefusalError erasureNone */
export async function keepOwnData(table: Table, { tenant, user }: Who): Promise<{ done: true }> {
	const stands = await erasureOf(table, tenant, user)
	if (stands?.state !== 'asked') throw new RefusalError('erasureNone')
	const TableName = table.name
	const failed = await transact(table, [
		{
			Delete: {
				TableName,
				Key: erasureKeys.erasure(tenant, user),
				ConditionExpression: '#state = :asked',
				ExpressionAttributeNames: { '#state': 'state' },
				ExpressionAttributeValues: { ':asked': 'asked' },
			},
		},
		{ Delete: { TableName, Key: erasureKeys.due(tenant, user) } },
	])
	if (failed) throw new RefusalError('erasureNone')
	return { done: true }
}
