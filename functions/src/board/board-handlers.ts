import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { ListedName } from '@huying/shared/board/board'
import { placeLine } from '@huying/shared/board/board-change'
import type { BoardAnswer, BoardLine } from '@huying/shared/board/board-view'
import type { ListAnswer } from '@huying/shared/case/case-view'
import { summary } from '@huying/shared/case/view'
import { RefusalError } from '@huying/shared/error/refusal'
import { sum } from '@huying/shared/follow-up/figures'
import { CENTRE } from '@huying/shared/unit/unit'
import { readListed } from '../case/case-store'
import { PAGE } from '../case/queue-items'
import type { Who } from '../edge/endpoint'
import { daysOf } from '../follow-up/figures-store'
import type { Table } from '../store/table'
import { units, wholeTenant } from '../tenant/tenant-store'
import { boardLine, listPartition } from './board-store'

type Days = { readonly from: string; readonly to: string }

/** The centre's people and the inspectorate look at every line. */
const seesAll = ({ posts }: Who) =>
	posts.some(({ unit, role }) => role === 'inspector' || (unit === CENTRE && role !== 'administrator'))

/** Everybody else at the line of a unit in which they hold a post. */
function mayLook(who: Who, line: string): void {
	if (!seesAll(who) && !who.posts.some(({ unit }) => unit === line)) throw new RefusalError('notYours')
}

/**
 * The whole board: every unit's line and every town's as a place. As many requests as there are lines, twice, whatever
 * the number of cases; some seventy in a county.
 */
export async function board(table: Table, who: Who, days: Days): Promise<BoardAnswer> {
	if (!seesAll(who)) throw new RefusalError('notYours')
	const [all, tenant] = await Promise.all([units(table, who.tenant), wholeTenant(table, who.tenant)])
	const named = [
		...all.map(({ unit, shortName, kind }) => ({ line: unit, name: shortName, kind })),
		...(tenant?.towns ?? []).map(({ code, name }) => ({
			line: placeLine(code),
			name,
			kind: 'place' as const,
		})),
	]
	const lines = await Promise.all(named.map((line) => lineOf(table, who.tenant, line, days)))
	return { lines }
}

/** One unit's line. */
export async function boardOf(table: Table, who: Who, line: string, days: Days): Promise<BoardAnswer> {
	mayLook(who, line)
	const unit = (await units(table, who.tenant)).find((one) => one.unit === line)
	if (unit === undefined) throw new RefusalError('unitUnknown')
	const { shortName, kind } = unit
	return { lines: [await lineOf(table, who.tenant, { line, name: shortName, kind }, days)] }
}

async function lineOf(
	table: Table,
	tenant: string,
	line: Pick<BoardLine, 'line' | 'name' | 'kind'>,
	days: Days,
): Promise<BoardLine> {
	const [counts, figures] = await Promise.all([
		boardLine(table, tenant, line.line, days),
		daysOf(table, tenant, line.line, days),
	])
	return { ...line, counts: { ...counts }, figures: { ...sum(figures) } }
}

/** The cases behind a number, the newest first; what somebody may not see is left out. */
export async function boardCases(
	table: Table,
	who: Who,
	{ line, name }: { readonly line: string; readonly name: ListedName },
	{ from, to, after }: Days & { readonly after?: string | undefined },
	at: number,
): Promise<ListAnswer> {
	mayLook(who, line)
	const pk = listPartition(who.tenant, line, name)
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
			ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': `${to}~` },
			ScanIndexForward: false,
			Limit: PAGE,
			...(after !== undefined && { ExclusiveStartKey: { pk, sk: after } }),
		}),
	)
	const ids = [...new Set(Items.map((item) => String(item.case)))]
	const listed = ids.length === 0 ? [] : await readListed(table, who.tenant, ids)
	return {
		cases: listed.flatMap(({ state, opening }) => summary(state, opening, who, at) ?? []),
		pictures: {},
		...(LastEvaluatedKey && { next: String(LastEvaluatedKey.sk) }),
	}
}
