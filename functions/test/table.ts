import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CreateTableCommand, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import { inject } from 'vitest'
import { parse } from 'yaml'
import { openTable, type Table } from '../src/store/table'
import type {} from './database'

const keys = ['AttributeDefinitions', 'KeySchema', 'GlobalSecondaryIndexes', 'BillingMode'] as const

/** What serverless.yml says of the table's keys and indexes, so that tests cannot drift from what is deployed. */
export function tableDefinition(): Omit<CreateTableCommandInput, 'TableName'> {
	const file = readFileSync(join(import.meta.dirname, '../../serverless.yml'), 'utf8')
	const { resources } = parse(file, { logLevel: 'silent' }) as {
		resources: { Resources?: { Table?: { Properties: Record<string, unknown> } } }[]
	}
	const properties = resources.find((part) => part.Resources?.Table)?.Resources?.Table?.Properties ?? {}
	return Object.fromEntries(keys.map((key) => [key, properties[key]])) as Omit<
		CreateTableCommandInput,
		'TableName'
	>
}

/** A fresh empty table in the run's DynamoDB Local. */
export async function freshTable(): Promise<Table> {
	const TableName = `test-${randomUUID()}`
	const table = openTable(
		{
			endpoint: inject('database'),
			region: 'cn-north-1',
			credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
		},
		TableName,
	)
	await table.client.send(new CreateTableCommand({ ...tableDefinition(), TableName }))
	return table
}
