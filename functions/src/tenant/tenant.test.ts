import { beforeAll, expect, test } from 'vitest'
import { settleCounty, someone, TENANT, VILLAGE } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf, told } from '../../test/event'
import { freshTable } from '../../test/table'
import { realPorts } from '../edge/ports'
import type { Table } from '../store/table'
import { tenantHandlers } from './tenant-handlers'
import { putAppid, putTenant, putTown, unitOf, villageExists } from './tenant-store'

let table: Table
beforeAll(async () => {
	table = await freshTable()
	await settleCounty(table)
	await putTenant(table, { tenant: TENANT, name: '甲县', service: '呼应' })
	await putAppid(table, 'wx0000000000000001', TENANT)
	await putTown(table, '410184', {
		code: '410184100',
		name: '乙镇',
		villages: [{ code: '410184100201', name: '乙村' }],
	})
})

const ask = async (asked: Parameters<typeof eventOf>[0], who = someone('u', [['handler', 'housing']])) =>
	told(
		await endpointOf<'tenant'>(
			tenantHandlers(table, realPorts.now),
			async () => who,
			realPorts,
		)(eventOf(asked)),
	)
const tenant = (appid: string) => ask({ route: 'GET /tenants/{appid}', params: { appid } })

test('anybody may know a county by its mini-program', async () => {
	expect(await tenant('wx0000000000000001')).toEqual({
		status: 200,
		body: {
			tenant: TENANT,
			name: '甲县',
			service: '呼应',
			towns: [{ code: '370404103', name: '榴园镇', villages: [{ code: VILLAGE, name: '甲村' }] }],
		},
	})
})

test.each(['wx0000000000000002', '', 'wx#openid#x', 'x'.repeat(3000), '../units'])(
	'no county is known by %s',
	async (appid) => expect(await tenant(appid)).toMatchObject({ status: 404, body: { code: 'appidUnknown' } }),
)

test('staff see the units of their own county', async () => {
	const { body } = await ask({ route: 'GET /units' })
	expect((body.units as { unit: string }[]).map(({ unit }) => unit)).toEqual([
		'centre',
		'enforcement',
		'housing',
	])
	expect((await ask({ route: 'GET /units' }, someone('v', [['leader', 'x']], '410184'))).body).toEqual({
		units: [],
	})
	expect((await ask({ route: 'GET /units' }, someone('w'))).body).toMatchObject({ code: 'postMissing' })
})

test('villages and units are their own tenant’s', async () => {
	expect(await villageExists(table, TENANT, VILLAGE)).toBe(true)
	expect(await villageExists(table, TENANT, '410184100201')).toBe(false)
	expect(await villageExists(table, '410184', '410184100201')).toBe(true)
	expect(await villageExists(table, TENANT, '370404103999')).toBe(false)
	expect(await unitOf(table, TENANT, 'housing')).toMatchObject({ shortName: '住建局' })
	expect(await unitOf(table, '410184', 'housing')).toBeUndefined()
})
