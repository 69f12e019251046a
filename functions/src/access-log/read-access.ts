import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import {
	type AccessHead,
	type AccessLink,
	brokenLink,
	type ChainedEntry,
	EMPTY,
	entryOf,
} from '@huying/shared/access-log/access-entry'
import {
	type AccessLogAnswer,
	type AccessLogQuery,
	mayReadAccess,
	type SeenEntry,
} from '@huying/shared/access-log/access-log-view'
import { RefusalError } from '@huying/shared/error/refusal'
import { readStandings } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import { contactsOfUsers } from '../roster/contacts'
import type { Key, Table } from '../store/table'
import { units } from '../tenant/tenant-store'
import { accessLogKeys } from './access-log-keys'
import { type Anchor, lastAnchor } from './anchor'

/** Entries of a page. */
const PAGE = 30

/**
 * A page of the log for whoever asks, the newest first.
 * @throws RefusalError notYours
 */
export async function accessLog(
	table: Table,
	who: Who,
	{ unit, after }: AccessLogQuery,
	now: number,
): Promise<AccessLogAnswer> {
	if (!mayReadAccess(who.posts, unit, now)) throw new RefusalError('notYours')
	const { tenant } = who
	const page =
		unit === undefined ? await wholePage(table, tenant, after) : await unitPage(table, tenant, unit, after)
	const shown = page.entries
	const [contacts, unitList, numbers] = await Promise.all([
		contactsOfUsers(table, tenant, shown.flatMap(usersOf)),
		units(table, tenant),
		numbersOf(table, tenant, shown),
	])
	const names = [...contacts].flatMap(([user, { name }]) => (name === undefined ? [] : [[user, name]]))
	return {
		...page,
		entries: shown.map(({ v: _, ...entry }): SeenEntry => {
			const number = entry.case === undefined ? undefined : numbers.get(entry.case)
			return { ...entry, ...(number !== undefined && { number }) }
		}),
		names: Object.fromEntries(names),
		unitNames: Object.fromEntries(unitList.map((one) => [one.unit, one.shortName])),
	}
}

const usersOf = ({ by, subject }: ChainedEntry) => [by.user, ...(subject?.user ? [subject.user] : [])]

async function numbersOf(table: Table, tenant: string, entries: readonly ChainedEntry[]) {
	const ids = [...new Set(entries.flatMap((entry) => entry.case ?? []))]
	const standings = await readStandings(table, tenant, ids)
	return new Map(standings.map(({ state }) => [state.case, state.number]))
}

type Page = Pick<AccessLogAnswer, 'next' | 'intact' | 'anchored'> & { entries: ChainedEntry[] }

/** What concerns one unit: what its people did, and what was done to it or to them. Two Queries. */
async function unitPage(
	table: Table,
	tenant: string,
	unit: string,
	after: string | undefined,
): Promise<Page> {
	const [did, done] = await Promise.all([
		linksOf(
			table,
			{ index: 'index1', key: 'pk1', sort: 'sk1', of: accessLogKeys.byUnit(tenant, unit) },
			after,
		),
		linksOf(
			table,
			{ index: 'index2', key: 'pk2', sort: 'sk2', of: accessLogKeys.ofUnit(tenant, unit) },
			after,
		),
	])
	const all = [...did, ...done].flatMap((one) => entryOf(one) ?? []).sort((one, other) => other.seq - one.seq)
	const entries = all.slice(0, PAGE)
	const last = entries.at(-1)
	return { entries, ...(all.length > PAGE && last && { next: accessLogKeys.place(last.at, last.seq) }) }
}

/** The county's whole log, looked through link by link. Three requests at most. */
async function wholePage(table: Table, tenant: string, after: string | undefined): Promise<Page> {
	const links = await linksOf(table, { key: 'pk', sort: 'sk', of: accessLogKeys.chain(tenant) }, after)
	const shown = links.slice(0, PAGE)
	const [anchor, before] = [await lastAnchor(table, tenant), links.at(PAGE)]
	const entries = shown.flatMap((one) => entryOf(one) ?? [])
	const last = shown.at(-1)
	return {
		entries,
		intact: follow(shown, before) && (anchor === undefined || (await stands(table, tenant, anchor))),
		...(anchor && { anchored: { day: anchor.day, entries: anchor.seq, index: anchor.index } }),
		...(before && last && { next: last.sk }),
	}
}

/** Whether links, the newest first, follow from what stands before them: from the first entry on, from nothing. */
function follow(links: readonly AccessLink[], before: AccessLink | undefined): boolean {
	const head = before === undefined ? EMPTY : headOf(before)
	return head !== undefined && brokenLink([...links].reverse(), head) === undefined
}

function headOf(link: AccessLink): AccessHead | undefined {
	const entry = entryOf(link)
	return entry && { seq: entry.seq, at: entry.at, hash: link.hash }
}

/** Whether what an anchor holds on to is in the chain. One GetItem. */
async function stands(table: Table, tenant: string, { seq, hash }: Anchor): Promise<boolean> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: accessLogKeys.entry(tenant, seq), ConsistentRead: true }),
	)
	return Item?.hash === hash
}

interface Where {
	readonly index?: string
	readonly key: string
	readonly sort: string
	readonly of: string
}

/** One more than a page, the newest first. One Query. */
async function linksOf(table: Table, where: Where, after: string | undefined): Promise<(AccessLink & Key)[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			...(where.index !== undefined && { IndexName: where.index }),
			KeyConditionExpression: `${where.key} = :of${after === undefined ? '' : ` AND ${where.sort} < :after`}`,
			ExpressionAttributeValues: { ':of': where.of, ...(after !== undefined && { ':after': after }) },
			ScanIndexForward: false,
			Limit: PAGE + 1,
		}),
	)
	return Items as (AccessLink & Key)[]
}

/** What was written down about one user, the newest first, at most a hundred entries. One Query. */
export async function accessOfUser(table: Table, tenant: string, user: string): Promise<ChainedEntry[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': accessLogKeys.ofUser(tenant, user) },
			ScanIndexForward: false,
			Limit: 100,
		}),
	)
	return (Items as unknown as AccessLink[]).flatMap((one) => entryOf(one) ?? [])
}

/**
 * Looks through a county's whole log, from its first entry on: for whoever audits, and after a restore.
 * @returns how many entries hold; `broken` is the place of the first that does not, or that an anchor says was another
 */
export async function verifyAccessLog(
	table: Table,
	tenant: string,
): Promise<{ entries: number; broken?: number }> {
	let head = EMPTY
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk',
				ExpressionAttributeValues: { ':pk': accessLogKeys.chain(tenant) },
				ConsistentRead: true,
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		const links = (page.Items ?? []) as unknown as AccessLink[]
		const broken = brokenLink(links, head)
		if (broken !== undefined) return { entries: broken - 1, broken }
		const last = links.at(-1)
		head = (last && headOf(last)) ?? head
		start = page.LastEvaluatedKey
	} while (start)
	const anchor = await lastAnchor(table, tenant)
	if (anchor && !(await stands(table, tenant, anchor))) return { entries: head.seq, broken: anchor.seq }
	return { entries: head.seq }
}
