import {
	against,
	type KnownPeople,
	type KnownPost,
	type PersonRow,
	peopleSheet,
	rowName,
} from '@huying/shared/appointment/people-sheet'
import type { PeopleSheet as Sent } from '@huying/shared/appointment/people-view'
import { RefusalError } from '@huying/shared/error/refusal'
import { dayOf } from '@huying/shared/follow-up/figures'
import { canonical, digest } from '@huying/shared/identifier/digest'
import { Collected } from '@huying/shared/sheet/collected'
import { SHEET_BYTES, type SheetFaults } from '@huying/shared/sheet/file'
import { isBlank } from '@huying/shared/sheet/grid'
import { isListFaults, readListSheet, writeListSheet } from '@huying/shared/sheet/list-sheet'
import { peopleSheet as words } from '@huying/shared/text/zh-CN/people'
import { sayFileFault } from '@huying/shared/text/zh-CN/sheet'
import type { Who } from '../edge/endpoint'
import { contactsOfUsers } from '../roster/contacts'
import { type Limits, readSheets } from '../sheet/read-file'
import { writeXlsx } from '../sheet/workbook'
import { escaped } from '../sheet/write-cells'
import type { Table } from '../store/table'
import { wholeTenant } from '../tenant/tenant-store'
import { postsOf, visibleUnit, visibleUnits } from './people'

const limits: Limits = {
	rows: peopleSheet.rowsMost,
	read: peopleSheet.rowsMost + 10,
	lastColumn: 'Z',
	inflated: 10 * SHEET_BYTES,
	words: { yes: '', no: '' },
}

const OLDEST = Date.UTC(2000, 0, 2)

/** What a sheet is read against: every unit that one may see, with who holds which post. */
async function known(table: Table, who: Who, at: number): Promise<KnownPeople> {
	const [units, tenant] = await Promise.all([visibleUnits(table, who, at), wholeTenant(table, who.tenant)])
	const regions = new Set(
		(tenant?.towns ?? []).flatMap(({ code, villages }) => [code, ...villages.map((one) => one.code)]),
	)
	const held = (await postsOf(table, who.tenant, units)).filter(
		({ post }) => post.standIn === undefined && (post.until === undefined || post.until > at),
	)
	const named = await contactsOfUsers(
		table,
		who.tenant,
		held.map(({ user }) => user),
	)
	return {
		units,
		regions,
		held: held.map((one) => ({ ...one, ...named.get(one.user) })),
		posts: who.posts,
		at,
		today: dayOf(at),
	}
}

/** People and posts of a unit, or of all that one may see, as a workbook. @throws RefusalError unitUnknown, notYours */
export async function peopleFile(table: Table, who: Who, unit: string | undefined, at: number) {
	const only = unit === undefined ? undefined : await visibleUnit(table, who, unit, at)
	const all = await known(table, who, at)
	const byName = new Map(all.units.map((one) => [one.unit, one]))
	const called = new Map(all.held.map((one) => [one.user, one.name]))
	const entries = all.held
		.filter(({ post }) => only === undefined || post.unit === only.unit)
		.flatMap((one) => rowOf(one, byName.get(one.post.unit), called))
	const rows = writeListSheet(peopleSheet, { entries }, all)
	const headings = Object.values(words.headings)
	const file = await writeXlsx({
		sheets: [
			{
				name: words.name,
				rows: rows.map((cells) => cells.map(escaped)),
				columns: headings.map(() => ({ width: 18 })),
				freezePane: { rows: 1, columns: 2 },
			},
			{ name: words.guide, rows: words.guideLines.map((line) => [line]), columns: [{ width: 80 }] },
		],
	})
	return {
		name: words.fileName(only?.shortName ?? ''),
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		content: Buffer.from(file).toString('base64'),
	}
}

function rowOf(
	one: KnownPost,
	unit: PersonRow['unit'] | undefined,
	called: ReadonlyMap<string, string | undefined>,
): PersonRow[] {
	if (unit === undefined) return []
	const { post } = one
	return [
		{
			post: rowName(one),
			name: one.name ?? one.user,
			phone: one.phone,
			unit,
			role: post.role,
			region: post.region,
			// one from before anybody wrote them down has no first day
			from: post.from < OLDEST ? undefined : dayOf(post.from),
			until: post.until === undefined ? undefined : dayOf(post.until - 1),
			supervisor: post.supervisor === undefined ? undefined : called.get(post.supervisor),
			action: 'keep',
			successor: undefined,
		},
	]
}

/** A sheet as it was read: its rows, what the county has, and what it comes to in a digest. */
export interface ReadPeople {
	readonly rows: readonly PersonRow[]
	readonly all: KnownPeople
	readonly seen: string
}

export async function readPeople(
	table: Table,
	who: Who,
	{ name, content }: Sent,
	at: number,
): Promise<ReadPeople | SheetFaults> {
	const file = Buffer.from(content, 'base64')
	if (file.length > SHEET_BYTES) throw new RefusalError('fileTooLarge', 'content')
	const grids = await readSheets(file, name, limits)
	if ('fault' in grids) return { faults: [{ sheet: name, words: sayFileFault(grids) }], total: 1 }
	const grid = grids.find((one) => one.name === words.name) ?? grids[0] ?? { name, rows: [] }
	const all = await known(table, who, at)
	const list = readListSheet(peopleSheet, grid, all)
	if (isListFaults(list)) return list
	const wrong = against(list.entries, all)
	if (wrong.length > 0) {
		const faults = new Collected(grid.name)
		// what is not blank under the headings is an entry, the last as the last
		const filled = grid.rows
			.flatMap((cells, row) => (cells.every(isBlank) ? [] : [row]))
			.slice(-list.entries.length)
		const rowOfEntry = (at: number) => filled[at] ?? 0
		for (const one of wrong)
			faults.add(
				one.words((at) => rowOfEntry(at) + 1),
				{ row: rowOfEntry(one.at), heading: peopleSheet.columns[one.key].heading },
			)
		return faults.all()
	}
	return {
		rows: list.entries,
		all,
		seen: digest(canonical(list.entries.map(({ unit, ...row }) => ({ ...row, unit: unit.unit })))),
	}
}
