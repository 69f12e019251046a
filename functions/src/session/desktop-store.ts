import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { digest } from '@huying/shared/identifier/digest'
import type { Key, Table } from '../store/table'
import { transact, type Write } from '../store/transaction'

/** One sign-in of the office's screen, from the code on it to the session. */
export interface DesktopRecord {
	readonly tenant: string
	readonly userCode: string
	/** Digest of the code that only the screen's browser holds. */
	readonly device: string
	readonly askedAt: number
	readonly expiresAt: number
	readonly browser?: string | undefined
	readonly status: 'waiting' | 'confirmed' | 'used'
	/** Who confirmed. */
	readonly user?: string | undefined
}

/** A record is of no use after its time, and some minutes later it is gone. In milliseconds. */
const KEPT = 60 * 60_000

/** The record is under the device's code, because a screen asks for it every two seconds. */
const recordKey = (tenant: string, device: string): Key => ({
	pk: `${tenant}#desktop#device#${device}`,
	sk: 'desktop',
})
/** What the person types leads to it. */
const codeKey = (tenant: string, userCode: string): Key => ({
	pk: `${tenant}#desktop#code#${userCode}`,
	sk: 'desktop',
})

/** Only the digest is kept, so that nobody who reads the table can take a session meant for a screen. */
export const deviceOf = (deviceCode: string): string => digest(deviceCode)

/**
 * Keeps a new sign-in.
 * @returns false when another screen shows these very letters now: draw others
 */
export async function createDesktop(table: Table, record: DesktopRecord): Promise<boolean> {
	const { tenant, userCode, device, askedAt } = record
	const expires = Math.ceil((record.expiresAt + KEPT) / 1000)
	const failed = await transact(table, [
		{
			Put: {
				TableName: table.name,
				Item: { ...codeKey(tenant, userCode), device, expiresAt: record.expiresAt, expires },
				ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now',
				ExpressionAttributeValues: { ':now': askedAt },
			},
		},
		{ Put: { TableName: table.name, Item: { ...recordKey(tenant, device), ...record, expires } } },
	])
	return failed === undefined
}

/** One GetItem, consistent. */
export async function desktopByDevice(
	table: Table,
	tenant: string,
	device: string,
): Promise<DesktopRecord | undefined> {
	return await get<DesktopRecord>(table, recordKey(tenant, device))
}

/** Two GetItems, consistent. */
export async function desktopByCode(
	table: Table,
	tenant: string,
	userCode: string,
): Promise<DesktopRecord | undefined> {
	const pointer = await get<{ device: string }>(table, codeKey(tenant, userCode))
	return pointer && (await desktopByDevice(table, tenant, pointer.device))
}

/** The write that confirms a sign-in: once, and in time. */
export function confirmDesktop(table: Table, record: DesktopRecord, user: string, now: number): Write {
	return {
		Update: {
			TableName: table.name,
			Key: recordKey(record.tenant, record.device),
			UpdateExpression: 'SET #status = :confirmed, #user = :user',
			ConditionExpression: '#status = :waiting AND expiresAt > :now',
			ExpressionAttributeNames: { '#status': 'status', '#user': 'user' },
			ExpressionAttributeValues: {
				':confirmed': 'confirmed',
				':waiting': 'waiting',
				':user': user,
				':now': now,
			},
		},
	}
}

/** The write that takes the session of a confirmed sign-in: once. */
export function useDesktop(table: Table, record: DesktopRecord): Write {
	return {
		Update: {
			TableName: table.name,
			Key: recordKey(record.tenant, record.device),
			UpdateExpression: 'SET #status = :used',
			ConditionExpression: '#status = :confirmed',
			ExpressionAttributeNames: { '#status': 'status' },
			ExpressionAttributeValues: { ':used': 'used', ':confirmed': 'confirmed' },
		},
	}
}

async function get<Item>(table: Table, key: Key): Promise<Item | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
	)
	return Item as Item | undefined
}
