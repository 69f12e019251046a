import { RefusalError } from '@huying/shared/error/refusal'
import { canonical, digest as digestText } from '@huying/shared/identifier/digest'
import type { SheetFaults } from '@huying/shared/sheet/file'
import { isListFaults, readListSheet, writeListSheet } from '@huying/shared/sheet/list-sheet'
import * as words from '@huying/shared/text/zh-CN/units-page'
import type { Unit } from '@huying/shared/unit/unit'
import type { PutUnits, PutUnitsDone, UnitsPreview } from '@huying/shared/unit/unit-change'
import { type KnownUnits, type UnitLine, unitSheet } from '@huying/shared/unit/unit-sheet'
import { accessBy } from '../access-log/access-by'
import { type Access, withAccess } from '../access-log/record-access'
import { asking } from '../countersign/ask-countersign'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { units, wholeTenant } from '../tenant/tenant-store'
import { type Busy, busyOf } from './busy'
import { administers } from './change-units'
import { removable } from './remove-unit'
import { renamedWrite } from './rename-posts'
import { gridOf, type Uploaded, workbook } from './sheets'
import { unitWrites } from './unit-store'

/** Three writes for each unit that is added or renamed, two for any other change, three for each that is to go: within one transaction's hundred. */
const CHANGES_MOST = 30

/** The county's units as a workbook, to be changed and put back. @throws RefusalError notYours */
export async function unitFile(table: Table, who: Who) {
	administers(who)
	const known = await knownUnits(table, who.tenant)
	const entries = known.units.map(({ version: _, ...unit }) => ({ ...unit, state: 'inUse' }) as UnitLine)
	const rows = writeListSheet(unitSheet(known), { entries }, undefined)
	return workbook({ name: words.sheetName, fileName: words.fileName }, rows)
}

/** What is wrong with a file, or what it would change. Nothing is written. @throws RefusalError notYours, fileTooLarge */
export async function previewUnits(
	table: Table,
	ports: Pick<Ports, 'now'>,
	who: Who,
	uploaded: Uploaded,
): Promise<UnitsPreview> {
	administers(who)
	const read = await readUnits(table, ports, who.tenant, uploaded)
	if ('faults' in read) return read
	const { added, changed, removed, same, digest } = read
	const names = (lines: readonly UnitLine[]) => lines.map(({ shortName }) => shortName)
	return { added: names(added), changed: names(changed), removed: names(removed), same, digest }
}

/**
 * Writes the units of a file that was previewed, all or none, once; each that is to go waits for another person.
 * @throws RefusalError notYours, tableFaulty, unitMoved, fileTooLarge, identifierReused
 */
export async function putUnits(
	table: Table,
	ports: Ports,
	who: Who,
	{ id, digest: seen, ...uploaded }: Omit<PutUnits, 'list'>,
): Promise<PutUnitsDone> {
	administers(who)
	const { tenant } = who
	const key = commandKey(tenant, who.user, id)
	const sent = digestOf('putUnits', { seen, ...uploaded })
	const before = () => answered<PutUnitsDone>(table, key, sent)
	const again = await before()
	if (again) return again
	const read = await readUnits(table, ports, tenant, uploaded)
	if ('faults' in read) throw new RefusalError('tableFaulty')
	if (read.digest !== seen) throw new RefusalError('unitMoved')
	const at = ports.now()
	const versions = new Map(read.known.units.map(({ unit, version = 0 }) => [unit, version]))
	const lines = [...read.added, ...read.changed]
	const by = accessBy(who, 'administrator')
	const entries = lines.map(
		({ unit }): Access => ({
			tenant,
			at,
			by,
			what: 'unitChanged',
			subject: { unit },
			detail: { change: versions.has(unit) ? 'changed' : 'added', unit },
		}),
	)
	const asked = read.removed.map(({ unit }, place) =>
		asking(
			table,
			who,
			`${id.slice(0, 58)}-${place}`,
			{ kind: 'removeUnit', unit, version: versions.get(unit) ?? 0 },
			at,
		),
	)
	const answer: PutUnitsDone = { changed: lines.length, waiting: asked.length }
	const failed = await withAccess(table, ports, [...entries, ...asked.map(({ entry }) => entry)], () => [
		...lines.flatMap(({ state: _, ...unit }) => unitWrites(table, tenant, unit, versions.get(unit.unit))),
		...read.renamed.map((unit) => renamedWrite(table, tenant, unit, at)),
		...asked.flatMap(({ writes }) => writes),
		recordOf(table, key, { digest: sent, answer, at }),
	])
	if (failed === undefined) return answer
	const meanwhile = await before()
	if (meanwhile) return meanwhile
	throw new RefusalError('unitMoved')
}

