import { RefusalError } from '@huying/shared/error/refusal'
import { SHEET_BYTES } from '@huying/shared/sheet/file'
import { differenceOf, isSameTeam } from '@huying/shared/team/difference'
import { columnKeys, kindWords } from '@huying/shared/team/read-line'
import { isFaults, type ReadTeams, readTeams, writeTeams } from '@huying/shared/team/sheet'
import type { PutTeams, TeamsPreview } from '@huying/shared/team/team-view'
import { sayFileFault } from '@huying/shared/text/zh-CN/sheet'
import { sheet as words } from '@huying/shared/text/zh-CN/team-work'
import type { Who } from '../edge/endpoint'
import { type Limits, readSheets } from '../sheet/read-file'
import { writeXlsx } from '../sheet/workbook'
import { escaped } from '../sheet/write-cells'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { type RegionNames, regionNames } from './regions'
import { teamsOf, teamsWithin, teamWrites } from './team-store'
import { accountsOf, writing } from './write-teams'

const limits: Limits = {
	rows: 5000,
	read: 5100,
	lastColumn: 'Z',
	inflated: 10 * SHEET_BYTES,
	words: { yes: '', no: '' },
}
/** Two writes for each region, and the record: within one transaction's hundred. */
const REGIONS_AT_ONCE = 45

type Uploaded = { readonly name: string; readonly content: string }

/** The teams of a town and its villages as a workbook, with a sheet that says how to fill it in. */
export async function teamFile(table: Table, who: Who, region: string, at: number) {
	writing(who, region, at)
	const { names } = await regionNames(table, who.tenant, region)
	const [teams, people] = await Promise.all([
		region.length === 6 ? teamsOf(table, who.tenant, [region]) : teamsWithin(table, who.tenant, region),
		accountsOf(table, who.tenant, region),
	])
	const called = new Map(people.map(({ user, name }) => [user, name]))
	const rows = writeTeams(
		teams.filter((team) => names.has(team.region)),
		names,
		(user) => called.get(user),
	)
	const file = await writeXlsx({
		sheets: [
			{
				name: words.name,
				rows: rows.map((cells) => cells.map(escaped)),
				columns: columnKeys.map((key) => ({ width: key === 'words' ? 40 : 16 })),
				freezePane: { rows: 1, columns: 2 },
				dataValidations: [{ type: 'list', values: [...kindWords], allowBlank: true, range: 'C2:C5000' }],
			},
			{
				name: words.guide,
				rows: [
					...words.guideLines.map((line) => [line]),
					[],
					...[...names].map(([code, name]) => [code, name].map(escaped)),
				],
				columns: [{ width: 30 }, { width: 30 }],
			},
		],
	})
	return {
		name: words.fileName(names.get(region) ?? ''),
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		content: Buffer.from(file).toString('base64'),
	}
}

/** What is wrong with a file, or what it would change. Nothing is written. @throws RefusalError notYours, fileTooLarge */
export async function previewTeams(
	table: Table,
	who: Who,
	region: string,
	uploaded: Uploaded,
	at: number,
): Promise<TeamsPreview> {
	writing(who, region, at)
	const places = await regionNames(table, who.tenant, region)
	const read = await readUploaded(table, who, region, places, uploaded)
	if ('faults' in read) return read
	const before = await teamsOf(table, who.tenant, [...read.keys()])
	const changed = before.filter((team) => !isSameTeam(team, read.get(team.region) ?? team))
	return {
		changes: changed.map((team) => ({
			region: team.region,
			regionName: places.names.get(team.region) ?? '',
			version: team.version,
			...differenceOf(team, read.get(team.region) ?? team),
		})),
		same: before.length - changed.length,
	}
}

/**
 * Writes the teams of a file that was previewed, all or none, once.
 * @throws RefusalError notYours, tableFaulty, teamMoved, fileTooLarge, identifierReused
 */
export async function putTeams(
	table: Table,
	who: Who,
	region: string,
	{ id, base, ...uploaded }: PutTeams,
	at: number,
): Promise<{ changed: number }> {
	const by = writing(who, region, at)
	const places = await regionNames(table, who.tenant, region)
	const key = commandKey(who.tenant, who.user, id)
	const sent = digestOf(`putTeams ${region}`, { base, ...uploaded })
	const before = () => answered<{ changed: number }>(table, key, sent)
	const again = await before()
	if (again) return again
	const read = await readUploaded(table, who, region, places, uploaded)
	if ('faults' in read) throw new RefusalError('tableFaulty')
	// Only what the preview showed as a change, on the versions that it showed
	const changed = base.filter((one) => read.has(one.region))
	if (changed.length === 0 || changed.length !== base.length || changed.length > REGIONS_AT_ONCE)
		throw new RefusalError('teamMoved')
	const answer = { changed: changed.length }
	const failed = await transact(table, [
		recordOf(table, key, { digest: sent, answer, at }),
		...changed.flatMap((one) => {
			const team = read.get(one.region)
			return team ? teamWrites(table, who.tenant, one, team, by) : []
		}),
	])
	if (failed === undefined) return answer
	const meanwhile = await before()
	if (meanwhile) return meanwhile
	throw new RefusalError('teamMoved')
}

async function readUploaded(
	table: Table,
	who: Who,
	region: string,
	{ names }: RegionNames,
	{ name, content }: Uploaded,
): Promise<ReadTeams | Extract<TeamsPreview, { faults: unknown }>> {
	const file = Buffer.from(content, 'base64')
	if (file.length > SHEET_BYTES) throw new RefusalError('fileTooLarge', 'content')
	const grids = await readSheets(file, name, limits)
	if ('fault' in grids) return { faults: [{ sheet: name, words: sayFileFault(grids) }], total: 1 }
	// The sheet of that name, or the only one that a plain text file has
	const grid = grids.find((one) => one.name === words.name) ?? grids[0]
	const people = await accountsOf(table, who.tenant, region)
	const read = readTeams(grid ?? { name, rows: [] }, {
		regions: names,
		users: new Set(people.map(({ user }) => user)),
	})
	return isFaults(read) ? { faults: [...read.faults], total: read.total } : read
}
