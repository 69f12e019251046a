import {
	CreateTableCommand,
	type CreateTableCommandInput,
	DescribeTableCommand,
	type DynamoDBClient,
	ResourceNotFoundException,
	ScanCommand,
	type TableDescription,
	waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'

/** Nothing was written: what it would have been written into is in use. */
export class Refused extends Error {
	constructor(why: string) {
		super(`Refused, and nothing was written: ${why}`)
		this.name = 'Refused'
	}
}

/** What is known of a table; undefined where there is none. */
export async function described(
	client: DynamoDBClient,
	table: string,
): Promise<TableDescription | undefined> {
	try {
		return (await client.send(new DescribeTableCommand({ TableName: table }))).Table
	} catch (error) {
		if (error instanceof ResourceNotFoundException) return undefined
		throw error
	}
}

/**
 * Holds a restore off live data: the target is another table than the source, and has nothing in it.
 * @returns whether it is there already, and empty
 * @throws Refused
 */
export async function admitTarget(client: DynamoDBClient, source: string, target: string): Promise<boolean> {
	if (target === source) throw new Refused(`${target} is the table that is to be saved.`)
	if ((await described(client, target)) === undefined) return false
	const { Items = [] } = await client.send(new ScanCommand({ TableName: target, Limit: 1 }))
	if (Items.length > 0) throw new Refused(`the table ${target} is there, and not empty.`)
	return true
}

/** Makes a table like another, without its stream: nothing that is restored must ring anybody's telephone. */
export async function createLike(client: DynamoDBClient, source: string, target: string): Promise<void> {
	const like = await described(client, source)
	if (like === undefined) throw new Error(`there is no table ${source}`)
	const indexes = (like.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema, Projection }) => ({
		IndexName,
		KeySchema,
		Projection,
	}))
	const input = {
		TableName: target,
		AttributeDefinitions: like.AttributeDefinitions,
		KeySchema: like.KeySchema,
		BillingMode: 'PAY_PER_REQUEST',
		...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }),
	}
	await client.send(new CreateTableCommand(input as CreateTableCommandInput))
	await waitUntilTableExists({ client, maxWaitTime: 120, minDelay: 1, maxDelay: 2 }, { TableName: target })
}
