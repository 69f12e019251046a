import {
	CreateTableCommand,
	type CreateTableCommandInput,
	DynamoDBClient,
	ListTablesCommand,
	waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import type { Table } from '../template/deployment'
import { isObject, listAt } from '../template/value'

/** The properties of a template's table that a CreateTable request knows too. */
const known = [
	'AttributeDefinitions',
	'KeySchema',
	'BillingMode',
	'ProvisionedThroughput',
	'GlobalSecondaryIndexes',
	'LocalSecondaryIndexes',
]

/** Creates the tables that are not there yet. `operator`'s client goes straight to the database. */
export async function createTables(client: DynamoDBClient, tables: readonly Table[]): Promise<void> {
	const there = (await client.send(new ListTablesCommand({}))).TableNames ?? []
	for (const table of tables.filter(({ name }) => !there.includes(name))) {
		const kept = Object.fromEntries(
			Object.entries(table.properties).filter(([property]) => known.includes(property)),
		)
		const stream = table.properties.StreamSpecification
		const input = {
			...kept,
			TableName: table.name,
			...(isObject(stream) ? { StreamSpecification: { ...stream, StreamEnabled: true } } : {}),
		}
		// CloudFormation's property names are the request's own.
		await client.send(new CreateTableCommand(input as unknown as CreateTableCommandInput))
		await waitUntilTableExists(
			{ client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 },
			{ TableName: table.name },
		)
	}
}

export function operatorClient(endpoint: string, secret: string): DynamoDBClient {
	return new DynamoDBClient({
		endpoint,
		region: 'cn-north-1',
		credentials: { accessKeyId: 'operator', secretAccessKey: secret },
	})
}

/** Each table's hash key, by the table's name. */
export function hashKeysOf(tables: readonly Table[]): ReadonlyMap<string, string> {
	return new Map(
		tables.flatMap(({ name, properties }) =>
			listAt(properties.KeySchema)
				.filter(isObject)
				.filter(({ KeyType }) => KeyType === 'HASH')
				.map(({ AttributeName }) => [name, String(AttributeName)] as const),
		),
	)
}
