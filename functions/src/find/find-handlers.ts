import { summary } from '@huying/shared/case/summary'
import { excerptOf } from '@huying/shared/find/excerpt'
import type { FindFilter } from '@huying/shared/find/filter'
import type { FindAnswer } from '@huying/shared/find/find-view'
import type { Handlers, Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { repeats } from '../repeat/repeats'
import type { Table } from '../store/table'
import { findCases } from './find-cases'

/** The routes of finding. */
export function findHandlers(table: Table, { now }: Ports): Handlers<'find'> {
	return {
		repeats: ({ who, query }) => repeats(table, who, query, now()),
		find: ({ who, query: { after, ...filter } }) => find(table, who, filter, after, now()),
	}
}

async function find(
	table: Table,
	who: Who,
	filter: FindFilter,
	after: string | undefined,
	at: number,
): Promise<FindAnswer> {
	const { cases, next, hint } = await findCases(table, who, filter, at, { after })
	const lines = cases.flatMap(({ state, opening }) => {
		const line = summary(state, opening, who, at)
		if (line === undefined) return []
		const excerpt = filter.words === undefined ? undefined : excerptOf(opening, filter.words)
		return [{ ...line, ...(excerpt !== undefined && { excerpt }) }]
	})
	return { cases: lines, ...(next !== undefined && { next }), ...(hint && { hint }) }
}
