import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { begunAt, type Decision } from '@huying/shared/decision/decision'
import type { Voices } from '@huying/shared/decision/entry'
import { summaryOf } from '@huying/shared/decision/view'
import { batchGet } from '../store/batch-get'
import { onVersion } from '../store/on-version'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { decisionKeys } from './decision-keys'

/** A decision as stored, with the digest of the body that began it. */
export type DecisionRecord = Decision & { readonly digest: string }

/** One GetItem, consistent: what is decided is decided on it. */
export async function getDecision(
	table: Table,
	tenant: string,
	id: string,
): Promise<DecisionRecord | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: decisionKeys.decision(tenant, id), ConsistentRead: true }),
	)
	return Item && bare(Item)
}

/** A decision with how residents have answered so far. One BatchGetItem of two items, consistent. */
export async function getWithVoices(
	table: Table,
	tenant: string,
	id: string,
): Promise<{ decision: DecisionRecord; voices: Voices } | undefined> {
	const keys = [decisionKeys.decision(tenant, id), decisionKeys.counts(tenant, id)]
	const items = await batchGet(table, keys, { ConsistentRead: true })
	const decision = items.find(({ sk }) => sk === 'decision')
	const counts = items.find(({ sk }) => sk === 'voices')
	if (decision === undefined) return undefined
	return {
		decision: bare(decision),
		voices: { agree: Number(counts?.agree ?? 0), disagree: Number(counts?.disagree ?? 0) },
	}
}

function bare(item: Record<string, unknown>): DecisionRecord {
	const { pk: _pk, sk: _sk, ...record } = item
	return record as unknown as DecisionRecord
}

/** The writes of a decision's latest step: itself first, on condition that nobody was there before; then its line. */
export function decisionWrites(table: Table, decision: Decision, digest: string): Write[] {
	const { tenant, decision: id, village, version } = decision
	return [
		{
			Put: {
				TableName: table.name,
				Item: { ...decisionKeys.decision(tenant, id), ...decision, digest },
				...onVersion(version - 1),
			},
		},
		{
			Put: {
				TableName: table.name,
				Item: {
					pk: decisionKeys.ofVillage(tenant, village),
					sk: `${ordered(begunAt(decision))}#${id}`,
					...summaryOf(decision),
				},
			},
		},
	]
}

/** Ends the asking with the counts that were read, on condition that nobody has answered since. */
export function closeVoices(table: Table, tenant: string, id: string, { agree, disagree }: Voices): Write {
	const none = agree + disagree === 0
	return {
		Update: {
			TableName: table.name,
			Key: decisionKeys.counts(tenant, id),
			UpdateExpression: 'SET closed = :closed',
			ConditionExpression: none ? 'attribute_not_exists(pk)' : 'agree = :agree AND disagree = :disagree',
			ExpressionAttributeValues: {
				':closed': true,
				...(!none && { ':agree': agree, ':disagree': disagree }),
			},
		},
	}
}
