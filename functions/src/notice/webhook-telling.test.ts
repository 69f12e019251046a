import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dispatcher, TENANT, VILLAGE } from '../../test/county'
import { registerCase } from '../case/open-case'
import { channelsOf } from './channels'
import type { Delivery } from './delivery'
import { deliveriesKey } from './notice-keys'
import type { NotifierPorts } from './notify'
import { putNoticeSettings } from './settings-store'
import { startTelling, type Telling } from './telling.fixture'
import { type Behaviour, certificate, HOST, startReceiver } from './webhook.fixture'

/** 12345 is told of its cases: from the event to a real HTTPS server, with time to set. */

const SECRET = `whsec_${Buffer.from('a key of this test only, 32 bytes').toString('base64')}`
const MINUTE = 60_000
const ID = 'case-from-12345-0002'
let t: Telling
let ports: NotifierPorts
const stops: (() => Promise<void>)[] = []
beforeEach(async () => {
	t = await startTelling()
	// The library's receiver knows no other clock than the wall's
	t.clock.at = Date.now()
})
afterEach(async () => {
	for (const stop of stops.splice(0)) await stop()
})

/** @param timeout in milliseconds; far more than an answer takes, on a busy machine too */
async function receiver(behaviour: Behaviour, timeout = 20_000) {
	const started = await startReceiver(behaviour)
	stops.push(started.stop)
	await putNoticeSettings(t.table, TENANT, {
		templates: [],
		webhooks: [
			{ id: 'hotline', url: started.url, secretParameter: '/a/name', sources: ['hotline12345'] },
			{ id: 'others', url: 'https://10.0.0.8/', secretParameter: '/a/name', sources: ['letter'] },
		],
	})
	const webhook = {
		now: t.clock.now,
		secret: async () => SECRET,
		resolve: async () => [{ address: '127.0.0.1', family: 4 }],
		allowed: (address: string) => address === '127.0.0.1',
		timeout,
		authority: certificate.cert,
	}
	const nobody = new Proxy({}, { get: () => () => Promise.reject(new Error('not by WeChat')) })
	ports = { ...t.ports, channels: channelsOf(t.table, nobody as never, webhook) }
	return started
}

async function register() {
	await registerCase(t.table, t.clock, dispatcher, {
		id: ID,
		source: 'hotline12345',
		sourceNumber: 'HL-2026-78',
		text: '我家门前路灯不亮。',
		village: VILLAGE,
		identity: 'named',
		photos: [],
		name: '张三丰',
		phone: '13800000000',
	})
}

async function sweepFor(minutes: number, step = 1) {
	for (let minute = 0; minute < minutes; minute += step) {
		t.clock.at += step * MINUTE
		await t.sweep(ports)
	}
}

async function listed(state: 'waiting' | 'failed' | 'dead') {
	const { Items = [] } = await t.table.client.send(
		new QueryCommand({
			TableName: t.table.name,
			IndexName: 'index2',
			KeyConditionExpression: 'pk2 = :state',
			ExpressionAttributeValues: { ':state': deliveriesKey(TENANT, state) },
		}),
	)
	return (Items as unknown as Delivery[]).filter(({ name }) => name.endsWith('-webhook'))
}

test('each step reaches it once, in order, and can be verified', async () => {
	const { received } = await receiver((_, response) => response.writeHead(204).end())
	await register()
	await t.accept(ID)
	await t.sweep(ports)
	await t.command(ID, { type: 'order', unit: 'housing', supports: [], words: '内部交办。' })
	await t.sweep(ports)
	await sweepFor(10)
	const bodies = received.map(
		({ body, headers }) =>
			new Webhook(SECRET).verify(body, headers as Record<string, string>) as { type: string },
	)
	expect(bodies.map(({ type }) => type)).toEqual(['case.accepted', 'case.assigned'])
	expect(bodies[0]).toMatchObject({ data: { case: ID, sourceNumber: 'HL-2026-78', status: 'accepted' } })
	expect(JSON.stringify(received)).not.toMatch(/张三丰|13800000000|门前|内部/)
	expect(await listed('waiting')).toEqual([])
})

test('that hangs is told again under the same name', async () => {
	let hangs = true
	const { received } = await receiver((_, response) => {
		if (!hangs) response.writeHead(200).end()
	}, 3_000)
	await register()
	await t.accept(ID)
	await t.sweep(ports)
	hangs = false
	await sweepFor(3)
	expect(received.length).toBe(2)
	expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
	expect(await listed('waiting')).toEqual([])
})

test('that answers 500 for a day is on a person’s list in the end, tried for hours', async () => {
	const { received } = await receiver((_, response) => response.writeHead(500).end())
	await register()
	await t.accept(ID)
	await t.sweep(ports)
	await sweepFor(4 * 60, 5)
	expect(await listed('waiting')).toHaveLength(1)
	await sweepFor(20 * 60, 5)
	expect(await listed('waiting')).toEqual([])
	expect(await listed('dead')).toHaveLength(1)
	expect(received.length).toBeGreaterThanOrEqual(48)
})

test('that answers 500 for four hours is told afterwards', async () => {
	let down = true
	await receiver((_, response) => response.writeHead(down ? 500 : 200).end())
	await register()
	await t.accept(ID)
	await t.sweep(ports)
	await sweepFor(4 * 60, 5)
	down = false
	await sweepFor(10)
	expect([...(await listed('waiting')), ...(await listed('dead')), ...(await listed('failed'))]).toEqual([])
})

test('that sends us on to a private address: refused for good, and on a person’s list', async () => {
	const inside = await startReceiver((_, response) => response.end())
	stops.push(inside.stop)
	await receiver((_, response) =>
		response.writeHead(307, { location: inside.url.replace(HOST, '127.0.0.1') }).end(),
	)
	await register()
	await t.accept(ID)
	await t.sweep(ports)
	await sweepFor(20)
	expect(await listed('failed')).toHaveLength(1)
	expect(inside.received).toEqual([])
})
