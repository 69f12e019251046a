import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { PrivateRecord } from '@huying/shared/case/private-record'
import type { CaseState } from '@huying/shared/case/state'
import { RefusalError } from '@huying/shared/error/refusal'
import { type LookUp, type LookUpAnswer, lookUp } from '@huying/shared/look-up/look-up'
import { caseKeys } from '../case/case-keys'
import { digestOf } from '../store/once'
import type { Key, Table } from '../store/table'
import { countAsked } from './count-asked'
import { networkDigest } from './network'

/**
 * How a case stands, for a right pair of number and four digits. Every pair costs the same requests, and every wrong
 * one has the same answer: whoever tries learns neither which numbers there are nor which are told in confidence.
 * Two UpdateItems and three GetItems.
 * @param source the address that asks; only a digest of its network is counted under
 * @throws RefusalError lookUpWrong, askedTooOften, numberAskedTooOften
 */
export async function lookUpCase(
	table: Table,
	key: string,
	{ tenant, number, tail }: LookUp,
	source: string,
	at: number,
): Promise<LookUpAnswer> {
	await countAsked(table, { tenant, number, source: networkDigest(key, source) }, at)
	const named = await get(table, caseKeys.number(tenant, number))
	// An unknown number is looked for all the same, under a name that no case has
	const id = named === undefined ? digestOf('lookUp', number) : String(named.case)
	const [standing, opening] = await Promise.all([
		get(table, caseKeys.state(tenant, id)),
		get(table, caseKeys.privateRecord(tenant, id, 1)),
	])
	const found = lookUp(
		standing?.state as CaseState | undefined,
		opening as unknown as PrivateRecord | undefined,
		tail,
	)
	if (found === undefined) throw new RefusalError('lookUpWrong')
	return found
}

async function get(table: Table, Key: Key): Promise<Record<string, unknown> | undefined> {
	const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }))
	return Item
}
