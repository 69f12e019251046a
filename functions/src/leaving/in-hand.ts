import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { CaseState } from '@huying/shared/case/state'
import type { Queue } from '@huying/shared/case/status'
import { partsOf } from '@huying/shared/responsibility/folds'
import { CENTRE } from '@huying/shared/unit/unit'
import { deskKey } from '../case/case-keys'
import { readStandings } from '../case/case-store'
import { rulesOf } from '../rule/rules-store'
import type { Table } from '../store/table'

/** Where a case waits whose lead unit has it in hand: on its own desk, or meanwhile on another. */
const ownQueues: readonly Queue[] = ['assigned', 'handling', 'suspended']
const centreQueues: readonly Queue[] = ['resolved', 'sentBack']
/** Where a part of a supporting unit waits. */
const partQueues: readonly Queue[] = ['called', 'supporting']

/**
 * The open cases of which somebody has a unit's part in hand: a Query of each desk they may lie on, of which the index
 * answers with theirs only, and a BatchGetItem of those that the unit helps with. None of them walks closed history.
 */
export async function casesInHand(
	table: Table,
	tenant: string,
	unit: string,
	user: string,
): Promise<CaseState[]> {
	const { keeper } = (await rulesOf(table, tenant)).rules
	const leads = [
		...ownQueues.map((queue) => deskKey(tenant, unit, queue)),
		...centreQueues.map((queue) => deskKey(tenant, CENTRE, queue)),
		deskKey(tenant, keeper, 'disputed'),
	]
	const [leading, helping] = await Promise.all([
		Promise.all(
			[...new Set(leads)].map((desk) =>
				desked(table, desk, {
					FilterExpression: '#state.#lead.#holder = :user AND #state.#lead.#unit = :unit',
					ExpressionAttributeNames: {
						'#state': 'state',
						'#lead': 'lead',
						'#holder': 'holder',
						'#unit': 'unit',
					},
					ExpressionAttributeValues: { ':user': user, ':unit': unit },
				}),
			),
		),
		Promise.all(partQueues.map((queue) => desked(table, deskKey(tenant, unit, queue)))),
	])
	const names = [...new Set(helping.flat().map((item) => String(item.case)))]
	const helped = (await readStandings(table, tenant, names)).map(({ state }) => state)
	const found = [...leading.flat().map(({ state }) => state as CaseState), ...helped].filter((state) =>
		partsOf(state).some((part) => part.unit === unit && part.holder === user),
	)
	return [...new Map(found.map((state) => [state.case, state])).values()]
}

type Narrowed = Pick<
	ConstructorParameters<typeof QueryCommand>[0],
	'FilterExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>

/** All items of one desk: one Query for each megabyte of it. */
async function desked(
	table: Table,
	desk: string,
	narrowed: Narrowed = {},
): Promise<Record<string, unknown>[]> {
	const found: Record<string, unknown>[] = []
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				IndexName: 'index1',
				KeyConditionExpression: 'pk1 = :desk',
				...narrowed,
				ExpressionAttributeValues: { ...narrowed.ExpressionAttributeValues, ':desk': desk },
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		found.push(...(page.Items ?? []))
		start = page.LastEvaluatedKey
	} while (start)
	return found
}
