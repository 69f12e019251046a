import { neededFields } from '@huying/shared/readiness/template-fields'
import type { SetupView } from '@huying/shared/setup/setup-view'
import { beforeEach, describe, expect, it } from 'vitest'
import { dispatcher, settleCounty, someone, TENANT, testPorts } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf, told } from '../../test/event'
import { freshTable } from '../../test/table'
import { accessLog } from '../access-log/read-access'
import type { Who } from '../edge/endpoint'
import { getNoticeSettings, putNoticeSettings } from '../notice/settings-store'
import { ParameterMissing } from '../secret/parameters'
import { createUser, putPost } from '../session/user-store'
import type { Table } from '../store/table'
import { tenantHandlers } from '../tenant/tenant-handlers'
import { getTenant, putAppid, putTenant, wholeTenant } from '../tenant/tenant-store'
import type { SetupPorts } from './setup-handlers'

const APPID = 'wx3704040000000001'
const administrator = someone('user-administrator', [['administrator', 'centre']])
const leader = someone('user-leader', [['leader', 'centre']])
const elsewhere = someone('user-elsewhere', [['leader', 'housing']])
const inspector = someone('user-inspector', [['inspector', 'centre']])
const ids = { progress: 'p'.repeat(43), ask: 'a'.repeat(43), task: 't'.repeat(43) }
const templateSettings = Object.entries(ids).map(([template, id]) => ({ template, id, appid: APPID }))
const webhook = { id: 'hotline', url: 'https://example.com/x', secretParameter: '/x', sources: [] }

let table: Table
let ports: ReturnType<typeof testPorts>
let outside: Omit<SetupPorts, 'now'>
beforeEach(async () => {
	table = await freshTable()
	ports = testPorts()
	outside = {
		parameters: '/huying/test/wechat',
		wechat: { templates: async () => ({ kind: 'later', code: 'secretMissing' }) },
		pushKeys: async (appid) => {
			throw new ParameterMissing(appid)
		},
	}
	await settleCounty(table)
	await putTenant(table, { tenant: TENANT, name: '甲县', service: '呼应', centrePhone: '12345' })
	await putAppid(table, APPID, TENANT)
})

async function ask(who: Who, route: string, body?: unknown) {
	const entrance = endpointOf<'tenant'>(tenantHandlers(table, ports.now, outside), async () => who, ports)
	return told(await entrance(eventOf({ route, ...(body !== undefined && { body }) })))
}
const setup = async (who = administrator) => (await ask(who, 'GET /setup')).body as unknown as SetupView
const row = async (name: string) => (await setup()).rows.find((one) => one.name === name)
let made = 0
const fresh = (body: object) => ({ id: `request-${String(++made).padStart(12, '0')}`, ...body })
const settle = (body: object, who = administrator) => ask(who, 'PUT /notice-settings', fresh(body))

async function holds(user: string, role: 'dispatcher' | 'gridWorker' | 'handler', unit: string, more = {}) {
	await createUser(table, { tenant: TENANT, user, appid: APPID, openid: `o-${user}`, since: 0 })
	const post = { post: `${role}-${unit}`, role, unit, unitName: unit, from: 0, ...more }
	await putPost(table, TENANT, user, post)
}

describe('what is missing', () => {
	it('is told to those who look after the county, and to nobody else', async () => {
		for (const who of [administrator, leader]) expect((await ask(who, 'GET /setup')).status).toBe(200)
		expect((await ask(elsewhere, 'GET /setup')).body).toMatchObject({ code: 'notYours' })
		expect((await ask(dispatcher, 'GET /setup')).body).toMatchObject({ code: 'postMissing' })
	})

	it('follows who holds which post, today', async () => {
		expect(await row('dispatchers')).toMatchObject({ state: 'missing', count: 0 })
		await holds('user-one', 'dispatcher', 'centre')
		await holds('user-two', 'dispatcher', 'centre', { until: ports.at })
		expect(await row('dispatchers')).toMatchObject({ state: 'missing', count: 1 })
		await holds('user-three', 'dispatcher', 'centre', { until: ports.at + 1 })
		expect(await row('dispatchers')).toMatchObject({ state: 'done', count: 2 })
		expect(await row('handlers')).toMatchObject({ count: 0, of: 2, names: ['执法局', '住建局'] })
		expect(await row('centrePhone')).toMatchObject({ state: 'done' })
	})

	it('knows a box that was ticked, by whom and when, and that it was opened again', async () => {
		await createUser(table, {
			tenant: TENANT,
			user: administrator.user,
			appid: APPID,
			openid: 'o-administrator',
			name: '演示甲',
			since: 0,
		})
		await ask(administrator, 'POST /setup/ticks', fresh({ tick: 'alarms', done: true }))
		expect(await row('alarms')).toMatchObject({
			state: 'done',
			ticked: { by: '演示甲', at: ports.at },
		})
		await ask(administrator, 'POST /setup/ticks', fresh({ tick: 'alarms', done: false }))
		expect(await row('alarms')).toMatchObject({ state: 'missing' })
		const refused = await ask(elsewhere, 'POST /setup/ticks', fresh({ tick: 'alarms', done: true }))
		expect(refused.body).toMatchObject({ code: 'postMissing' })
	})
})

