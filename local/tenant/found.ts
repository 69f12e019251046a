import { latest } from '@huying/functions/catalogue/catalogue-store'
import { publish } from '@huying/functions/catalogue/publish'
import type { Ports } from '@huying/functions/edge/ports'
import { getNoticeSettings, putNoticeSettings } from '@huying/functions/notice/settings-store'
import { latestList } from '@huying/functions/service/list-store'
import type { Table } from '@huying/functions/store/table'
import { transact } from '@huying/functions/store/transaction'
import {
	appidsOf,
	getTown,
	putAppid,
	putTown,
	readCounty,
	tenantWrite,
	units,
} from '@huying/functions/tenant/tenant-store'
import { unitWrites } from '@huying/functions/unit/unit-store'
import { templates } from '@huying/shared/notice/notice'
import type { Outcome } from '@huying/shared/text/zh-CN/setup-command'
import { CENTRE, type Unit } from '@huying/shared/unit/unit'
import { demonstrationList } from '../seed/catalogue'
import type { County } from '../seed/county'
import { putServices } from '../seed/service-lists'
import { type Founded, foundersOf } from './founders'
import { foundingUnits } from './founding-units'
import type { Options } from './options'

/** What became of each step; each finds out by itself whether it was done before. */
export interface Found {
	readonly county: Outcome
	readonly regions: readonly [Outcome, number]
	readonly units: readonly [Outcome, number]
	readonly catalogue: Outcome
	readonly services: Outcome
	readonly app: Outcome
	readonly settings: Outcome
	readonly invitations: readonly [Outcome, number]
	/** Those that are open now, of this run and of those before. */
	readonly founders: readonly Founded[]
}

/** What the command was told of the county. */
type Given = Pick<Options, 'departments' | 'without' | 'appid' | 'templates' | 'name' | 'service' | 'phone'>

/**
 * Sets a county up, or goes on where it was left: only what is not there is written, so that nothing that was changed
 * by page since is changed back.
 */
export async function found(table: Table, ports: Ports, county: County, options: Given): Promise<Found> {
	const { tenant } = county
	const settled = await settleCounty(table, county, options)
	const towns = await settleTowns(table, county)
	const added = await settleUnits(table, tenant, foundingUnits(county, options))
	const all = await units(table, tenant)
	const services = await latestList(table, tenant, 'services')
	if (services === undefined) await putServices(table, tenant, county.towns)
	const catalogue = await settleCatalogue(table, tenant, all, ports.now())
	const { founders, made } = await foundersOf(table, ports, tenant)
	const settings = await settleTemplates(table, tenant, options)
	// Last: from now on somebody can sign in, and everything they will find is there
	const app = await settleApp(table, tenant, options.appid)
	return {
		county: settled,
		regions: [towns > 0 ? 'written' : 'there', towns],
		units: [added > 0 ? 'written' : 'there', added],
		catalogue,
		services: services === undefined ? 'written' : 'there',
		app,
		settings,
		invitations: [made > 0 ? 'written' : 'there', made],
		founders,
	}
}

/** The county's own item; a word that was not given keeps what stands. */
async function settleCounty(table: Table, county: County, given: Given): Promise<Outcome> {
	const { tenant, name, service, centrePhone } = county
	const found = await readCounty(table, tenant)
	const stands = found?.county
	const wanted = {
		tenant,
		name: given.name ?? stands?.name ?? name,
		service: given.service ?? stands?.service ?? service,
		centrePhone: given.phone ?? stands?.centrePhone ?? centrePhone,
	}
	const same =
		stands !== undefined &&
		stands.name === wanted.name &&
		stands.service === wanted.service &&
		stands.centrePhone === wanted.centrePhone
	if (same) return 'there'
	const { centrePhone: phone, ...rest } = wanted
	const record = { ...stands, ...rest, ...(phone !== undefined && { centrePhone: phone }) }
	const failed = await transact(table, [tenantWrite(table, record, found?.version ?? 0)])
	// Somebody changed the telephone by page meanwhile: what they wrote is looked at first
	return failed === undefined ? 'written' : settleCounty(table, county, given)
}

async function settleTowns(table: Table, { tenant, towns }: County): Promise<number> {
	let written = 0
	for (const town of towns) {
		if ((await getTown(table, tenant, town.code)) !== undefined) continue
		await putTown(table, tenant, town)
		written++
	}
	return written
}

/** Adds the units that are not there; one that was removed by page stays removed. */
async function settleUnits(table: Table, tenant: string, wanted: readonly Unit[]): Promise<number> {
	const there = new Set((await units(table, tenant)).map(({ unit }) => unit))
	let written = 0
	for (const unit of wanted) {
		if (there.has(unit.unit)) continue
		const failed = await transact(table, unitWrites(table, tenant, unit, undefined))
		if (failed === undefined) written++
	}
	return written
}

/** The demonstration list, where every department that it names is one of the county's. */
async function settleCatalogue(
	table: Table,
	tenant: string,
	all: readonly Unit[],
	at: number,
): Promise<Outcome> {
	if (await latest(table, tenant)) return 'there'
	const list = await demonstrationList(all).catch(() => undefined)
	if (list === undefined) return 'later'
	const unitName = all.find(({ unit }) => unit === CENTRE)?.name ?? CENTRE
	await publish(table, tenant, { list, base: 0, by: { role: 'administrator', unitName }, at })
	return 'written'
}

async function settleApp(table: Table, tenant: string, appid: string | undefined): Promise<Outcome> {
	const known = await appidsOf(table, tenant)
	if (appid === undefined) return known.length > 0 ? 'there' : 'later'
	if (known.includes(appid)) return 'there'
	await putAppid(table, appid, tenant)
	return 'written'
}

/** Templates that are given; those that stand are changed by page, where two who change at once notice each other. */
async function settleTemplates(
	table: Table,
	tenant: string,
	{ appid, templates: given }: Pick<Options, 'appid' | 'templates'>,
): Promise<Outcome> {
	const settings = await getNoticeSettings(table, tenant)
	if (settings.templates.length > 0) return 'there'
	const wanted = templates.flatMap((template) => {
		const id = given[template]
		return id === undefined || appid === undefined ? [] : [{ template, id, kind: 'oneTime' as const, appid }]
	})
	if (wanted.length === 0) return 'later'
	const { templates: _, webhooks, quietHours, release } = settings
	await putNoticeSettings(table, tenant, {
		templates: wanted,
		webhooks,
		...(quietHours && { quietHours }),
		...(release && { release }),
	})
	return 'written'
}
