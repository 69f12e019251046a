import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { ListAnswer, Summary } from '@huying/shared/case/case-view'
import type { CaseState } from '@huying/shared/case/state'
import { summary } from '@huying/shared/case/summary'
import type { QueueFilter } from '@huying/shared/desk/queue-filter'
import { RefusalError } from '@huying/shared/error/refusal'
import { followedSummary } from '@huying/shared/nearby/public-view'
import { townOf } from '@huying/shared/region/region'
import type { Who } from '../edge/endpoint'
import { signPictures } from '../photo/picture-addresses'
import type { Table } from '../store/table'
import { caseKeys, deskKey, verificationKey } from './case-keys'
import { type Listed, readListed, readPublic, withOpenings } from './case-store'
import { PAGE, queueItems, startAfter } from './queue-items'

/** The caller's own cases, newest first. @param after the `next` of the page before */
export async function myCases(
	table: Table,
	who: Who,
	after: string | undefined,
	at: number,
): Promise<ListAnswer> {
	const pk = caseKeys.mine(who.tenant, who.user)
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': pk },
			ConsistentRead: true,
			ScanIndexForward: false,
			Limit: PAGE,
			...(after !== undefined && { ExclusiveStartKey: { pk, sk: after } }),
		}),
	)
	const ids = (follows: boolean) =>
		Items.filter((item) => (item.follows === true) === follows).map((item) => String(item.case))
	const [own, followed] = await Promise.all([
		ids(false).length === 0 ? [] : readListed(table, who.tenant, ids(false)),
		readPublic(table, who.tenant, ids(true), who.user),
	])
	const lines = new Map<string, Summary>()
	for (const { state, opening } of own) put(lines, summary(state, opening, who, at))
	// of what somebody else called about, one sees no more than anybody does
	for (const { state, safety } of followed) put(lines, followedSummary(state, safety, at))
	const cases = Items.flatMap((item) => lines.get(String(item.case)) ?? [])
	return answerWith(who, cases, LastEvaluatedKey && String(LastEvaluatedKey.sk), at)
}

const put = (lines: Map<string, Summary>, line: Summary | undefined) => line && lines.set(line.case, line)

/** The open cases of one status on a unit's desk, the most pressing first; of these only what the filter lets through. */
export async function queue(
	table: Table,
	who: Who,
	unit: string,
	status: string,
	after: string | undefined,
	at: number,
	filter: QueueFilter = {},
): Promise<ListAnswer> {
	const { items, next } = await queueItems(table, who, deskKey(who.tenant, unit, status), after, filter, at)
	const listed = await answer(who, await openings(table, who, items), next, at)
	// what a case asks of this desk besides has an end of its own here
	const ends = new Map(
		items.filter((item) => item.state === undefined).map((item) => [String(item.case), endOf(item)]),
	)
	const cases = listed.cases.map((one) => ({ ...one, ...endIn(ends.get(one.case)) }))
	return { ...listed, cases }
}

/** By when, as the sort key of a place on a desk says, in epoch milliseconds. */
const endOf = ({ sk1 }: Record<string, unknown>): number => Number(String(sk1).split('#')[0])
const endIn = (deadline: number | undefined) => (deadline === undefined ? {} : { deadline })

/** Resolved cases in the regions that a grid worker walks. */
export async function casesToVerify(
	table: Table,
	who: Who,
	after: string | undefined,
	at: number,
): Promise<ListAnswer> {
	const region = who.posts.find((post) => post.role === 'gridWorker' && post.region !== undefined)?.region
	if (region === undefined) return { cases: [], pictures: {} }
	if (after !== undefined && !after.startsWith(region)) throw new RefusalError('invalidInput', 'after')
	const pk2 = verificationKey(who.tenant, townOf(region))
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: 'index2',
			KeyConditionExpression: 'pk2 = :pk2 AND begins_with(sk2, :region)',
			ExpressionAttributeValues: { ':pk2': pk2, ':region': region },
			Limit: PAGE,
			...startAfter(who, 'pk2', 'sk2', pk2, after),
		}),
	)
	return answer(who, await openings(table, who, Items), LastEvaluatedKey && String(LastEvaluatedKey.sk2), at)
}

/** Numbers of open cases on a unit's desk, by status, as the stream has counted them. */
export async function queueCounts(table: Table, who: Who, unit: string): Promise<Record<string, number>> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': `${who.tenant}#count#${unit}` },
		}),
	)
	return Object.fromEntries(
		Items.filter((item) => Number(item.count) > 0).map((item) => [String(item.sk), Number(item.count)]),
	)
}

export async function openings(
	table: Table,
	who: Who,
	items: readonly Record<string, unknown>[],
): Promise<Listed[]> {
	if (items.length === 0) return []
	// A pointer from another desk names its case; the main desk's item is the case itself
	if (items.some((item) => item.state === undefined)) {
		return readListed(
			table,
			who.tenant,
			items.map((item) => String(item.case)),
		)
	}
	return withOpenings(
		table,
		who.tenant,
		items.map((item) => item.state as CaseState),
	)
}

async function answer(
	who: Who,
	listed: readonly Listed[],
	next: string | undefined,
	at: number,
): Promise<ListAnswer> {
	const cases = listed.flatMap(({ state, opening }) => summary(state, opening, who, at) ?? [])
	return answerWith(who, cases, next, at)
}

async function answerWith(
	who: Who,
	cases: Summary[],
	next: string | undefined,
	at: number,
): Promise<ListAnswer> {
	const covers = cases.flatMap(({ cover }) =>
		cover === undefined ? [] : [{ photo: cover, media: 'image' as const }],
	)
	return { cases, pictures: await signPictures(who.tenant, covers, at), ...(next !== undefined && { next }) }
}
