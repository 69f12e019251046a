import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Asked, PublicAnswer } from '@huying/shared/disclosure/disclosure-view'
import type { AskedChange } from '@huying/shared/objection/asked'
import type { Safety } from '@huying/shared/safety/safety'
import { isOpenVerdict, verdictOf } from '@huying/shared/safety/safety'
import { safetyKeys } from '../safety/safety-keys'
import { batchGet } from '../store/batch-get'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { askedKeys } from './asked-keys'

/** Answers shown under one item, the newest first. */
export const ANSWERS_SHOWN = 50

export interface AskedAbout {
	readonly asked: Asked
	readonly answers: readonly PublicAnswer[]
}

/**
 * What was asked about an item: how much, how fast it was answered, and the answers that stand under it. An answer is
 * shown once its words were checked. One Query; where there are answers, one batch.
 */
export async function askedAbout(table: Table, tenant: string, disclosure: string): Promise<AskedAbout> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			// "counts" sorts after every "answer#…", so that backwards it comes first
			KeyConditionExpression: 'pk = :pk AND sk <= :last',
			ExpressionAttributeValues: { ':pk': askedKeys.partition(tenant, disclosure), ':last': 'counts' },
			ScanIndexForward: false,
			Limit: ANSWERS_SHOWN + 1,
		}),
	)
	const counts = Items.find(({ sk }) => sk === 'counts')
	const answered = Number(counts?.answered ?? 0)
	const given = Items.filter(({ sk }) => String(sk).startsWith('answer#'))
	const safe = await checked(
		table,
		tenant,
		given.map((item) => String(item.case)),
	)
	return {
		asked: {
			asked: Number(counts?.asked ?? 0),
			answered,
			...(answered > 0 && { took: Math.round(Number(counts?.took ?? 0) / answered) }),
		},
		answers: given
			.filter((item) => isOpenVerdict(verdictIn(safe.get(String(item.case)), Number(item.seq))))
			.map(({ at, unitName, words }) => ({
				at: Number(at),
				unitName: String(unitName),
				words: String(words),
			})),
	}
}

const verdictIn = (safety: Safety | undefined, text: number) => safety && verdictOf(safety, { text })

/** What is known of the words of some cases. One batch, of 50 at most. */
async function checked(table: Table, tenant: string, ids: readonly string[]): Promise<Map<string, Safety>> {
	const keys = [...new Set(ids)].map((id) => safetyKeys.safety(tenant, id))
	const items = await batchGet(table, keys, {})
	return new Map(items.map((item) => [String(item.case), item.safety as Safety]))
}

/** The write that counts a change. */
export function countAsked(
	table: Table,
	tenant: string,
	{ disclosure, asked, answered, took }: AskedChange,
): Write {
	return {
		Update: {
			TableName: table.name,
			Key: askedKeys.counts(tenant, disclosure),
			UpdateExpression: 'ADD #asked :asked, #answered :answered, #took :took',
			ExpressionAttributeNames: { '#asked': 'asked', '#answered': 'answered', '#took': 'took' },
			ExpressionAttributeValues: { ':asked': asked, ':answered': answered, ':took': took },
		},
	}
}
