import { Collected } from '../sheet/collected'
import type { SheetFaults } from '../sheet/file'
import { type Grid, isBlank, plainHeading, wordsOf } from '../sheet/grid'
import { leaderLevel, memberRole, weekdayNames } from '../text/zh-CN/team'
import { sheet as words } from '../text/zh-CN/team-work'
import { type ColumnKey, columnKeys, type Known, LineReader } from './read-line'
import { LINES_LIMIT, MEMBERS_LIMIT, type Member, noTeam, type TeamWords } from './team'

/** The teams of a sheet, by region. */
export type ReadTeams = ReadonlyMap<string, TeamWords>

export const isFaults = (read: ReadTeams | SheetFaults): read is SheetFaults => 'faults' in read

/** Teams as lines of a sheet, headings first. `nameOf` says what an account is called, for whoever reads the sheet. */
export function writeTeams(
	teams: readonly (TeamWords & { readonly region: string })[],
	regions: ReadonlyMap<string, string>,
	nameOf: (user: string) => string | undefined,
): string[][] {
	const line = (region: string, cells: Partial<Record<ColumnKey, string>>) =>
		columnKeys.map((key) => ({ region, regionName: regions.get(region) ?? '', ...cells })[key] ?? '')
	const kindOf = ({ role, level }: Member) => (level === undefined ? memberRole[role] : leaderLevel[level])
	return [
		columnKeys.map((key) => words.headings[key]),
		...teams.flatMap(({ region, members, ...lines }) => [
			...members.map((one) =>
				line(region, {
					kind: kindOf(one),
					words: one.name ?? nameOf(one.user ?? '') ?? '',
					title: one.title ?? '',
					phone: one.phone ?? '',
					weekday: one.weekday === undefined ? '' : (weekdayNames[one.weekday - 1] ?? ''),
					groupDays: (one.groupDays ?? []).join('、'),
					user: one.user ?? '',
				}),
			),
			...(['duties', 'tasks', 'promises'] as const).flatMap((name) =>
				lines[name].map((text) => line(region, { kind: words.kinds[name], words: text })),
			),
		]),
	]
}

/** Reads a sheet of teams: all of it or, with every fault, none. A region that stands in it is replaced whole. */
export function readTeams({ name, rows }: Grid, known: Known): ReadTeams | SheetFaults {
	const faults = new Collected(name)
	const first = rows.findIndex((cells) => cells.some((cell) => !isBlank(cell)))
	const heads = (rows[first] ?? []).map((cell) => plainHeading(wordsOf(cell)))
	const places = Object.fromEntries(
		columnKeys.map((key) => [key, heads.indexOf(plainHeading(words.headings[key]))]),
	) as Record<ColumnKey, number>
	for (const key of ['region', 'kind', 'words'] as const)
		if (places[key] < 0) faults.add(words.faults.headings(words.headings[key]), { row: Math.max(0, first) })
	if (faults.total > 0) return faults.all()
	const teams = new Map<string, { -readonly [Part in keyof TeamWords]: TeamWords[Part] }>()
	for (const [row, cells] of rows.entries()) {
		if (row <= first || cells.every(isBlank)) continue
		const reader = new LineReader(cells, places, known, (text, key) =>
			faults.add(text, { row, column: places[key], heading: words.headings[key] }),
		)
		const region = reader.region()
		const kind = reader.kind()
		if (region === undefined || kind === undefined) continue
		const team = teams.get(region) ?? structuredCopy(noTeam)
		teams.set(region, team)
		if ('line' in kind) {
			const text = reader.text()
			if (text !== undefined) team[kind.line] = [...team[kind.line], text]
		} else {
			const member = reader.member(kind)
			if (member !== undefined) team.members = [...team.members, member]
		}
		for (const [part, most] of [
			['members', MEMBERS_LIMIT],
			['duties', LINES_LIMIT],
			['tasks', LINES_LIMIT],
			['promises', LINES_LIMIT],
		] as const)
			if (team[part].length === most + 1) faults.add(words.faults.tooMany(most), { row })
	}
	if (faults.total === 0 && teams.size === 0) faults.add(words.faults.empty)
	return faults.total > 0 ? faults.all() : teams
}

const structuredCopy = ({ members, duties, tasks, promises }: TeamWords) => ({
	members: [...members],
	duties: [...duties],
	tasks: [...tasks],
	promises: [...promises],
})
