import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { dashed } from '@huying/shared/case/number'
import { RefusalError } from '@huying/shared/error/refusal'
import { type FindFilter, isBlank } from '@huying/shared/find/filter'
import { matches } from '@huying/shared/find/matches'
import { caseNumberIn, type FindHint, hintOf } from '@huying/shared/find/parse'
import { type Scope, scopeOf } from '@huying/shared/find/scope'
import { caseKeys } from '../case/case-keys'
import { type Listed, readListed } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { caseAt, findKeys } from './find-keys'
import { walkOf } from './walk-plan'
import { including } from './walker'

/** Cases on one page. */
const PAGE = 20
/** Lists that one request may read, a piece at a time, and cases that it may look at: then `next` goes on. */
const QUERIES = 120
const LOOKED_AT = 200
/** Cases looked at in one batch: two keys each. */
const BATCH = 50

/** Where to go on, and how much on a page. */
export interface Page {
	readonly after?: string | undefined
	readonly limit?: number | undefined
}

export interface Found {
	/** Newest first, with the words they were opened with; each is one that `who` may see. */
	readonly cases: readonly Listed[]
	readonly next?: string
	/** Why nothing was looked for. */
	readonly hint?: FindHint
}

/**
 * Finds cases, the newest first, by whatever a filter says. Never more than so many requests: where much had to be
 * looked through, a page holds few cases and `next` goes on.
 * @param at now, in epoch milliseconds
 * @throws RefusalError notYours for whoever may not look for cases
 */
export async function findCases(
	table: Table,
	who: Who,
	filter: FindFilter,
	at: number,
	{ after, limit = PAGE }: Page = {},
): Promise<Found> {
	const scope = mayLook(who, at)
	const hint = whyNot(filter)
	if (hint !== undefined) return { cases: [], hint }
	const named = after === undefined ? await byWholeNumber(table, who, filter, scope, at) : undefined
	if (named) return { cases: [named] }
	const { walker, begins } = walkOf(table, who.tenant, filter, scope, { queries: QUERIES })
	const cases: Listed[] = []
	let below = after !== undefined && after < begins ? after : begins
	for (let looked = 0; looked < LOOKED_AT; ) {
		const places: string[] = []
		let stopped: string | undefined
		let over = false
		while (places.length < Math.min(BATCH, limit + 1 - cases.length)) {
			const step = await walker.next(below)
			over = 'end' in step
			if ('upTo' in step) stopped = step.upTo
			if (!('at' in step)) break
			places.push(step.at)
			below = step.at
		}
		looked += places.length
		for (const listed of await look(table, who, filter, scope, at, places)) {
			// one more than a page says that there is more
			if (cases.length === limit) return { cases, next: placeOf(cases.at(-1) as Listed) }
			cases.push(listed)
		}
		if (over) return { cases }
		if (stopped !== undefined) return { cases, next: stopped.endsWith('!') ? stopped : including(stopped) }
	}
	return { cases, next: below }
}

/** @throws RefusalError notYours */
export function mayLook(who: Who, at: number): Scope {
	const scope = scopeOf(who.posts, at)
	if (scope === undefined) throw new RefusalError('notYours')
	return scope
}

/** Words without a letter find nothing; one character alone finds too much. */
export function whyNot({ words, ...others }: FindFilter): FindHint | undefined {
	if (isBlank(words)) return undefined
	const hint = hintOf(words)
	return hint === 'tooShort' && Object.values(others).some((part) => part !== undefined) ? undefined : hint
}

const placeOf = ({ state }: Listed) => findKeys.place(state.openedAt, state.case)

/** Of some places the cases that are what is looked for. */
export async function look(
	table: Table,
	who: Who,
	filter: FindFilter,
	scope: Scope,
	at: number,
	places: readonly string[],
): Promise<Listed[]> {
	if (places.length === 0) return []
	const listed = await readListed(table, who.tenant, places.map(caseAt))
	return listed.filter((one) => matches(filter, scope, one, who, at))
}

/** A whole number of a case means that one, also before the index knows of it. */
async function byWholeNumber(
	table: Table,
	who: Who,
	filter: FindFilter,
	scope: Scope,
	at: number,
): Promise<Listed | undefined> {
	const number = caseNumberIn(filter.number ?? filter.words ?? '')
	if (number === undefined) return undefined
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: caseKeys.number(who.tenant, dashed(number)) }),
	)
	if (Item === undefined) return undefined
	const [listed] = await readListed(table, who.tenant, [String(Item.case)])
	return listed && matches(filter, scope, listed, who, at) ? listed : undefined
}
