import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { setting } from '../edge/ports'

/** The one table and the client to it. Every module beside it owns the keys of one concept. */
export interface Table {
	readonly client: DynamoDBDocumentClient
	readonly name: string
}

/** Opens the table that the environment names. Undefined members are left out of items, so that optional stays absent. */
export function openTable(config: DynamoDBClientConfig = {}, name: string = setting('TABLE')): Table {
	const client = DynamoDBDocumentClient.from(new DynamoDBClient(config), {
		marshallOptions: { removeUndefinedValues: true },
	})
	return { client, name }
}

/** Key of the base table. */
export interface Key {
	readonly pk: string
	readonly sk: string
}
