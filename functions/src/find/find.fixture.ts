import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { PrivateRecord } from '@huying/shared/case/private-record'
import type { CaseState } from '@huying/shared/case/state'
import { factTerms, recordTerms } from '@huying/shared/find/term'
import type { DynamoDBRecord } from 'aws-lambda'
import { TENANT } from '../../test/county'
import { caseKeys } from '../case/case-keys'
import type { Key, Table } from '../store/table'
import { findKeys } from './find-keys'
import { indexOpening, indexState, isOpening } from './index-record'

/** For tests of the index: what the stream tells, and what stands in the index beside what ought to. */

/** What the stream tells when an item was written or erased. */
export function recordOf(key: Key, before?: object, after?: object): DynamoDBRecord {
	const image = (item: object) => marshall({ ...key, ...item }, { removeUndefinedValues: true }) as never
	return {
		dynamodb: {
			Keys: marshall(key) as never,
			...(before && { OldImage: image(before) }),
			...(after && { NewImage: image(after) }),
		},
	}
}

export async function tell(table: Table, record: DynamoDBRecord): Promise<void> {
	if (isOpening(record)) await indexOpening(table, record)
	else await indexState(table, record)
}

/** Tells of cases as they stand, as if each had just been written. */
export async function indexCases(table: Table, ids: readonly string[]): Promise<void> {
	for (const id of ids) {
		const { state, opening } = await standing(table, id)
		await tell(table, recordOf(caseKeys.state(TENANT, id), undefined, { state }))
		await tell(table, recordOf(caseKeys.privateRecord(TENANT, id, 1), undefined, opening ?? {}))
	}
}

async function standing(table: Table, id: string) {
	const items = await all(table)
	const of = (key: Key) => items.find(({ pk, sk }) => pk === key.pk && sk === key.sk)
	return {
		state: of(caseKeys.state(TENANT, id))?.state as CaseState,
		opening: of(caseKeys.privateRecord(TENANT, id, 1)) as PrivateRecord | undefined,
	}
}

export const eraseOpening = (table: Table, id: string) =>
	table.client.send(new DeleteCommand({ TableName: table.name, Key: caseKeys.privateRecord(TENANT, id, 1) }))

/** Everything in the table. */
export async function all(table: Table): Promise<(Key & Record<string, unknown>)[]> {
	const found: (Key & Record<string, unknown>)[] = []
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new ScanCommand({
				TableName: table.name,
				ConsistentRead: true,
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		found.push(...((page.Items ?? []) as typeof found))
		start = page.LastEvaluatedKey
	} while (start)
	return found
}

/** Postings as they stand, and as states and records say they ought to. */
export async function postings(table: Table): Promise<{ stand: string[]; ought: string[] }> {
	const items = await all(table)
	const states = items.filter(({ sk }) => sk === 'state').map(({ state }) => state as CaseState)
	const stand = items.filter(({ pk }) => pk.includes('#find#')).map(({ pk, sk }) => `${pk} ${sk}`)
	const ought = states.flatMap((state) => {
		const key = caseKeys.privateRecord(state.tenant, state.case, 1)
		const record = items.find(({ pk, sk }) => pk === key.pk && sk === key.sk)
		const terms = [...factTerms(state), ...(record ? recordTerms(record as unknown as PrivateRecord) : [])]
		return terms.map((term) => {
			const { pk, sk } = findKeys.posting(state.tenant, term, state.openedAt, state.case)
			return `${pk} ${sk}`
		})
	})
	return { stand: stand.sort(), ought: ought.sort() }
}
