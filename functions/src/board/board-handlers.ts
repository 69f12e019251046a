import { placeLine } from '@huying/shared/board/board-change'
import type { BoardAnswer, BoardCasesAnswer, BoardLine } from '@huying/shared/board/board-view'
import { seesWholeBoard, unitsOnBoard } from '@huying/shared/board/who'
import { summary } from '@huying/shared/case/summary'
import { RefusalError } from '@huying/shared/error/refusal'
import { sum } from '@huying/shared/follow-up/figures'
import type { Unit } from '@huying/shared/unit/unit'
import { readListed } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import { daysOf } from '../follow-up/figures-store'
import type { Table } from '../store/table'
import { units, unitsByName, wholeTenant } from '../tenant/tenant-store'
import { casesOnBoard, type Listing } from './board-lists'
import { boardLine, standingOn } from './board-store'
import { checkDays, type Days } from './days'

/** Others than those who see it whole look at the lines of their units: its own and, of a town, that of the place. */
async function mayLook(table: Table, who: Who, line: string): Promise<void> {
	const names = unitsOnBoard(who.posts)
	if (seesWholeBoard(who.posts) || names.includes(line)) return
	const own = await unitsByName(table, who.tenant, names)
	if (!own.flatMap(linesOf).some((one) => one.line === line)) throw new RefusalError('notYours')
}

type Named = Pick<BoardLine, 'line' | 'name' | 'kind'>

/** The lines of a unit: as one that works, and, of a town, as the place where things are. */
function linesOf({ unit, shortName, kind, region }: Unit): Named[] {
	const own = { line: unit, name: shortName, kind }
	return kind === 'town' && region !== undefined
		? [own, { line: placeLine(region), name: shortName, kind: 'place' }]
		: [own]
}

/**
 * The whole board: every unit's line and every town's as a place. As many requests as there are lines, twice, whatever
 * the number of cases; some hundred in a county, for a page that few open.
 */
export async function board(table: Table, who: Who, days: Days): Promise<BoardAnswer> {
	checkDays(days)
	if (!seesWholeBoard(who.posts)) throw new RefusalError('notYours')
	const [all, tenant] = await Promise.all([units(table, who.tenant), wholeTenant(table, who.tenant)])
	const places = (tenant?.towns ?? []).map(({ code, name }) => ({
		line: placeLine(code),
		name,
		kind: 'place' as const,
	}))
	const own = all.map(({ unit, shortName, kind }) => ({ line: unit, name: shortName, kind }))
	return { lines: await read(table, who.tenant, [...own, ...places], days) }
}

/** The lines of one unit. */
export async function boardOf(table: Table, who: Who, line: string, days: Days): Promise<BoardAnswer> {
	checkDays(days)
	await mayLook(table, who, line)
	const [unit] = await unitsByName(table, who.tenant, [line])
	if (unit === undefined) throw new RefusalError('unitUnknown')
	return { lines: await read(table, who.tenant, linesOf(unit), days) }
}

async function read(table: Table, tenant: string, named: readonly Named[], days: Days): Promise<BoardLine[]> {
	const standing = await standingOn(
		table,
		tenant,
		named.map(({ line }) => line),
	)
	return Promise.all(
		named.map(async (one) => {
			const [counts, figures] = await Promise.all([
				boardLine(table, tenant, one.line, days, standing.get(one.line) ?? {}),
				daysOf(table, tenant, one.line, days),
			])
			return { ...one, counts: { ...counts }, figures: { ...sum(figures) } }
		}),
	)
}

/** The cases behind a number; of what somebody may not see it is only said how many there are. */
export async function boardCases(
	table: Table,
	who: Who,
	listing: Listing,
	{ after, ...days }: Days & { readonly after?: string | undefined },
	at: number,
): Promise<BoardCasesAnswer> {
	checkDays(days)
	await mayLook(table, who, listing.line)
	const { ids, next } = await casesOnBoard(table, who.tenant, listing, days, after)
	const distinct = [...new Set(ids)]
	const listed = distinct.length === 0 ? [] : await readListed(table, who.tenant, distinct)
	const cases = listed.flatMap(({ state, opening }) => summary(state, opening, who, at) ?? [])
	return {
		cases,
		pictures: {},
		unseen: distinct.length - cases.length,
		...(next !== undefined && { next }),
	}
}