describe('the centre’s telephone', () => {
	const call = (body: object, who = administrator) => ask(who, 'PUT /centre-phone', fresh(body))
	const log = async () => (await accessLog(table, inspector, {}, ports.at)).entries

	it('is changed in place of what was seen, and is what anybody is told at once', async () => {
		expect((await setup()).centre).toEqual({ phone: '12345', version: 0 })
		expect((await call({ version: 0, phone: '０６３２－７７１ １２３４' })).body).toEqual({ version: 1 })
		const { body } = await ask(administrator, 'GET /setup')
		expect(body).toMatchObject({ centre: { phone: '06327711234', version: 1 }, maySet: true })
		expect(await wholeTenant(table, TENANT)).toEqual({
			tenant: TENANT,
			name: '甲县',
			service: '呼应',
			centrePhone: '06327711234',
			towns: expect.any(Array),
		})
		expect(await getTenant(table, TENANT)).not.toHaveProperty('version')
		expect((await call({ version: 0, phone: '12345' })).body).toMatchObject({ code: 'centrePhoneMoved' })
		expect((await call({ version: 1, phone: '12345' })).body).toEqual({ version: 2 })
	})

	it('is set where there was none, and its line on the list says that it is there', async () => {
		await putTenant(table, { tenant: TENANT, name: '甲县', service: '呼应' })
		expect(await row('centrePhone')).toMatchObject({ state: 'missing' })
		expect((await setup()).centre).toEqual({ version: 0 })
		await call({ version: 0, phone: '12345' })
		expect(await row('centrePhone')).toMatchObject({ state: 'done' })
		expect(await log()).toMatchObject([
			{ what: 'centrePhoneChanged', detail: { after: '12345', version: 1 } },
		])
	})

	it('is changed once, however often the same is sent; the access log has what it was, and by whom', async () => {
		const body = fresh({ version: 0, phone: '0632-7711234' })
		const answers = await Promise.all([1, 2].map(() => ask(administrator, 'PUT /centre-phone', body)))
		expect(answers.map(({ body: answer }) => answer)).toEqual([{ version: 1 }, { version: 1 }])
		expect(await log()).toMatchObject([
			{
				what: 'centrePhoneChanged',
				by: { user: administrator.user, role: 'administrator', unit: 'centre' },
				detail: { before: '12345', after: '06327711234', version: 1 },
			},
		])
		// Saved as it stands it is no change
		expect((await call({ version: 1, phone: '（0632）7711234' })).body).toEqual({ version: 1 })
		expect(await log()).toHaveLength(1)
		const other = { ...body, phone: '12345' }
		expect((await ask(administrator, 'PUT /centre-phone', other)).body).toMatchObject({
			code: 'identifierReused',
		})
	})

	it('of two who change it at once one is told that it moved', async () => {
		const answers = await Promise.all(
			['0632-7711111', '0632-7722222'].map((phone) => call({ version: 0, phone })),
		)
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
		expect(await log()).toHaveLength(1)
	})

	it('is an administrator’s to change, and must be one that can be dialled', async () => {
		expect((await call({ version: 0, phone: '12' })).body).toMatchObject({
			code: 'phoneInvalid',
			field: 'phone',
		})
		expect((await call({ version: 0, phone: '' })).body).toMatchObject({ code: 'phoneInvalid' })
		for (const who of [leader, elsewhere, dispatcher])
			expect((await call({ version: 0, phone: '12388' }, who)).body).toMatchObject({ code: 'postMissing' })
		const ended = someone('user-ended', [['administrator', 'housing']])
		expect((await call({ version: 0, phone: '12388' }, ended)).body).toMatchObject({ code: 'notYours' })
		const { posts, ...stranger } = someone('user-stranger', [['administrator', 'centre']], '999999')
		expect((await call({ version: 0, phone: '12388' }, { ...stranger, posts })).body).toMatchObject({
			code: 'appidUnknown',
		})
		expect((await setup()).centre).toEqual({ phone: '12345', version: 0 })
	})
})

describe('a leader of the centre', () => {
	it('reads what is missing, and sets nothing', async () => {
		expect((await ask(leader, 'GET /setup')).body).toMatchObject({ maySet: false })
		for (const [route, body] of [
			['PUT /notice-settings', { version: 0, templates: [] }],
			['POST /setup/ticks', { tick: 'alarms', done: true }],
			['POST /setup/checks', {}],
		] as const)
			expect((await ask(leader, route, fresh(body))).body).toMatchObject({ code: 'postMissing' })
		expect(await row('alarms')).toMatchObject({ state: 'missing' })
	})
})

