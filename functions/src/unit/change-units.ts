import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import { changeTown, type TownChange } from '@huying/shared/region/change-town'
import { townOf } from '@huying/shared/region/region'
import { aboveFault } from '@huying/shared/unit/above'
import { CENTRE, INSPECTORATE, type Unit } from '@huying/shared/unit/unit'
import type { UnitChange, UnitChanged, UnitWords } from '@huying/shared/unit/unit-change'
import { accessBy } from '../access-log/access-by'
import { type Access, withAccess } from '../access-log/record-access'
import { askCountersign } from '../countersign/ask-countersign'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { commandKey, digestOf, once, recordOf } from '../store/once'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { getTown, unitOf, units, villageExists } from '../tenant/tenant-store'
import { busyOf } from './busy'
import { removable } from './remove-unit'
import { renamedWrite } from './rename-posts'
import { townWrite, unitWrites } from './unit-store'

/**
 * Makes one change of the county's units or regions, once, on the version that was seen. A removal waits for another
 * person; where cases or people are still there, it is not even asked for.
 * @throws RefusalError notYours, unitMoved, unitTaken, unitCircle, unitKept, unitUnknown, villageUnknown, regionInvalid,
 *   regionTaken, identifierReused
 */
export async function changeUnits(
	table: Table,
	ports: Ports,
	who: Who,
	change: UnitChange,
): Promise<UnitChanged> {
	administers(who)
	if (change.type === 'removeUnit') return askRemoval(table, ports, who, change)
	const key = commandKey(who.tenant, who.user, change.id)
	const digest = digestOf('changeUnits', change)
	return once(table, key, digest, async () => {
		const answer = { version: (change.version ?? 0) + 1 }
		const at = ports.now()
		const [writes, entry] = await (change.type === 'putUnit'
			? unitChange(table, who, change.unit, change.version, at)
			: townChange(table, who, change))
		const record = recordOf(table, key, { digest, answer, at })
		const failed = await withAccess(table, ports, [{ ...entry, at }], () => [...writes, record])
		if (failed === undefined) return answer
		if (change.type === 'putUnit' && change.version === undefined) throw new RefusalError('unitTaken', 'unit')
		throw new RefusalError('unitMoved')
	})
}

/** Units and regions are the administrators' business, and nobody else's. @throws RefusalError notYours */
export function administers(who: Who): void {
	if (!who.posts.some(({ role, unit }) => role === 'administrator' && unit === CENTRE))
		throw new RefusalError('notYours')
}

type Change = readonly [writes: Write[], entry: Access]

async function unitChange(
	table: Table,
	who: Who,
	words: UnitWords,
	seen: number | undefined,
	at: number,
): Promise<Change> {
	const { tenant } = who
	const known = await units(table, tenant)
	const before = known.find(({ unit }) => unit === words.unit)
	if (seen === undefined && before) throw new RefusalError('unitTaken', 'unit')
	if (seen !== undefined && before === undefined) throw new RefusalError('unitUnknown', 'unit')
	keepsKind(words, before)
	await inCounty(table, tenant, words.region)
	const fault = aboveFault([...known.filter(({ unit }) => unit !== words.unit), words], words.unit)
	if (fault) throw new RefusalError(fault === 'unknown' ? 'unitUnknown' : 'unitCircle', 'above')
	return [
		[
			...unitWrites(table, tenant, words, seen),
			...(before && before.name !== words.name ? [renamedWrite(table, tenant, words.unit, at)] : []),
		],
		{
			tenant,
			by: accessBy(who, 'administrator'),
			what: 'unitChanged',
			subject: { unit: words.unit },
			detail: { change: seen === undefined ? 'added' : 'changed', unit: words.unit },
		},
	]
}

/** The centre and the inspectorate are what they are, and nothing else becomes a centre. @throws RefusalError unitKept */
function keepsKind({ unit, kind }: UnitWords, before: Unit | undefined): void {
	const kept = unit === CENTRE || unit === INSPECTORATE || kind === 'centre'
	if (kept && kind !== before?.kind) throw new RefusalError('unitKept', 'kind')
}

/** @throws RefusalError regionInvalid, villageUnknown */
async function inCounty(table: Table, tenant: string, region: string | undefined): Promise<void> {
	if (region === undefined) return
	if (!region.startsWith(tenant)) throw new RefusalError('regionInvalid', 'region')
	const there =
		region.length === 9
			? (await getTown(table, tenant, region)) !== undefined
			: await villageExists(table, tenant, region)
	if (!there) throw new RefusalError('villageUnknown', 'region')
}

async function townChange(table: Table, who: Who, change: TownChange): Promise<Change> {
	const { tenant } = who
	const region = change.type === 'putBlock' ? change.block : change.village
	if (!region.startsWith(tenant)) throw new RefusalError('regionInvalid')
	const town = await getTown(table, tenant, townOf(region))
	if (town === undefined) throw new RefusalError('villageUnknown')
	if ((town.version ?? 0) !== change.version) throw new RefusalError('unitMoved')
	const changed = changeTown(town, change)
	if (isRefusal(changed)) throw new RefusalError(changed.refused, changed.field)
	return [
		[townWrite(table, tenant, changed, change.version)],
		{
			tenant,
			by: accessBy(who, 'administrator'),
			what: 'regionChanged',
			subject: { unit: `town-${town.code}` },
			detail: { change: change.type, region },
		},
	]
}

async function askRemoval(
	table: Table,
	ports: Ports,
	who: Who,
	{ id, unit: name, version }: Extract<UnitChange, { type: 'removeUnit' }>,
): Promise<UnitChanged> {
	const unit = await unitOf(table, who.tenant, name)
	if (unit === undefined) throw new RefusalError('unitUnknown', 'unit')
	if ((unit.version ?? 0) !== version) throw new RefusalError('unitMoved')
	await removable(table, who.tenant, name)
	const busy = await busyOf(table, who.tenant, name, ports.now())
	if (busy.open + busy.posts > 0) return { ...busy }
	return askCountersign(table, ports, who, id, { kind: 'removeUnit', unit: name, version })
}
