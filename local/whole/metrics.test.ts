import { type Metric, metrics } from '@huying/functions/edge/metric'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { membersOf } from '../seed/members'
import { templatesOf } from '../wechat/subscribe/templates'
import { ask, fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** What a run of everything measures: lines that CloudWatch can read, right, and nothing of anybody in them. */

const HOUR = 3_600_000
let cloud: Cloud
let dispatcher: Signed

interface Line {
	readonly _aws: {
		readonly Timestamp: number
		readonly CloudWatchMetrics: readonly {
			readonly Namespace: string
			readonly Dimensions: readonly (readonly string[])[]
			readonly Metrics: readonly { readonly Name: Metric; readonly Unit: string }[]
		}[]
	}
	readonly [key: string]: unknown
}
const measured = (): Line[] =>
	logsOf(cloud)
		.split('\n')
		.filter((line) => line.includes('"_aws"'))
		.map((line) => JSON.parse(line) as Line)
const valuesOf = (name: Metric, where: Record<string, string> = {}) =>
	measured()
		.filter((line) => Object.entries(where).every(([key, value]) => line[key] === value))
		.flatMap((line) => (name in line ? [line[name]] : []))

beforeAll(async () => {
	cloud = await startWhole()
	const [county] = cloud.counties
	const { openid = '' } = (county && membersOf(county).find(({ key }) => key === 'resident1')) ?? {}
	const template = templatesOf(county?.appid ?? '').find(({ use }) => use === 'progress')?.id ?? ''
	const resident = await signIn(cloud, 'resident1')
	dispatcher = await signIn(cloud, 'dispatcher1')
	await cloud.drain()
	const sandbox = (path: string, body: unknown) =>
		ask(cloud.addresses.wechat, 'POST', `/sandbox/${path}`, body)
	await sandbox('subscribe', { openid, templates: { [template]: 'accept' } })
	await sandbox('settle', {})
	const id = fresh('case')
	const what = {
		id,
		text: '井盖坏了。',
		village: '370404103239',
		identity: 'named',
		phone: resident.phone,
		photos: [],
	}
	expect((await resident.ask('POST', '/cases', what)).status).toBe(201)
	// Red passes the quiet hours, whatever the hour of this run
	const accept = { id: fresh('command'), type: 'accept', urgency: 'red' }
	expect((await dispatcher.ask('POST', `/cases/${id}/commands`, accept)).status).toBe(200)
	await cloud.drain()
})
afterAll(() => cloud?.stop())

it('counts the message that was delivered, and that it was in time', () => {
	expect(valuesOf('deliveries', { channel: 'wechat', state: 'delivered' })).toEqual([1])
	expect(valuesOf('handedOnInTime', { channel: 'wechat' })).toEqual([1])
	expect(valuesOf('deliveries', { state: 'dead' })).toEqual([])
})

it('tells of each sweep how late the latest is, and that nothing is dead', () => {
	for (const sweep of ['cases', 'notices', 'checks'])
		expect(valuesOf('oldestDue', { sweep }).length).toBeGreaterThan(0)
	expect(new Set(valuesOf('deadItems'))).toEqual(new Set([0]))
})

it('tells how many calls are to be made, as the desk counts them', async () => {
	// Whoever is reminded late is called a day later
	for (const hours of [60, 30]) {
		cloud.advance(hours * HOUR)
		await cloud.drain()
	}
	const { counts } = (await dispatcher.ask('GET', '/queues/centre')).body as { counts: { call: number } }
	expect(counts.call).toBeGreaterThan(0)
	expect(valuesOf('callsToMake').at(-1)).toBe(counts.call)
	// What was due in hours without a sweep is hours late, and the next one says so
	expect(Math.max(...(valuesOf('oldestDue', { sweep: 'cases' }) as number[]))).toBeGreaterThan(600)
})

it('holds what it declares and nothing more: no words, names, telephones, and no case or county either', () => {
	const allowed = new Set(['wechat', 'webhook', 'cases', 'notices', 'checks', 'heads'])
	const states = ['waiting', 'delivered', 'refused', 'failed', 'dead', 'revived']
	for (const line of measured()) {
		const [{ Namespace, Dimensions, Metrics } = expect.fail(), ...others] = line._aws.CloudWatchMetrics
		expect(others).toEqual([])
		expect(Namespace).toBe('huying-local')
		const name = Metrics[0]?.Name as Metric
		expect(Metrics).toEqual([{ Name: name, Unit: metrics[name].unit }])
		expect(Dimensions).toEqual(metrics[name].by)
		const { _aws, [name]: value, ...dimensions } = line
		expect(Number.isFinite(value) && Number(value) >= 0).toBe(true)
		expect(Number.isSafeInteger(_aws.Timestamp)).toBe(true)
		expect(Object.keys(dimensions).sort()).toEqual([...new Set(metrics[name].by.flat())].sort())
		for (const word of Object.values(dimensions)) expect([...allowed, ...states]).toContain(word)
	}
})