interface ReadUnits {
	readonly known: KnownUnits
	readonly added: readonly UnitLine[]
	readonly changed: readonly UnitLine[]
	readonly removed: readonly UnitLine[]
	/** Of the changed those that are called otherwise, by their identifiers. */
	readonly renamed: readonly string[]
	readonly same: number
	readonly digest: string
}

async function readUnits(
	table: Table,
	{ now }: Pick<Ports, 'now'>,
	tenant: string,
	uploaded: Uploaded,
): Promise<ReadUnits | SheetFaults> {
	const grid = await gridOf(words.sheetName, uploaded)
	if ('faults' in grid) return grid
	let known = await knownUnits(table, tenant)
	const first = readListSheet(unitSheet(known), grid, undefined)
	if (isListFaults(first)) return first
	const removed = first.entries.filter(({ state }) => state === 'removed')
	// Only what is to go is asked about, and only once everything else is right
	const busy = new Map<string, Busy>()
	for (const { unit } of removed) busy.set(unit, await keeping(table, tenant, unit, now()))
	known = { ...known, busy }
	const read = readListSheet(unitSheet(known), grid, undefined)
	if (isListFaults(read)) return read
	const before = new Map(known.units.map((unit) => [unit.unit, unit]))
	const stay = read.entries.filter(({ state }) => state === 'inUse')
	const added = stay.filter(({ unit }) => !before.has(unit))
	const changed = stay.filter((line) => {
		const unit = before.get(line.unit)
		return unit !== undefined && !isSame(unit, line)
	})
	if (added.length + changed.length + removed.length > CHANGES_MOST)
		return { faults: [{ sheet: grid.name, words: words.faults.tooMany(CHANGES_MOST) }], total: 1 }
	return {
		known,
		added,
		changed,
		removed,
		renamed: changed.flatMap(({ unit, name }) => (before.get(unit)?.name === name ? [] : [unit])),
		same: stay.length - added.length - changed.length,
		digest: digestText(canonical({ units: known.units, lines: read.entries })),
	}
}

/** A unit that the rules name counts as one in which somebody still has a post: it stays. */
async function keeping(table: Table, tenant: string, unit: string, at: number): Promise<Busy> {
	const busy = await busyOf(table, tenant, unit, at)
	const kept = await removable(table, tenant, unit).then(
		() => false,
		() => true,
	)
	return kept ? { ...busy, posts: Math.max(1, busy.posts) } : busy
}

function isSame({ version: _, ...unit }: Unit, { state: __, ...line }: UnitLine): boolean {
	return canonical(unit) === canonical(line)
}

async function knownUnits(table: Table, tenant: string): Promise<KnownUnits> {
	const [all, county] = await Promise.all([units(table, tenant), wholeTenant(table, tenant)])
	const towns = county?.towns ?? []
	const regions = new Map(
		towns.flatMap((town) => [
			[town.code, town.name] as const,
			...town.villages.map(({ code, name }) => [code, `${town.name}${name}`] as const),
		]),
	)
	return { tenant, regions, units: all, busy: new Map() }
}
