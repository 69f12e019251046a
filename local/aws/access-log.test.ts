import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { permissionsOf } from '../dynamodb/permissions'
import type { Json } from '../template/value'
import { isAllowed, statementsOf } from './policy'

const { Resources } = createRequire(import.meta.url)('../../functions/roles.cjs') as {
	Resources: Record<
		string,
		{ Properties: { Policies: { PolicyDocument: { Statement: { Resource: unknown }[] } }[] } }
	>
}
/** What a role may, with the table as its only resource: names are resolved in the package, of which this is apart. */
const table = 'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/t'
const statements = (name: string) =>
	statementsOf({
		Statement: (Resources[name]?.Properties.Policies[0]?.PolicyDocument.Statement ?? []).map((one) => ({
			...one,
			Resource: [table],
		})) as unknown as Json,
	})
const may = (name: string, operation: string, pk: string) => {
	const one = { pk: { S: pk }, sk: { S: '0000000001' } }
	const body = operation === 'PutItem' ? { TableName: 't', Item: one } : { TableName: 't', Key: one }
	return permissionsOf(operation, body, new Map([['t', 'pk']])).every((asked) =>
		isAllowed(statements(name), asked),
	)
}
const names = Object.keys(Resources)

it.each(names)('%s may neither change nor delete what is in the access log', (name) => {
	for (const pk of ['370404#access-log', '370404#access-log#user#user-a', '370404#access-log#anchor'])
		for (const operation of ['UpdateItem', 'DeleteItem']) expect(may(name, operation, pk)).toBe(false)
})

it('is added to by those who see, take out and change what not everybody may, and by nobody else', () => {
	expect(may('CaseRole', 'PutItem', '370404#access-log')).toBe(true)
	expect(may('OversightRole', 'PutItem', '370404#access-log')).toBe(true)
	for (const name of ['TeamRole', 'NotifierRole', 'CounterRole', 'SignerRole', 'PushRole', 'CatalogueRole'])
		expect(may(name, 'PutItem', '370404#access-log'), name).toBe(false)
	// and what is not the log is as before
	expect(may('TeamRole', 'PutItem', '370404#teams')).toBe(true)
	expect(may('CaseRole', 'DeleteItem', '370404#case#x')).toBe(true)
})
