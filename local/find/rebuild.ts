import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { keepIndex } from '@huying/functions/find/keep-index'
import type { Table } from '@huying/functions/store/table'

/** Cases that are listed at once. */
const ABREAST = 8

/**
 * Lists every case of a county in the index by which cases are found: for cases of before there was one. The table is
 * read whole, once; what is listed already stays as it is, so that it may be run again, and while people work.
 * @returns how many cases there are
 */
export async function rebuild(
	table: Table,
	tenant: string,
	say: (cases: number) => void = () => undefined,
): Promise<number> {
	let done = 0
	let start: Record<string, unknown> | undefined
	do {
		const { Items = [], LastEvaluatedKey } = await table.client.send(
			new ScanCommand({
				TableName: table.name,
				FilterExpression: 'begins_with(pk, :cases) AND sk = :state',
				ExpressionAttributeValues: { ':cases': `${tenant}#case#`, ':state': 'state' },
				ProjectionExpression: 'pk, sk',
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		const cases = Items.map(({ pk }) => String(pk).slice(`${tenant}#case#`.length))
		for (let from = 0; from < cases.length; from += ABREAST)
			await Promise.all(cases.slice(from, from + ABREAST).map((id) => list(table, tenant, id)))
		done += cases.length
		if (cases.length > 0) say(done)
		start = LastEvaluatedKey
	} while (start)
	return done
}

async function list(table: Table, tenant: string, id: string): Promise<void> {
	await keepIndex(table, tenant, id, 'facts')
	await keepIndex(table, tenant, id, 'words')
}

/** The document client that the functions use, on a client of an operator's. */
export const tableOn = (client: Parameters<typeof DynamoDBDocumentClient.from>[0], name: string): Table => ({
	client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
	name,
})
