import * as v from 'valibot'
import { lineColumn, optionalColumn, wordColumn } from '../sheet/list-columns'
import type { ListColumn, ListSheet, ListWrong } from '../sheet/list-sheet'
import { dayNameSchema } from '../team/team'
import { faultWords } from '../text/zh-CN/list-sheet'
import { peopleSheet as words } from '../text/zh-CN/people'
import { role as roleWords } from '../text/zh-CN/post'
import type { Unit } from '../unit/unit'
import { plainPhone } from '../user/phone'
import { isHeld, type Post, type Role } from '../user/post'
import { mayAppoint } from './may-appoint'
import { isPostOf } from './roles'
import { circleIn, supervisorsIn } from './supervisors'

/** What a row is for: somebody new, somebody who leaves, or somebody who only stands in it. */
export const sheetActions = ['invite', 'end', 'keep'] as const
export type SheetAction = (typeof sheetActions)[number]

/** One row of the sheet. */
export interface PersonRow {
	/** `user/post` of somebody who holds it. */
	readonly post: string | undefined
	readonly name: string
	readonly phone: string | undefined
	readonly unit: Unit
	readonly role: Role
	readonly region: string | undefined
	/** Days, both included. */
	readonly from: string | undefined
	readonly until: string | undefined
	readonly supervisor: string | undefined
	readonly action: SheetAction
	readonly successor: string | undefined
}

/** Somebody's post that runs, as the county has it. */
export interface KnownPost {
	readonly user: string
	readonly name?: string
	readonly phone?: string
	readonly post: Post
}

/** What a sheet is read against. */
export interface KnownPeople {
	readonly units: readonly Unit[]
	/** Regions there are, towns and villages. */
	readonly regions: ReadonlySet<string>
	readonly held: readonly KnownPost[]
	/** The posts of whoever sends it. */
	readonly posts: readonly Post[]
	readonly at: number
	/** Today, as a day is written. */
	readonly today: string
}

const { headings, faults } = words
const SEPARATOR = '/'
/** Rows at most, and people who leave by one sheet: these are one transaction. */
export const ROWS_MOST = 2000
export const ENDS_MOST = 12

/** `user/post`, as the sheet names somebody's post. */
export const rowName = ({ user, post }: Pick<KnownPost, 'user' | 'post'>): string =>
	`${user}${SEPARATOR}${post.post}`

