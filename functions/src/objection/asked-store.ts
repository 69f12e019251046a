import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Asked, PublicAnswer } from '@huying/shared/disclosure/disclosure-view'
import type { Table } from '../store/table'
import { askedKeys } from './asked-keys'

/** Answers shown under one item, the newest first. */
export const ANSWERS_SHOWN = 50

export interface AskedAbout {
	readonly asked: Asked
	readonly answers: readonly PublicAnswer[]
}

/** What was asked about an item: how much, how fast it was answered, and the answers that stand under it. One Query. */
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
	return {
		asked: {
			asked: Number(counts?.asked ?? 0),
			answered,
			...(answered > 0 && { took: Math.round(Number(counts?.took ?? 0) / answered) }),
		},
		answers: Items.filter(({ sk }) => String(sk).startsWith('answer#')).map(({ at, unitName, words }) => ({
			at: Number(at),
			unitName: String(unitName),
			words: String(words),
		})),
	}
}
