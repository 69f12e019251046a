import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Star } from '@huying/shared/star/rank'
import type { StarRules } from '@huying/shared/star/star-rules'
import type { Key, Table } from '../store/table'
import { transact, type Write } from '../store/transaction'

/** The stars of a month as they were chosen: pseudonyms and numbers, the rules they were chosen by, never changed. */
export interface ChosenStars {
	readonly month: string
	readonly at: number
	/** Who asked for it; absent where the clock did it. */
	readonly by?: string
	readonly rules: StarRules
	readonly compared: number
	readonly tooFew: number
	readonly stars: readonly Star[]
}

export const starKeys = {
	all: (tenant: string) => `${tenant}#stars`,
	chosen: (tenant: string, month: string): Key => ({ pk: starKeys.all(tenant), sk: `month#${month}` }),
	/** That the stars of a month are to be chosen once it is over. */
	due: (tenant: string, month: string): Key => ({ pk: starKeys.all(tenant), sk: `due#${month}` }),
}

/** One GetItem, consistent. */
export async function readStars(
	table: Table,
	tenant: string,
	month: string,
): Promise<ChosenStars | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: starKeys.chosen(tenant, month), ConsistentRead: true }),
	)
	return Item && bare(Item)
}

/** The stars that were chosen last. One Query of one item. */
export async function lastStars(table: Table, tenant: string): Promise<ChosenStars | undefined> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :month)',
			ExpressionAttributeValues: { ':pk': starKeys.all(tenant), ':month': 'month#' },
			ScanIndexForward: false,
			Limit: 1,
		}),
	)
	return Items[0] && bare(Items[0])
}

/**
 * Keeps what was chosen, where nothing was, and takes away that it is due.
 * @returns whether it was kept: else somebody chose before
 */
export async function keepStars(table: Table, tenant: string, chosen: ChosenStars): Promise<boolean> {
	const put: Write = {
		Put: {
			TableName: table.name,
			Item: { ...starKeys.chosen(tenant, chosen.month), ...chosen },
			ConditionExpression: 'attribute_not_exists(pk)',
		},
	}
	return (await transact(table, [put])) === undefined
}

function bare({ pk: _pk, sk: _sk, ...chosen }: Record<string, unknown>): ChosenStars {
	return chosen as unknown as ChosenStars
}
