import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { AdmissionStep } from '@huying/shared/admission/admission'
import type { DepartmentsAnswer } from '@huying/shared/admission/admission-view'
import type { Promises } from '@huying/shared/admission/promise'
import { noTally, type Tally, tallyNames } from '@huying/shared/admission/tally'
import { onVersion } from '../store/on-version'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { admissionKeys } from './admission-keys'

/** Changes that the page shows; all are kept. */
const SHOWN = 10

/** A change as kept beside the list that it led to. */
export interface Change {
	readonly at: number
	readonly by: AdmissionStep['by']
	readonly count: number
}

/** One GetItem, consistent. */
export async function getPromises(
	table: Table,
	tenant: string,
	unit: string,
	year: number,
): Promise<Promises | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: admissionKeys.promises(tenant, unit, year),
			ConsistentRead: true,
		}),
	)
	if (Item === undefined) return undefined
	const { pk: _pk, sk: _sk, ...promises } = Item
	return promises as unknown as Promises
}

/** The latest changes of a department's promises, newest first. One Query, without the lists. */
export async function changesOf(table: Table, tenant: string, unit: string, year: number): Promise<Change[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :change)',
			ExpressionAttributeValues: {
				':pk': admissionKeys.promises(tenant, unit, year).pk,
				':change': 'change#',
			},
			ProjectionExpression: '#at, #by, #count',
			ExpressionAttributeNames: { '#at': 'at', '#by': 'by', '#count': 'count' },
			ScanIndexForward: false,
			Limit: SHOWN,
		}),
	)
	return Items as Change[]
}

/** The writes of a change: the list on condition that nobody was there before, the list as kept, its length. */
export function promisesWrites(
	table: Table,
	tenant: string,
	promises: Promises,
	by: AdmissionStep['by'],
	at: number,
): Write[] {
	const { unit, unitName, year, version, promises: list } = promises
	return [
		{
			Put: {
				TableName: table.name,
				Item: { ...admissionKeys.promises(tenant, unit, year), ...promises },
				...onVersion(version - 1),
			},
		},
		{
			Put: {
				TableName: table.name,
				Item: {
					...admissionKeys.change(tenant, unit, year, version),
					at,
					by,
					count: list.length,
					promises: list,
				},
			},
		},
		{
			Update: {
				TableName: table.name,
				Key: { pk: admissionKeys.tallies(tenant, year), sk: unit },
				UpdateExpression: 'SET unitName = :unitName, promises = :count',
				ExpressionAttributeValues: { ':unitName': unitName, ':count': list.length },
			},
		},
	]
}

type TallyItem = Partial<Tally> & {
	readonly sk: string
	readonly unitName: string
	readonly promises?: number
}

/** Every department's counts of a year. One Query: a county has some thirty of them. */
export async function tallies(table: Table, tenant: string, year: number): Promise<DepartmentsAnswer> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': admissionKeys.tallies(tenant, year) },
			ConsistentRead: true,
		}),
	)
	return {
		departments: (Items as TallyItem[]).map((item) => ({
			unit: item.sk,
			unitName: item.unitName,
			promises: item.promises ?? 0,
			tally: whole(item),
		})),
	}
}

/** One department's counts. One GetItem. */
export async function tallyOfUnit(table: Table, tenant: string, unit: string, year: number): Promise<Tally> {
	const { Item = {} } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: { pk: admissionKeys.tallies(tenant, year), sk: unit },
			ConsistentRead: true,
		}),
	)
	return whole(Item)
}

/** Counts that were never touched are absent, and nought. */
const whole = (item: Partial<Tally>): Tally =>
	Object.fromEntries(tallyNames.map((name) => [name, item[name] ?? noTally[name]])) as unknown as Tally
