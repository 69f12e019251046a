import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { judged } from '@huying/shared/safety/safety'
import { type MediaResult, mediaCheckKey } from '../push/consumers'
import type { Key, Table } from '../store/table'
import { safetyKeys } from './safety-keys'
import { changeSafety } from './safety-store'

/** Whose photo WeChat was asked about, under the trace that it named. */
export interface Asked {
	readonly tenant: string
	readonly case: string
	readonly number: string
	readonly photo: string
	readonly at: number
}

/** As long as a result is kept that nobody asked for, in milliseconds. */
const KEPT = 30 * 86_400_000

/**
 * Notes a check that WeChat began, and takes up its result if that came first. Whoever writes, this or the result, looks
 * for the other afterwards: so one of them finds both, in whatever order they come.
 */
export async function noteAsked(table: Table, trace: string, asked: Asked, now: number): Promise<void> {
	const key = safetyKeys.asked(asked.tenant, trace)
	const expires = Math.ceil((asked.at + KEPT) / 1000)
	await table.client.send(new PutCommand({ TableName: table.name, Item: { ...key, ...asked, expires } }))
	await matchResult(table, asked.tenant, trace, now)
}

/**
 * Takes up the result of a check, if there is one and it is known whose. Doing so again changes nothing.
 * @returns whether both were there
 */
export async function matchResult(
	table: Table,
	tenant: string,
	trace: string,
	now: number,
): Promise<boolean> {
	const [asked, result] = await Promise.all([
		get<Asked>(table, safetyKeys.asked(tenant, trace)),
		get<MediaResult>(table, mediaCheckKey(tenant, trace)),
	])
	if (asked === undefined || result === undefined) return false
	await changeSafety(table, asked, (safety) =>
		judged(safety ?? { texts: {}, photos: {}, at: now }, { photo: asked.photo }, result.suggest, now),
	)
	return true
}

async function get<Item>(table: Table, key: Key): Promise<Item | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
	)
	return Item as Item | undefined
}
