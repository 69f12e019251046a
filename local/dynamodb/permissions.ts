import type { Permission } from '../aws/policy'
import { place } from '../template/names'
import { isObject, type Json, type JsonObject, listAt } from '../template/value'

/** A table's hash key, for the dynamodb:LeadingKeys condition. */
export type HashKeys = ReadonlyMap<string, string>

/** What each member of a transaction is called, and what it needs: IAM asks for the members' permissions. */
const members: Readonly<Record<string, string>> = {
	Put: 'PutItem',
	Update: 'UpdateItem',
	Delete: 'DeleteItem',
	ConditionCheck: 'ConditionCheckItem',
	Get: 'GetItem',
}

/** The permissions that a DynamoDB request needs. `operation` is the X-Amz-Target's last part. */
export function permissionsOf(
	operation: string,
	body: JsonObject,
	hashKeys: HashKeys,
): readonly Permission[] {
	if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
		return listAt(body.TransactItems)
			.filter(isObject)
			.flatMap((item) =>
				Object.entries(item).flatMap(([member, request]) =>
					isObject(request) ? [permission(members[member] ?? member, request, hashKeys)] : [],
				),
			)
	}
	if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') {
		return Object.entries(isObject(body.RequestItems) ? body.RequestItems : {}).map(([table, requests]) => ({
			...permission(operation, { TableName: table }, hashKeys),
			keys: leadingKeys(batchItems(requests), hashKeys.get(nameOf(table))),
		}))
	}
	return [permission(operation, body, hashKeys)]
}

function permission(operation: string, request: JsonObject, hashKeys: HashKeys): Permission {
	const name = nameOf(typeof request.TableName === 'string' ? request.TableName : '')
	const table =
		name === '' ? '*' : `arn:${place.partition}:dynamodb:${place.region}:${place.account}:table/${name}`
	return {
		action: `dynamodb:${operation}`,
		resource: typeof request.IndexName === 'string' ? `${table}/index/${request.IndexName}` : table,
		keys: leadingKeys([request.Key, request.Item].filter(isObject), hashKeys.get(name)),
	}
}

/** A table may be named by its ARN. */
function nameOf(table: string): string {
	return table.split('table/').at(-1) ?? table
}

function batchItems(requests: Json | undefined): readonly JsonObject[] {
	if (isObject(requests)) return listAt(requests.Keys).filter(isObject)
	return listAt(requests)
		.filter(isObject)
		.flatMap((request) =>
			[request.PutRequest, request.DeleteRequest]
				.filter(isObject)
				.flatMap((part) => [part.Item, part.Key].filter(isObject)),
		)
}

function leadingKeys(
	items: readonly JsonObject[],
	hashKey: string | undefined,
): Record<string, readonly string[]> {
	const values = items.map((item) => (hashKey === undefined ? undefined : item[hashKey])).filter(isObject)
	return { 'dynamodb:LeadingKeys': values.map((value) => String(value.S ?? value.N ?? '')) }
}
