import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { walks } from '@huying/shared/case/actor'
import { relationOf } from '@huying/shared/case/relation'
import { summary } from '@huying/shared/case/summary'
import type { ErrandLine, ErrandsAnswer } from '@huying/shared/errand/errand-lists'
import type { ErrandWorkers } from '@huying/shared/errand/errand-view'
import { ERRANDS_PAGE } from '@huying/shared/errand/limits'
import { errandLine } from '@huying/shared/errand/view'
import { RefusalError } from '@huying/shared/error/refusal'
import { townOf } from '@huying/shared/region/region'
import { isHeld } from '@huying/shared/user/post'
import { openErrandsKey } from '../case/case-keys'
import { readErrands, readListed, readStanding } from '../case/case-store'
import { startAfter } from '../case/queue-items'
import type { Who } from '../edge/endpoint'
import { contactsOfUsers } from '../roster/contacts'
import { postsOfUnit } from '../roster/holders'
import type { Table } from '../store/table'
import { errandKeys } from './errand-keys'

/** One page of a grid worker's errands: those that nobody runs yet where they walk, or their own. */
export async function errands(
	table: Table,
	who: Who,
	{ scope, after }: { readonly scope: 'open' | 'mine'; readonly after?: string | undefined },
	at: number,
): Promise<ErrandsAnswer> {
	const { ids, next } = scope === 'mine' ? await mine(table, who, after) : await open(table, who, after, at)
	if (ids.length === 0) return { errands: [], ...(next !== undefined && { next }) }
	const [listed, found] = await Promise.all([
		readListed(table, who.tenant, ids),
		readErrands(table, who.tenant, ids),
	])
	const lines = listed.flatMap(({ state, opening }): ErrandLine[] => {
		const errand = found.get(state.case)
		const line = summary(state, opening, who, at)
		return line && errand ? [{ ...line, errand: errandLine(state, errand) }] : []
	})
	return { errands: lines, ...(next !== undefined && { next }) }
}

interface Page {
	readonly ids: string[]
	readonly next?: string
}

/** Their own that are open, the oldest first. One Query. */
async function mine(table: Table, who: Who, after: string | undefined): Promise<Page> {
	const pk = errandKeys.ofWorker(who.tenant, who.user)
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': pk },
			ConsistentRead: true,
			Limit: ERRANDS_PAGE,
			...(after !== undefined && { ExclusiveStartKey: { pk, sk: after } }),
		}),
	)
	return pageOf(Items, LastEvaluatedKey?.sk)
}

/** Those of the regions one walks, by village and then the oldest first. One Query of index2 for the first region. */
async function open(table: Table, who: Who, after: string | undefined, at: number): Promise<Page> {
	const regions = who.posts.flatMap((post) =>
		post.role === 'gridWorker' && isHeld(post, at) && post.region !== undefined ? [post.region] : [],
	)
	const region = after === undefined ? regions[0] : regions.find((one) => after.startsWith(one))
	if (region === undefined) {
		if (after !== undefined) throw new RefusalError('invalidInput', 'after')
		return { ids: [] }
	}
	const pk2 = openErrandsKey(who.tenant, townOf(region))
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: 'index2',
			KeyConditionExpression: 'pk2 = :pk2 AND begins_with(sk2, :region)',
			ExpressionAttributeValues: { ':pk2': pk2, ':region': region },
			Limit: ERRANDS_PAGE,
			...startAfter(who, 'pk2', 'sk2', pk2, after),
		}),
	)
	const items = Items.map(({ state }) => ({ case: (state as { case: string }).case }))
	return pageOf(items, LastEvaluatedKey?.sk2)
}

const pageOf = (items: readonly Record<string, unknown>[], last: unknown): Page => ({
	ids: items.map((item) => String(item.case)),
	...(last !== undefined && { next: String(last) }),
})

/**
 * Grid workers who may run an errand, for the unit that has it. Two Query and a BatchGetItem of their names.
 * @throws RefusalError caseUnknown, notYours
 */
export async function errandWorkers(table: Table, who: Who, id: string, at: number): Promise<ErrandWorkers> {
	const state = (await readStanding(table, who.tenant, id))?.state
	const relation = state && relationOf(state, who, at)
	if (state?.errand === undefined || relation === undefined) throw new RefusalError('caseUnknown')
	if (relation !== 'unit' && relation !== 'errandWorker') throw new RefusalError('notYours')
	const unit = state.lead?.unit
	const held = unit === undefined ? [] : await postsOfUnit(table, who.tenant, unit)
	const able = held.filter(({ post }) => isHeld(post, at) && walks(post, state.village))
	const names = await contactsOfUsers(
		table,
		who.tenant,
		able.map(({ user }) => user),
	)
	return {
		workers: able.map(({ user, post: { region = '' } }) => {
			const name = names.get(user)?.name
			return { user, region, ...(name !== undefined && { name }) }
		}),
	}
}
