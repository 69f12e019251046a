import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Summary } from '@huying/shared/case/case-view'
import { dashed } from '@huying/shared/case/number'
import { summary } from '@huying/shared/case/summary'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { caseKeys } from './case-keys'
import { readListed } from './case-store'

/**
 * The case that a number means, for whoever may see its words.
 * @param typed twelve digits, with or without dashes
 * @throws RefusalError caseUnknown also where it exists, but is not theirs to know of
 */
export async function caseByNumber(table: Table, who: Who, typed: string, at: number): Promise<Summary> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: caseKeys.number(who.tenant, dashed(typed)) }),
	)
	const [listed] = Item === undefined ? [] : await readListed(table, who.tenant, [String(Item.case)])
	const found = listed && summary(listed.state, listed.opening, who, at)
	if (found === undefined) throw new RefusalError('caseUnknown')
	return found
}
