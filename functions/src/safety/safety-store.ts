import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import { needsPerson, type Safety } from '@huying/shared/safety/safety'
import { onVersion } from '../store/on-version'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { safetyDesk, safetyKeys } from './safety-keys'

/** What is known of a case's words and photos, as stored. */
export interface SafetyRecord {
	readonly tenant: string
	readonly case: string
	readonly number: string
	readonly safety: Safety
	/** The last decision of a person: their pseudonym, what, and when. */
	readonly decidedBy?: { readonly user: string; readonly show: boolean; readonly at: number }
	/** Counts its changes: each is written only onto what it was made from. */
	readonly version: number
}

/** How often a change is made anew when another was written meanwhile. */
const ATTEMPTS = 8

/** One GetItem, consistent: changes are made from it. */
export async function getSafety(table: Table, tenant: string, id: string): Promise<SafetyRecord | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: safetyKeys.safety(tenant, id), ConsistentRead: true }),
	)
	return Item as SafetyRecord | undefined
}

/** The write that puts a record on condition that nobody changed it since it was read. In a person's queue while it must be. */
export function safetyWrite(
	table: Table,
	before: SafetyRecord | undefined,
	record: Omit<SafetyRecord, 'version'>,
): { Put: NonNullable<Write['Put']> } {
	const { tenant, case: id, safety } = record
	return {
		Put: {
			TableName: table.name,
			Item: {
				...safetyKeys.safety(tenant, id),
				...(before?.decidedBy && { decidedBy: before.decidedBy }),
				...record,
				version: (before?.version ?? 0) + 1,
				...(needsPerson(safety) && { pk1: safetyDesk(tenant), sk1: `${ordered(safety.at)}#${id}` }),
			},
			...onVersion(before?.version ?? 0),
		},
	}
}

/**
 * Changes what is known of a case, anew when somebody else changed it meanwhile.
 * @param change pure; what it returns unchanged is not written
 * @throws RefusalError `busy` when others kept changing it
 */
export async function changeSafety(
	table: Table,
	which: Pick<SafetyRecord, 'tenant' | 'case' | 'number'>,
	change: (safety: Safety | undefined) => Safety,
): Promise<Safety> {
	const { tenant, case: id, number } = which
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const before = await getSafety(table, tenant, id)
		const safety = change(before?.safety)
		if (safety === before?.safety) return safety
		const { Put } = safetyWrite(table, before, { tenant, case: id, number, safety })
		try {
			await table.client.send(new PutCommand(Put as ConstructorParameters<typeof PutCommand>[0]))
			return safety
		} catch (error) {
			if (!(error instanceof ConditionalCheckFailedException)) throw error
		}
	}
	throw new RefusalError('busy')
}
