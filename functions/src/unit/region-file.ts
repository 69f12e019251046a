import { RefusalError } from '@huying/shared/error/refusal'
import { canonical, digest as digestText } from '@huying/shared/identifier/digest'
import {
	changesOf,
	linesOf,
	type RegionChanges,
	regionSheet,
	type VillageLine,
} from '@huying/shared/region/region-sheet'
import type { SheetFaults } from '@huying/shared/sheet/file'
import { isListFaults, readListSheet, writeListSheet } from '@huying/shared/sheet/list-sheet'
import { regionSheet as words } from '@huying/shared/text/zh-CN/region-sheet'
import type { PutUnits, PutUnitsDone, UnitsPreview } from '@huying/shared/unit/unit-change'
import { accessBy } from '../access-log/access-by'
import { type Access, withAccess } from '../access-log/record-access'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { wholeTenant } from '../tenant/tenant-store'
import { administers } from './change-units'
import { gridOf, type Uploaded, workbook } from './sheets'
import { townWrite } from './unit-store'

/** The county's villages as a workbook, to be changed and put back. @throws RefusalError notYours */
export async function regionFile(table: Table, who: Who) {
	administers(who)
	const towns = await townsOf(table, who.tenant)
	const rows = writeListSheet(
		regionSheet({ tenant: who.tenant, towns }),
		{ entries: linesOf(towns) },
		undefined,
	)
	return workbook(words, rows)
}

/** What is wrong with a file, or what it would change. Nothing is written. @throws RefusalError notYours, fileTooLarge */
export async function previewRegions(table: Table, who: Who, uploaded: Uploaded): Promise<UnitsPreview> {
	administers(who)
	const read = await readRegions(table, who.tenant, uploaded)
	if ('faults' in read) return read
	const { added, changed, removed, same, digest } = read
	const names = (lines: readonly VillageLine[]) => lines.map(({ town, name }) => `${town}${name}`)
	return { added: names(added), changed: names(changed), removed: names(removed), same, digest }
}

/**
 * Writes the villages of a file that was previewed, all or none, once, each town on the version that was seen.
 * @throws RefusalError notYours, tableFaulty, unitMoved, fileTooLarge, identifierReused
 */
export async function putRegions(
	table: Table,
	ports: Ports,
	who: Who,
	{ id, digest: seen, ...uploaded }: Omit<PutUnits, 'list'>,
): Promise<PutUnitsDone> {
	administers(who)
	const { tenant } = who
	const key = commandKey(tenant, who.user, id)
	const sent = digestOf('putRegions', { seen, ...uploaded })
	const before = () => answered<PutUnitsDone>(table, key, sent)
	const again = await before()
	if (again) return again
	const read = await readRegions(table, tenant, uploaded)
	if ('faults' in read) throw new RefusalError('tableFaulty')
	if (read.digest !== seen) throw new RefusalError('unitMoved')
	const at = ports.now()
	const answer: PutUnitsDone = { changed: read.towns.length, waiting: 0 }
	const entries = read.towns.map(
		({ after }): Access => ({
			tenant,
			at,
			by: accessBy(who, 'administrator'),
			what: 'regionChanged',
			subject: { unit: `town-${after.code}` },
			detail: { change: 'sheet', region: after.code },
		}),
	)
	const failed = await withAccess(table, ports, entries, () => [
		...read.towns.map((town) => townWrite(table, tenant, town.after, town.before.version ?? 0)),
		recordOf(table, key, { digest: sent, answer, at }),
	])
	if (failed === undefined) return answer
	const meanwhile = await before()
	if (meanwhile) return meanwhile
	throw new RefusalError('unitMoved')
}

async function readRegions(
	table: Table,
	tenant: string,
	uploaded: Uploaded,
): Promise<(RegionChanges & { digest: string }) | SheetFaults> {
	const grid = await gridOf(words.name, uploaded)
	if ('faults' in grid) return grid
	const towns = await townsOf(table, tenant)
	const read = readListSheet(regionSheet({ tenant, towns }), grid, undefined)
	if (isListFaults(read)) return read
	const digest = digestText(canonical({ towns, lines: read.entries }))
	return { ...changesOf(towns, read.entries), digest }
}

const townsOf = async (table: Table, tenant: string) => (await wholeTenant(table, tenant))?.towns ?? []
