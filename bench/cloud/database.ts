import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
	CreateTableCommand,
	type CreateTableCommandInput,
	UpdateTableCommand,
} from '@aws-sdk/client-dynamodb'
import { openTable, type Table } from '@huying/functions/store/table'
import { parse } from 'yaml'
import { root } from '../../local/cloud/folder'
import { type Database, startDatabase } from '../../local/dynamodb/server'
import { credentials, region } from './keys'

/** A DynamoDB Local of the bench's own, in memory, with room for a large table. */
export async function startLargeDatabase(): Promise<Database> {
	// Java takes these after the command line's own flags, and so instead of them
	const before = process.env._JAVA_OPTIONS
	process.env._JAVA_OPTIONS = '-Xmx2g'
	try {
		return await startDatabase()
	} finally {
		if (before === undefined) delete process.env._JAVA_OPTIONS
		else process.env._JAVA_OPTIONS = before
	}
}

/** A fresh empty table with the deployed keys and indexes and, for now, no stream: it would slow filling down. */
export async function unstreamedTable(endpoint: string): Promise<Table> {
	const TableName = `bench-${randomUUID()}`
	const table = openTable({ endpoint, region, credentials }, TableName)
	await table.client.send(new CreateTableCommand({ ...keysAndIndexes(), TableName }))
	return table
}

/** Turns on the stream that the deployed table has. */
export async function turnOnStream(table: Table): Promise<void> {
	await table.client.send(
		new UpdateTableCommand({
			TableName: table.name,
			StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
		}),
	)
}

const parts = ['AttributeDefinitions', 'KeySchema', 'GlobalSecondaryIndexes', 'BillingMode'] as const

/** What serverless.yml says of the table, so that what is measured is what is deployed. */
function keysAndIndexes(): Omit<CreateTableCommandInput, 'TableName'> {
	const template = parse(readFileSync(join(root, 'serverless.yml'), 'utf8'), { logLevel: 'silent' }) as {
		resources: { Resources?: { Table?: { Properties: Record<string, unknown> } } }[]
	}
	const properties = template.resources.find((part) => part.Resources?.Table)?.Resources?.Table?.Properties
	if (properties === undefined) throw new Error('serverless.yml has no table')
	// CloudFormation's property names are the request's own
	return Object.fromEntries(parts.map((part) => [part, properties[part]])) as Omit<
		CreateTableCommandInput,
		'TableName'
	>
}
