import { createHmac } from 'node:crypto'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { rosterText } from '@huying/shared/villager/normal'
import type { RosterLine } from '@huying/shared/villager/read-roster'
import type { VillagerStep } from '@huying/shared/villager/villager'
import { onVersion } from '../store/on-version'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { villagerKeys } from './villager-keys'

/** A village's roster: whom it names only the secret can tell, and not this table. */
export interface Roster {
	readonly version: number
	readonly people: number
	readonly at: number
	readonly by: VillagerStep['by']
	/** Households by entry; empty where there is none. */
	readonly entries: ReadonlyMap<string, string>
	/** The command that put it in, and the digest of what was sent. */
	readonly command: string
	readonly sent: string
	/** What it changed, once all of that is done. */
	readonly done?: { readonly enlisted: number; readonly struck: number }
}

/** One GetItem, consistent; of 5,000 people some 170 KB. */
export async function getRoster(table: Table, tenant: string, village: string): Promise<Roster | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: villagerKeys.roster(tenant, village),
			ConsistentRead: true,
		}),
	)
	if (Item === undefined) return undefined
	const { pk: _pk, sk: _sk, entries, ...rest } = Item
	return { ...rest, entries: new Map(JSON.parse(String(entries)) as [string, string][]) } as unknown as Roster
}

/** The writes that put a roster in place of the version that was seen; the first holds only then. */
export function rosterWrites(table: Table, tenant: string, village: string, roster: Roster): Write[] {
	const { entries, ...rest } = roster
	const { version, people, at, by } = roster
	return [
		{
			Put: {
				TableName: table.name,
				Item: {
					...villagerKeys.roster(tenant, village),
					...rest,
					// as text: an item's map would take three times the room
					entries: JSON.stringify([...entries]),
				},
				...onVersion(version - 1),
			},
		},
		{
			Put: {
				TableName: table.name,
				Item: { ...villagerKeys.rosterStep(tenant, village, version), version, people, at, by },
			},
		},
	]
}

/** Notes that everything a roster changes is done; not where another stands by now. */
export function doneWrite(
	table: Table,
	tenant: string,
	village: string,
	version: number,
	done: NonNullable<Roster['done']>,
): Write {
	return {
		Update: {
			TableName: table.name,
			Key: villagerKeys.roster(tenant, village),
			UpdateExpression: 'SET #done = :done',
			ConditionExpression: '#version = :version',
			ExpressionAttributeNames: { '#done': 'done', '#version': 'version' },
			ExpressionAttributeValues: { ':done': done, ':version': version },
		},
	}
}

/** What somebody is on a roster: 128 bits that only whoever has the secret can make again. */
export function entryOf(
	secret: string,
	place: { readonly tenant: string; readonly village: string },
	person: Pick<RosterLine, 'name' | 'phone'>,
): string {
	return createHmac('sha256', secret).update(rosterText(place, person)).digest('base64url').slice(0, 22)
}
