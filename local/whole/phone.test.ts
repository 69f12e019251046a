import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { membersOf } from '../seed/members'
import type { Message } from '../wechat/state/state'
import { templatesOf } from '../wechat/subscribe/templates'
import { ask, fresh, type Signed, signIn, startWhole } from './whole'

/** A case, seen from the caller's phone: what was allowed arrives, as often as it was allowed, and the record agrees. */
let cloud: Cloud
let resident: Signed
let dispatcher: Signed
let openid: string
const uses = { progress: '', ask: '', task: '' }

beforeAll(async () => {
	cloud = await startWhole()
	resident = await signIn(cloud, 'resident1')
	dispatcher = await signIn(cloud, 'dispatcher1')
	const [county] = cloud.counties
	openid = (county && membersOf(county).find(({ key }) => key === 'resident1')?.openid) ?? ''
	for (const { use, id } of templatesOf(county?.appid ?? '')) uses[use] = id
	await drain()
})
afterAll(() => cloud?.stop())

const drain = () => cloud.drain()
const allow = (templates: Record<string, string>) =>
	ask(cloud.addresses.wechat, 'POST', '/sandbox/subscribe', { openid, templates })
async function phone(): Promise<readonly Message[]> {
	const { body } = await ask(cloud.addresses.wechat, 'GET', `/sandbox/messages?openid=${openid}`)
	return body.messages as readonly Message[]
}
async function submitted(): Promise<{ readonly id: string; readonly number: string }> {
	const id = fresh('case')
	const { status, body } = await resident.ask('POST', '/cases', {
		id,
		text: '村口的路灯不亮了。',
		village: '370404103239',
		identity: 'named',
		name: '秀兰大娘（演示）',
		phone: resident.phone,
		photos: [],
	})
	expect(status).toBe(201)
	return { id, number: String(body.number) }
}
const accept = (id: string) =>
	dispatcher.ask('POST', `/cases/${id}/commands`, { id: fresh('command'), type: 'accept', urgency: 'red' })

/** The deliveries to WeChat of a case, by kind, as the table has them. */
async function deliveriesOf(id: string): Promise<{ kind: string; state: string }[]> {
	const found: { kind: string; state: string }[] = []
	let start: Record<string, never> | undefined
	do {
		const page = await cloud.database.send(
			new ScanCommand({
				TableName: cloud.table,
				FilterExpression: 'sk = :delivery AND channel = :wechat AND facts.#case = :case',
				ExpressionAttributeNames: { '#case': 'case' },
				ExpressionAttributeValues: {
					':delivery': { S: 'delivery' },
					':wechat': { S: 'wechat' },
					':case': { S: id },
				},
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		for (const item of page.Items ?? []) {
			found.push({ kind: item.kind?.S ?? '', state: item.state?.S ?? '' })
		}
		start = page.LastEvaluatedKey as Record<string, never> | undefined
	} while (start)
	return found
}

it('a message that was allowed arrives on the phone, with its number and its page', async () => {
	await allow({ [uses.progress]: 'accept' })
	await drain()
	const { id, number } = await submitted()
	expect((await accept(id)).status).toBe(200)
	await drain()
	const messages = await phone()
	expect(messages).toHaveLength(1)
	expect(messages[0]).toMatchObject({ template: uses.progress, data: { character_string1: number } })
	expect(messages[0]?.page).toContain(id)
	expect(await deliveriesOf(id)).toContainEqual({ kind: 'accepted', state: 'delivered' })
})

it('what was not allowed is not sent', async () => {
	const before = (await phone()).length
	const { id } = await submitted()
	await accept(id)
	await drain()
	expect(await phone()).toHaveLength(before)
})

it('what WeChat could not take for a while arrives once, afterwards', async () => {
	const { wechat } = cloud.addresses
	await allow({ [uses.progress]: 'accept' })
	await drain()
	const before = (await phone()).length
	const { id } = await submitted()
	await ask(wechat, 'POST', '/sandbox/faults', { down: true })
	await accept(id)
	await drain()
	expect(await phone()).toHaveLength(before)
	await ask(wechat, 'POST', '/sandbox/faults', { down: false, invalidateToken: true })
	for (let minute = 0; minute < 12; minute++) {
		cloud.advance(60_000)
		await drain()
	}
	expect(await phone()).toHaveLength(before + 1)
	expect(await deliveriesOf(id)).toContainEqual({ kind: 'accepted', state: 'delivered' })
})