const unitColumn: ListColumn<Unit, KnownPeople> = {
	heading: headings.unit,
	read: (cell, { units }) => {
		const said = cell.trim()
		const unit = units.find(({ name, shortName, unit: id }) => [name, shortName, id].includes(said))
		return unit ? { value: unit } : { words: faults.unit }
	},
	write: ({ name }) => name,
}
const regionColumn: ListColumn<string, KnownPeople> = {
	heading: headings.region,
	read: (cell, { regions }) => {
		const code = cell.normalize('NFKC').trim().replace(/^'/, '')
		return regions.has(code) ? { value: code } : { words: faults.region }
	},
	write: (code) => code,
}
const phoneColumn: ListColumn<string, KnownPeople> = {
	heading: headings.phone,
	read: (cell) => {
		const phone = plainPhone(cell)
		return phone !== undefined && phone.length === 11 && phone.startsWith('1')
			? { value: phone }
			: { words: faults.phone }
	},
	write: (phone) => phone,
}
const dayColumn = (heading: string): ListColumn<string, KnownPeople> => ({
	heading,
	read: (cell) => {
		const read = v.safeParse(dayNameSchema, cell.normalize('NFKC').trim().replace(/[/.]/g, '-'))
		return read.success ? { value: read.output } : { words: faultWords.dayUnreadable }
	},
	write: (day) => day,
})
const postColumn: ListColumn<string, KnownPeople> = {
	heading: headings.post,
	read: (cell, { held, at }) => {
		const found = held.find((one) => rowName(one) === cell.trim() && (one.post.until ?? at + 1) > at)
		return found ? { value: rowName(found) } : { words: faults.postUnknown }
	},
	write: (name) => name,
}

/** People and posts as a sheet. */
export const peopleSheet: ListSheet<PersonRow, PersonRow, KnownPeople> = {
	rowsMost: ROWS_MOST,
	columns: {
		post: optionalColumn(postColumn),
		name: lineColumn(headings.name, 30),
		phone: optionalColumn(phoneColumn),
		unit: unitColumn,
		role: wordColumn(headings.role, roleWords),
		region: optionalColumn(regionColumn),
		from: optionalColumn(dayColumn(headings.from)),
		until: optionalColumn(dayColumn(headings.until)),
		supervisor: optionalColumn(lineColumn(headings.supervisor, 30)),
		action: wordColumn(headings.action, words.action),
		successor: optionalColumn(lineColumn(headings.successor, 30)),
	},
	flatten: (row) => row,
	unflatten: (row) => row,
	check: (rows) => [...alone(rows), ...doubles(rows), ...ladder(rows), ...tooMany(rows)],
}

type Rows = readonly Partial<PersonRow>[]
type Wrong = ListWrong<PersonRow>

/** What a row lacks, or says too much of, for what it is for. */
function alone(rows: Rows): Wrong[] {
	return rows.flatMap((row, at): Wrong[] => {
		const wrong = (key: keyof PersonRow, said: string): Wrong => ({ at, key, words: () => said })
		const { action, post, successor, role } = row
		if (action === undefined) return []
		return [
			...(action === 'invite' && post !== undefined ? [wrong('post', faults.postGiven)] : []),
			...(action !== 'invite' && 'post' in row && post === undefined
				? [wrong('post', faults.postMissing)]
				: []),
			...(action === 'end' && 'successor' in row && successor === undefined
				? [wrong('successor', faults.successorMissing)]
				: []),
			...(action !== 'end' && successor !== undefined ? [wrong('successor', faults.successorNone)] : []),
			...(action !== 'keep' && role === 'administrator' ? [wrong('role', faults.administrator)] : []),
		]
	})
}

/** The same person for the same post twice. */
function doubles(rows: Rows): Wrong[] {
	const first = new Map<string, number>()
	return rows.flatMap(({ post, name, phone, unit, role, region }, at): Wrong[] => {
		if (name === undefined || unit === undefined || role === undefined) return []
		const key = post ?? [phone ?? name, unit.unit, role, region ?? ''].join(SEPARATOR)
		const before = first.get(key)
		if (before !== undefined) return [{ at, key: 'name', words: (row) => faults.twice(row(before)) }]
		first.set(key, at)
		return []
	})
}

/** Nobody is their own superior, nor by way of others. */
function ladder(rows: Rows): Wrong[] {
	const { above, wrong } = supervisorsIn(rows)
	return [
		...wrong.map(({ at, why }): Wrong => ({ at, key: 'supervisor', words: () => faults[why] })),
		...circleIn(above).map(
			(at): Wrong => ({ at, key: 'supervisor', words: (row) => faults.supervisorCircle(row(at)) }),
		),
	]
}

function tooMany(rows: Rows): Wrong[] {
	const over = rows.flatMap(({ action }, at) => (action === 'end' ? [at] : []))[ENDS_MOST]
	return over === undefined ? [] : [{ at: over, key: 'action', words: () => faults.endsTooMany(ENDS_MOST) }]
}

/** What is wrong with rows by what the county has: whether the sender may, and who goes on. */
export function against(rows: readonly PersonRow[], known: KnownPeople): Wrong[] {
	return rows.flatMap((row, at): Wrong[] => {
		const wrong = (key: keyof PersonRow, said: string): Wrong[] => [{ at, key, words: () => said }]
		if (row.action === 'keep') return []
		if (!isPostOf(row.unit, row.role, row.region)) return wrong('role', faults.unfit)
		const giving = mayAppoint(known.posts, row.unit, row.role, known.at)
		if (giving === undefined) return wrong('unit', faults.notYours)
		if (row.action === 'invite')
			return row.until !== undefined && row.until < (row.from ?? known.today)
				? wrong('until', faults.over)
				: []
		return successorOf(row, known) === 'none' ? wrong('successor', faults.successorUnfit) : []
	})
}

/** Who goes on for a row that leaves; `unit` where it goes back to the unit, `none` where nobody fits. */
export function successorOf(row: PersonRow, { held, at }: KnownPeople): KnownPost | 'unit' | 'none' {
	if (row.successor === words.backToUnit) return 'unit'
	const leaver = held.find((one) => rowName(one) === row.post)
	const said = row.successor ?? ''
	const phone = plainPhone(said)
	const able = held.filter(
		(one) =>
			one.user !== leaver?.user &&
			isHeld(one.post, at) &&
			one.post.standIn === undefined &&
			one.post.unit === leaver?.post.unit &&
			one.post.role === leaver.post.role &&
			(one.name === said ||
				(phone !== undefined && one.phone !== undefined && plainPhone(one.phone) === phone)),
	)
	const [first] = able
	return first !== undefined && new Set(able.map(({ user }) => user)).size === 1 ? first : 'none'
}
