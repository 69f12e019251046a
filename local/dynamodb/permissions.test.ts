import { expect, it } from 'vitest'
import { permissionsOf } from './permissions'

const arn = 'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/t'
const hashKeys = new Map([['t', 'pk']])
const named = (operation: string, body: Parameters<typeof permissionsOf>[1]) =>
	permissionsOf(operation, body, hashKeys).map(
		({ action, resource }) => `${action} ${resource.slice(arn.length - 1)}`,
	)

it("asks for a transaction's members, not for the transaction", () => {
	const members = ['Put', 'Update', 'Delete', 'ConditionCheck'].map((member) => ({
		[member]: { TableName: 't' },
	}))
	expect(named('TransactWriteItems', { TransactItems: members })).toEqual([
		'dynamodb:PutItem t',
		'dynamodb:UpdateItem t',
		'dynamodb:DeleteItem t',
		'dynamodb:ConditionCheckItem t',
	])
	expect(named('TransactGetItems', { TransactItems: [{ Get: { TableName: 't' } }] })).toEqual([
		'dynamodb:GetItem t',
	])
})

it('names an index, a batch, a table by its ARN', () => {
	expect(named('Query', { TableName: 't', IndexName: 'due' })).toEqual(['dynamodb:Query t/index/due'])
	expect(named('BatchGetItem', { RequestItems: { t: { Keys: [] } } })).toEqual(['dynamodb:BatchGetItem t'])
	expect(named('GetItem', { TableName: arn })).toEqual(['dynamodb:GetItem t'])
})

it('knows the leading keys of items', () => {
	const put = permissionsOf('PutItem', { TableName: 't', Item: { pk: { S: '370404#a' } } }, hashKeys)
	expect(put[0]?.keys).toEqual({ 'dynamodb:LeadingKeys': ['370404#a'] })
	const batch = {
		RequestItems: {
			t: [{ PutRequest: { Item: { pk: { S: 'a' } } } }, { DeleteRequest: { Key: { pk: { S: 'b' } } } }],
		},
	}
	expect(permissionsOf('BatchWriteItem', batch, hashKeys)[0]?.keys).toEqual({
		'dynamodb:LeadingKeys': ['a', 'b'],
	})
})
