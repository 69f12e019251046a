import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Registration } from '@huying/shared/case/command'
import { plainSourceNumber } from '@huying/shared/case/source-number'
import type { Source } from '@huying/shared/case/status'
import type { Table } from '../store/table'
import { caseKeys } from './case-keys'
import type { Claim } from './open-case'

/** No more cases with one number are shown. */
const SHOWN = 8

/**
 * What a registration takes so that a number of its source is registered once: the first case has it alone, another with
 * the same number is filed only where somebody said so.
 */
export function sourceNumberClaims(
	table: Table,
	tenant: string,
	{ id, source, sourceNumber, another }: Registration,
): Claim[] {
	const plain = plainSourceNumber(source, sourceNumber)
	if (plain === undefined) return []
	const Item = {
		...caseKeys.sourceNumberCase(tenant, source, plain, another ? id : undefined),
		case: id,
	}
	const write = {
		Put: {
			TableName: table.name,
			Item,
			...(!another && { ConditionExpression: 'attribute_not_exists(pk)' }),
		},
	}
	return [{ write, code: 'sourceNumberUsed', field: 'sourceNumber' }]
}

/** The cases that bear a number of a source already, the first one first. One Query, consistent. */
export async function casesOfSourceNumber(
	table: Table,
	tenant: string,
	source: Source,
	sourceNumber: string,
): Promise<string[]> {
	const plain = plainSourceNumber(source, sourceNumber)
	if (plain === undefined) return []
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': caseKeys.sourceNumber(tenant, source, plain) },
			ConsistentRead: true,
			Limit: SHOWN,
		}),
	)
	return Items.map((item) => String(item.case))
}
