import * as v from 'valibot'
import { type Grid, wordsOf } from '../sheet/grid'
import { leaderLevel, memberRole, weekdayNames } from '../text/zh-CN/team'
import { sheet as words } from '../text/zh-CN/team-work'
import { personNameSchema, phoneSchema } from '../user/user'
import { dayNameSchema, type Member, type MemberRole, memberRoles } from './team'

/** The columns of a sheet of teams; what they are called is in text/zh-CN/team.ts. */
export const columnKeys = [
	'region',
	'regionName',
	'kind',
	'words',
	'title',
	'phone',
	'weekday',
	'groupDays',
	'user',
] as const
export type ColumnKey = (typeof columnKeys)[number]
type Line = 'duties' | 'tasks' | 'promises'

/** What a line is: somebody with a role, or a duty, a task, a promise. */
type Kind = { readonly role: MemberRole; readonly level?: 1 | 2 | 3 } | { readonly line: Line }

const kinds = new Map<string, Kind>([
	...([1, 2, 3] as const).map((level): [string, Kind] => [leaderLevel[level], { role: 'gridLeader', level }]),
	...memberRoles
		.filter((role) => role !== 'gridLeader')
		.map((role): [string, Kind] => [memberRole[role], { role }]),
	...(['duties', 'tasks', 'promises'] as const).map((line): [string, Kind] => [words.kinds[line], { line }]),
])
/** What may stand in the column 类别. */
export const kindWords: readonly string[] = [...kinds.keys()]

/** Who and what a sheet is read against. */
export interface Known {
	/** Regions that may stand in it, with their names. */
	readonly regions: ReadonlyMap<string, string>
	/** Accounts that may stand in it. */
	readonly users: ReadonlySet<string>
}
type Fault = (text: string, key: ColumnKey) => void

/** One line of a sheet; what it cannot read it tells, and gives back nothing. */
export class LineReader {
	constructor(
		private readonly cells: Grid['rows'][number],
		private readonly places: Readonly<Record<ColumnKey, number>>,
		private readonly known: Known,
		private readonly fault: Fault,
	) {}

	private cell(key: ColumnKey): string {
		const cell = this.places[key] < 0 ? '' : this.cells[this.places[key]]
		if (typeof cell === 'object') this.fault(words.faults.formula, key)
		return wordsOf(cell)
	}

	region(): string | undefined {
		// a code that a program took for a number may have lost its form, not its digits
		const code = this.cell('region').normalize('NFKC').replace(/^'/, '')
		if (this.known.regions.has(code)) return code
		return this.told(/^\d{6,12}$/.test(code) ? words.faults.notHere : words.faults.region, 'region')
	}

	kind(): Kind | undefined {
		return kinds.get(this.cell('kind')) ?? this.told(words.faults.kind(kindWords.join('、')), 'kind')
	}

	text(): string | undefined {
		const text = this.cell('words')
		if (text === '') return this.told(words.faults.words, 'words')
		return [...text].length > 120 ? this.told(words.faults.long, 'words') : text
	}

	member({ role, level }: Extract<Kind, { role: MemberRole }>): Member | undefined {
		const [user, name, title, phone] = (['user', 'words', 'title', 'phone'] as const).map((key) =>
			this.cell(key),
		)
		const weekday = this.weekday()
		const groupDays = this.groupDays()
		let fine = weekday !== 'fault' && groupDays !== 'fault'
		const check = (holds: boolean, text: string, key: ColumnKey) => {
			if (holds) return
			this.fault(text, key)
			fine = false
		}
		if (user) {
			check(this.known.users.has(user), words.faults.user, 'user')
			check(phone === '', words.faults.phoneOwn, 'phone')
		} else {
			check(v.is(personNameSchema, name), name ? words.faults.name : words.faults.words, 'words')
			check(phone === '' || v.is(phoneSchema, phone), words.faults.phone, 'phone')
		}
		check([...(title ?? '')].length <= 40, words.faults.long, 'title')
		const sunk = role === 'sunkStaff'
		check(sunk || weekday === undefined, words.faults.sunkOnly, 'weekday')
		check(sunk || groupDays === undefined, words.faults.sunkOnly, 'groupDays')
		if (!fine || weekday === 'fault' || groupDays === 'fault') return undefined
		return {
			role,
			...(level !== undefined && { level }),
			...(user ? { user } : { name: name ?? '' }),
			...(title && { title }),
			...(phone && { phone }),
			...(weekday !== undefined && { weekday }),
			...(groupDays !== undefined && { groupDays }),
		}
	}

	private weekday(): number | 'fault' | undefined {
		const cell = this.cell('weekday')
		if (cell === '') return undefined
		const place = weekdayNames.indexOf(cell.replace('星期', '周').replace('周天', '周日'))
		return place < 0 ? this.told(words.faults.weekday, 'weekday', 'fault' as const) : place + 1
	}

	private groupDays(): string[] | 'fault' | undefined {
		const cell = this.cell('groupDays')
		if (cell === '') return undefined
		const days = cell.split(/[、，,\s]+/u).filter((day) => day !== '')
		const fine = days.length <= 31 && days.every((day) => v.is(dayNameSchema, day))
		return fine ? days : this.told(words.faults.days, 'groupDays', 'fault' as const)
	}

	private told(text: string, key: ColumnKey): undefined
	private told<Given>(text: string, key: ColumnKey, given: Given): Given
	private told(text: string, key: ColumnKey, given?: unknown): unknown {
		this.fault(text, key)
		return given
	}
}
