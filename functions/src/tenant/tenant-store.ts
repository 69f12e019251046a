import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { type Town, townOf } from '@huying/shared/region/region'
import type { Tenant } from '@huying/shared/tenant/tenant'
import type { Unit } from '@huying/shared/unit/unit'
import { batchGet } from '../store/batch-get'
import type { Key, Table } from '../store/table'
import type { Write } from '../store/transaction'

/** What is kept of a county besides its towns and units. */
export type TenantRecord = Omit<Tenant, 'towns'>

const partition = (tenant: string) => `${tenant}#tenant`
const tenantKey = (tenant: string): Key => ({ pk: partition(tenant), sk: 'tenant' })
export const townKey = (tenant: string, code: string): Key => ({ pk: partition(tenant), sk: `town#${code}` })
export const unitKey = (tenant: string, unit: string): Key => ({ pk: partition(tenant), sk: `unit#${unit}` })
/** Sorts before `tenant`, so that whoever reads the whole county reads no mini-program. */
const ownAppidKey = (tenant: string, appid: string): Key => ({
	pk: partition(tenant),
	sk: `appid#${appid}`,
})
const appidKey = (appid: string): Key => ({ pk: `appid#${appid}`, sk: 'tenant' })

/** Sets up a county. What is changed later is changed by `tenantWrite`, where two at once notice each other. */
export async function putTenant(table: Table, record: TenantRecord): Promise<void> {
	await put(table, { ...tenantKey(record.tenant), ...record })
}

/** A county's own item with how often it was changed since it was set up: never told to anybody. */
type Versioned = TenantRecord & { readonly version?: number }

/** Puts a county's own item in place of the version that was seen; where there is none yet, it becomes the first. */
export const tenantWrite = (table: Table, record: TenantRecord, seen: number): Write => ({
	Put: {
		TableName: table.name,
		Item: { ...tenantKey(record.tenant), ...record, version: seen + 1 },
		ConditionExpression: seen === 0 ? 'attribute_not_exists(#version)' : '#version = :seen',
		ExpressionAttributeNames: { '#version': 'version' },
		...(seen > 0 && { ExpressionAttributeValues: { ':seen': seen } }),
	},
})

/** What is kept of a county, to be changed: with its version, 0 until it was. One GetItem, consistent. */
export async function readCounty(
	table: Table,
	tenant: string,
): Promise<{ readonly county: TenantRecord; readonly version: number } | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: tenantKey(tenant), ConsistentRead: true }),
	)
	if (Item === undefined) return undefined
	const { version = 0, ...county } = bare(Item as Key & Versioned)
	return { county, version }
}

/** Says that a mini-program belongs to a tenant. */
export async function putAppid(table: Table, appid: string, tenant: string): Promise<void> {
	// The tenant's own first: an appid that is known by itself already lets people in
	await put(table, { ...ownAppidKey(tenant, appid), appid })
	await put(table, { ...appidKey(appid), tenant })
}

/** The mini-programs that belong to a tenant, by their appids. One Query. */
export async function appidsOf(table: Table, tenant: string): Promise<string[]> {
	const items = await query(table, tenant, 'begins_with(sk, :prefix)', { ':prefix': 'appid#' })
	return items.map(({ sk }) => sk.slice('appid#'.length))
}

/** Puts a town with all its villages. */
export async function putTown(table: Table, tenant: string, town: Town): Promise<void> {
	await put(table, { ...townKey(tenant, town.code), ...town })
}

export async function putUnit(table: Table, tenant: string, unit: Unit): Promise<void> {
	await put(table, { ...unitKey(tenant, unit.unit), ...unit })
}

/** Which tenant a mini-program belongs to. One GetItem. */
export async function tenantOf(table: Table, appid: string): Promise<string | undefined> {
	return (await get<{ tenant: string }>(table, appidKey(appid)))?.tenant
}

/** What is kept of a county itself. One GetItem. */
export async function getTenant(table: Table, tenant: string): Promise<TenantRecord | undefined> {
	const item = await get<Versioned>(table, tenantKey(tenant))
	return item && recordOf(item)
}

/** One GetItem. */
export async function getTown(table: Table, tenant: string, code: string): Promise<Town | undefined> {
	const item = await get<Town>(table, townKey(tenant, code))
	return item && bare(item)
}

/** One GetItem. */
export async function unitOf(table: Table, tenant: string, unit: string): Promise<Unit | undefined> {
	const item = await get<Unit>(table, unitKey(tenant, unit))
	return item && bare(item)
}

/** Several units of a tenant, those there are. One BatchGetItem; one GetItem where only one is asked for. */
export async function unitsByName(table: Table, tenant: string, names: readonly string[]): Promise<Unit[]> {
	const [first, ...more] = [...new Set(names)]
	if (first === undefined) return []
	if (more.length === 0) {
		const unit = await unitOf(table, tenant, first)
		return unit ? [unit] : []
	}
	const keys = [first, ...more].map((unit) => unitKey(tenant, unit))
	return (await batchGet(table, keys, {})).map((item) => bare(item as unknown as Key & Unit))
}

/** Whether a village or community is one of the tenant's. One GetItem, of its town. */
export async function villageExists(table: Table, tenant: string, village: string): Promise<boolean> {
	const town = await getTown(table, tenant, townOf(village))
	return town?.villages.some(({ code }) => code === village) ?? false
}

/** The whole county as anybody may know it. One Query; a county with its villages is some 40 KB. */
export async function wholeTenant(table: Table, tenant: string): Promise<Tenant | undefined> {
	// "tenant" sorts before "town#…", and "town$" is the first word after every "town#…"
	const items = await query(table, tenant, 'sk BETWEEN :first AND :last', {
		':first': 'tenant',
		':last': 'town$',
	})
	const record = items.find(({ sk }) => sk === 'tenant')
	if (record === undefined) return undefined
	const towns = items.filter(({ sk }) => sk.startsWith('town#')).map((item) => bare(item as Key & Town))
	return { ...recordOf(record as Key & Versioned), towns }
}

/** All units of a tenant, by identifier. One Query. */
export async function units(table: Table, tenant: string): Promise<Unit[]> {
	const items = await query(table, tenant, 'begins_with(sk, :prefix)', { ':prefix': 'unit#' })
	return items.map((item) => bare(item as Key & Unit))
}

async function put<Item>(table: Table, item: Key & Item): Promise<void> {
	await table.client.send(new PutCommand({ TableName: table.name, Item: item }))
}

async function get<Item>(table: Table, key: Key): Promise<(Key & Item) | undefined> {
	const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key }))
	return Item as (Key & Item) | undefined
}

async function query(
	table: Table,
	tenant: string,
	sort: string,
	values: Record<string, string>,
): Promise<Key[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: `pk = :pk AND ${sort}`,
			ExpressionAttributeValues: { ':pk': partition(tenant), ...values },
		}),
	)
	return Items as Key[]
}

function recordOf(item: Key & Versioned): TenantRecord {
	const { version: _, ...record } = bare(item)
	return record
}

/** An item without its place in the table. */
function bare<Item>({ pk: _pk, sk: _sk, ...item }: Key & Item): Omit<Key & Item, keyof Key> & Item {
	return item as unknown as Omit<Key & Item, keyof Key> & Item
}
