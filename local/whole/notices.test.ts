import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { membersOf } from '../seed/members'
import type { Message } from '../wechat/state/state'
import { templatesOf } from '../wechat/subscribe/templates'
import { ask, fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** What the table says it delivered is what the phones received, through a case's life and WeChat's outages. */
let cloud: Cloud
let resident: Signed
let dispatcher: Signed
let handler: Signed
const openids: Record<string, string> = {}

beforeAll(async () => {
	cloud = await startWhole()
	const [county] = cloud.counties
	for (const { key, openid } of county ? membersOf(county) : []) openids[key] = openid
	resident = await signIn(cloud, 'resident1')
	dispatcher = await signIn(cloud, 'dispatcher1')
	handler = await signIn(cloud, 'handler-housing')
	await cloud.drain()
})
afterAll(() => cloud?.stop())

const sandbox = (method: string, path: string, body?: unknown) =>
	ask(cloud.addresses.wechat, method, `/sandbox/${path}`, body)
async function allow(key: string, use: string, times: number) {
	const id = templatesOf(cloud.counties[0]?.appid ?? '').find((one) => one.use === use)?.id ?? ''
	for (let n = 0; n < times; n++) {
		// WeChat tells the second only: two taps within one are one
		cloud.advance(1_001)
		await sandbox('POST', 'subscribe', { openid: openids[key], templates: { [id]: 'accept' } })
	}
	await sandbox('POST', 'settle')
}
const phone = async (key: string) =>
	(await sandbox('GET', `messages?openid=${openids[key]}`)).body.messages as readonly Message[]
async function submit(who = resident): Promise<string> {
	const id = fresh('case')
	const body = { id, text: '井盖坏了。', village: '370404103239', identity: 'named', photos: [] }
	expect((await who.ask('POST', '/cases', body)).status).toBe(201)
	return id
}
async function command(who: Signed, id: string, body: object) {
	const answer = await who.ask('POST', `/cases/${id}/commands`, { id: fresh('command'), ...body })
	expect([answer.status, answer.raw]).toEqual([200, expect.anything()])
}
const accept = (id: string) => command(dispatcher, id, { type: 'accept', urgency: 'red' })

interface Stored {
	readonly state: string
	readonly name: string
	readonly facts: { readonly case: string; readonly number: string; readonly at: number }
	readonly attempts: { readonly at: number; readonly outcome: string }[]
}
async function deliveries(): Promise<Stored[]> {
	const found: Stored[] = []
	let start: Record<string, AttributeValue> | undefined
	do {
		const page = await cloud.database.send(
			new ScanCommand({
				TableName: cloud.table,
				FilterExpression: 'sk = :delivery',
				ExpressionAttributeValues: { ':delivery': { S: 'delivery' } },
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		found.push(...(page.Items ?? []).map((item) => unmarshall(item) as Stored))
		start = page.LastEvaluatedKey
	} while (start)
	return found
}

it('everybody who waits is told, in the inbox and on the phone, though WeChat was down in between', async () => {
	await allow('resident1', 'progress', 4)
	await allow('handler-housing', 'task', 2)
	const id = await submit()
	await accept(id)
	await cloud.drain()
	await sandbox('POST', 'faults', { down: true })
	await command(dispatcher, id, { type: 'order', unit: 'housing' })
	await cloud.drain()
	await sandbox('POST', 'faults', { down: false })
	await command(resident, id, { type: 'urge' })
	for (let minute = 0; minute < 12; minute++) {
		cloud.advance(60_000)
		await cloud.drain()
	}
	const sent = [...(await phone('resident1')), ...(await phone('handler-housing'))].filter((one) =>
		one.page?.includes(id),
	)
	const ours = (await deliveries()).filter(({ facts }) => facts.case === id)
	expect(ours.map(({ state }) => state)).toEqual(ours.map(() => 'delivered'))
	// accepted and assigned to the caller; assigned and urged to the unit
	expect(ours).toHaveLength(4)
	expect(sent).toHaveLength(4)
	expect(ours.some(({ attempts }) => attempts.length > 1)).toBe(true)

	const { body } = await handler.ask('GET', '/inbox')
	const kinds = (body.notices as { case: string; kind: string }[]).filter((one) => one.case === id)
	expect(kinds.map(({ kind }) => kind)).toEqual(['unitUrged', 'unitAssigned'])
	expect(body.unread).toBeGreaterThanOrEqual(2)
})

it('hands on what comes two hundred in a minute, off the stream alone', async () => {
	const count = 20
	const keys = Object.keys(openids).filter((key) => key.startsWith('resident'))
	const callers: Signed[] = []
	for (const key of keys) {
		await allow(key, 'progress', Math.ceil(count / keys.length))
		callers.push(await signIn(cloud, key))
	}
	const ids: string[] = []
	for (let n = 0; n < count; n++) ids.push(await submit(callers[n % callers.length]))
	const pace = 60_000 / 200
	const began = performance.now()
	for (const [place, id] of ids.entries()) {
		await new Promise((resolve) => setTimeout(resolve, Math.max(0, began + place * pace - performance.now())))
		await accept(id)
	}
	// without a drain; how long it takes is the bench's to measure
	const ours = async () => (await deliveries()).filter(({ facts }) => ids.includes(facts.case))
	const delivered = async () => (await ours()).filter(({ state }) => state === 'delivered').length
	await expect.poll(delivered, { interval: 1000, timeout: 240_000 }).toBe(count)
	expect(await ours()).toHaveLength(count)
	const phones = await Promise.all(keys.map(phone))
	const sent = phones.flat().filter((one) => ids.some((id) => one.page?.includes(id)))
	expect(sent).toHaveLength(count)
}, 300_000)

it('writes no openid and no name into a log or a delivery', async () => {
	const logs = logsOf(cloud)
	const kept = JSON.stringify(await deliveries())
	for (const secret of [...Object.values(openids), '井盖坏了', '（演示）']) {
		expect(logs.includes(secret)).toBe(false)
		expect(kept.includes(secret)).toBe(false)
	}
})
