import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { RosterDay } from '@huying/shared/roster/roster'
import { onVersion } from '../store/on-version'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { rosterKey, rosterPartition } from './roster-keys'

/** One day of a unit's roster as stored: pseudonyms only. */
export interface RosterRecord extends RosterDay {
	/** Counts its changes: each is written only onto what it was made from. */
	readonly version: number
	/** Who changed it last, and when, in epoch milliseconds. */
	readonly changedBy: string
	readonly changedAt: number
}

/** One day of a unit's roster. One GetItem. */
export async function getRosterDay(
	table: Table,
	tenant: string,
	unit: string,
	day: string,
): Promise<RosterRecord | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: rosterKey(tenant, unit, day) }),
	)
	return Item && bare(Item)
}

/** A unit's roster from one day to another, both included; days never written are left out. One Query, consistent. */
export async function rosterDays(
	table: Table,
	tenant: string,
	unit: string,
	days: { readonly from: string; readonly to: string },
): Promise<RosterRecord[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
			ExpressionAttributeValues: {
				':pk': rosterPartition(tenant, unit),
				':from': days.from,
				':to': days.to,
			},
			ConsistentRead: true,
		}),
	)
	return Items.map(bare)
}

/** The write of one day on condition that it is still as it was seen; `version` 0 is a day never written. */
export function rosterWrite(
	table: Table,
	tenant: string,
	unit: string,
	seen: number,
	record: Omit<RosterRecord, 'version'>,
): Write {
	return {
		Put: {
			TableName: table.name,
			Item: { ...rosterKey(tenant, unit, record.day), ...record, version: seen + 1 },
			...onVersion(seen),
		},
	}
}

function bare({ pk: _, sk: __, ...record }: Record<string, unknown>): RosterRecord {
	return record as unknown as RosterRecord
}
