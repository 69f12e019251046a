import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { identifierFrom } from '@huying/shared/identifier/identifier'
import { SESSION_LASTS, type Session } from '@huying/shared/session/session'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { signToken } from './token'
import { accessOf, sessionKey } from './user-store'

/** A user's whole access is one Query's page: whoever signs in more often than this loses the oldest sessions. */
const SESSIONS_KEPT = 50

/** A session about to be: its token, and the write that makes it stand. */
export interface Opening {
	readonly session: Session
	readonly write: Write
}

export async function openSession(
	table: Table,
	ports: Ports,
	secret: string,
	tenant: string,
	user: string,
): Promise<Opening> {
	const now = ports.now()
	const session = identifierFrom(ports.random(16))
	const expiresAt = now + SESSION_LASTS
	return {
		session: { token: await signToken({ user, tenant, session }, secret, now), expiresAt, user, tenant },
		write: {
			Put: {
				TableName: table.name,
				Item: { ...sessionKey(tenant, user, session), expiresAt, expires: Math.ceil(expiresAt / 1000) },
			},
		},
	}
}

/** Ends one session. Ending it twice is the same. */
export async function endSession(table: Table, tenant: string, user: string, session: string): Promise<void> {
	await table.client.send(
		new DeleteCommand({ TableName: table.name, Key: sessionKey(tenant, user, session) }),
	)
}

/** Ends every session of a user. */
export async function endSessions(table: Table, tenant: string, user: string): Promise<void> {
	const { sessions } = await accessOf(table, tenant, user)
	await remove(
		table,
		tenant,
		user,
		sessions.map(({ session }) => session),
	)
}

/** Takes away a user's sessions that are over, and the oldest where there are too many. */
export async function pruneSessions(table: Table, tenant: string, user: string, now: number): Promise<void> {
	const { sessions } = await accessOf(table, tenant, user)
	const newestFirst = [...sessions].sort((left, right) => right.expiresAt - left.expiresAt)
	const superfluous = newestFirst.filter(({ expiresAt }, place) => expiresAt <= now || place >= SESSIONS_KEPT)
	await remove(
		table,
		tenant,
		user,
		superfluous.map(({ session }) => session),
	)
}

/** A transaction holds at most this many writes. */
const AT_ONCE = 100

async function remove(
	table: Table,
	tenant: string,
	user: string,
	sessions: readonly string[],
): Promise<void> {
	for (let start = 0; start < sessions.length; start += AT_ONCE) {
		const writes = sessions
			.slice(start, start + AT_ONCE)
			.map(
				(session): Write => ({ Delete: { TableName: table.name, Key: sessionKey(tenant, user, session) } }),
			)
		await transact(table, writes)
	}
}