describe('notice settings', () => {
	it('are changed in place of what was seen, and keep what no page may change', async () => {
		await putNoticeSettings(table, TENANT, { templates: [], webhooks: [webhook], release: 'trial' })
		const quietHours = { from: 21, to: 8 }
		const { body } = await settle({ version: 0, templates: templateSettings, quietHours })
		expect(body).toEqual({ version: 1 })
		expect(await getNoticeSettings(table, TENANT)).toMatchObject({
			templates: templateSettings.map((one) => ({ ...one, kind: 'oneTime' })),
			webhooks: [webhook],
			release: 'trial',
			quietHours,
		})
		expect((await setup()).settings).toMatchObject({ version: 1, webhooks: ['hotline'], quietHours })
		expect((await settle({ version: 0, templates: [] })).body).toMatchObject({ code: 'settingsMoved' })
		await settle({ version: 1, templates: [] })
		expect((await setup()).settings).toEqual({ templates: [], webhooks: ['hotline'], version: 2 })
	})

	it('are changed once, however often the same is sent, and the access log has by whom', async () => {
		const body = fresh({ version: 0, templates: templateSettings })
		const answers = await Promise.all([1, 2].map(() => ask(administrator, 'PUT /notice-settings', body)))
		expect(answers.map(({ body: answer }) => answer)).toEqual([{ version: 1 }, { version: 1 }])
		expect((await settle({ version: 0, templates: [] })).body).toMatchObject({ code: 'settingsMoved' })
		const { entries } = await accessLog(table, inspector, {}, ports.at)
		expect(entries).toMatchObject([
			{
				what: 'noticeSettingsChanged',
				by: { user: administrator.user, role: 'administrator', unit: 'centre' },
				detail: { version: 1 },
			},
		])
	})

	it('name no mini-program of another county', async () => {
		const strange = [{ template: 'ask', id: ids.ask, appid: 'wx4101840000000001' }]
		expect((await settle({ version: 0, templates: strange })).body).toMatchObject({ code: 'appidUnknown' })
		const short = [{ template: 'ask', id: '12', appid: APPID }]
		expect((await settle({ version: 0, templates: short })).body).toMatchObject({ code: 'templateIdInvalid' })
		expect((await settle({ version: 0, templates: [] }, elsewhere)).body).toMatchObject({
			code: 'postMissing',
		})
	})
})

describe('trying with WeChat', () => {
	const attempt = () => ask(administrator, 'POST /setup/checks', fresh({}))

	it('says what nobody has put into the parameter store', async () => {
		expect((await attempt()).body).toMatchObject({ checks: [{ appid: APPID, secret: 'none', push: 'none' }] })
		expect(await row('secret')).toMatchObject({ state: 'missing', why: 'none' })
	})

	it('holds each template against the fields that messages are made with', async () => {
		await settle({ version: 0, templates: templateSettings })
		const content = (template: keyof typeof ids) =>
			neededFields(template)
				.map((field) => `{{${field}.DATA}}`)
				.join('')
		const template = (name: keyof typeof ids, said = content(name)) => ({
			id: ids[name],
			title: name,
			content: said,
			kind: 'oneTime' as const,
		})
		outside = {
			...outside,
			wechat: {
				templates: async () => ({
					kind: 'ok',
					value: [template('progress'), template('ask', '{{thing1.DATA}}')],
				}),
			},
			pushKeys: async () => JSON.stringify({ token: 'token', aesKey: 'k'.repeat(43) }),
		}
		expect((await attempt()).body.checks).toEqual([
			{
				appid: APPID,
				at: ports.at,
				secret: 'ok',
				push: 'ok',
				templates: { ask: 'fields', task: 'absent' },
			},
		])
		expect(await row('templates')).toMatchObject({ state: 'missing', why: 'wrong' })
		expect(await row('push')).toMatchObject({ state: 'done' })
	})

	it.each([
		['40125', 'wrong'],
		['40164', 'unsure'],
		['timeout', 'unsure'],
	])('%s of WeChat’s is %s', async (code, secret) => {
		outside = { ...outside, wechat: { templates: async () => ({ kind: 'later', code }) } }
		expect((await attempt()).body).toMatchObject({ checks: [{ secret, code }] })
	})

	it.each(['', '{}', '7', 'null', '{"token":"","aesKey":"x"}'])(
		'push keys such as %s are wrong',
		async (said) => {
			outside = { ...outside, pushKeys: async () => said }
			expect((await attempt()).body).toMatchObject({ checks: [{ push: 'wrong' }] })
		},
	)
})
