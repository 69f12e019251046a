import { DAY } from '@huying/shared/time/day'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { inspectionName } from '../seed/inspection-stories'
import { slipName } from '../seed/tell-grid-handovers'
import { type Answer, type Signed, signIn, startWhole } from './whole'

const HOME = '370404103239'
let cloud: Cloud
let dispatcher: Signed
let worker: Signed
let second: Signed
beforeAll(async () => {
	cloud = await startWhole()
	dispatcher = await signIn(cloud, 'dispatcher1')
	worker = await signIn(cloud, `gridWorker-${HOME}`)
	second = await signIn(cloud, `gridWorker2-${HOME}`)
})
afterAll(() => cloud?.stop())

/** What of the answers these tests look into. */
interface Body {
	readonly villages: unknown
	readonly inspections: readonly { inspection: string }[]
	readonly verdicts: unknown
	readonly all: unknown
	readonly name: string
	readonly list: readonly { ticks: readonly unknown[] }[]
	readonly moves: unknown
	readonly items: readonly { item: { kind: string; item: string; case: string } }[]
	readonly errands: readonly { case: string }[]
}
const ok = ({ status, body, raw }: Answer): Body => {
	expect([200, 201], raw).toContain(status)
	return body as unknown as Body
}
let made = 0
const fresh = (word: string) => `${word}-${String(++made).padStart(16, '0')}`

it('an inspection goes from the centre to a phone and back, and is closed by the clock', async () => {
	const id = fresh('inspection')
	const from = cloud.now() - 60_000
	const terms = {
		title: '消防通道排查',
		what: '看通道堵不堵。',
		form: [{ field: 'free', name: '通畅', type: 'yesNo', needed: true }],
		villages: [HOME],
		from,
		until: cloud.now() + 2 * DAY,
	}
	ok(await dispatcher.ask('POST', '/inspections', { id, unit: 'centre', ...terms }))
	const content = Buffer.from('村居,点位,说明\n榴园镇周庄村,东巷,\n榴园镇周庄村,西巷,').toString('base64')
	const read = ok(await dispatcher.ask('POST', '/inspection-places/read', { name: '点位.csv', content }))
	const command = (body: object) =>
		dispatcher.ask('POST', `/inspections/${id}/commands`, { id: fresh('command'), ...body })
	ok(await command({ version: 1, type: 'places', villages: read.villages }))
	ok(await command({ version: 2, type: 'open' }))

	const mine = ok(await worker.ask('GET', '/my-inspections')).inspections
	expect(mine.map(({ inspection }) => inspection)).toEqual([id, inspectionName('370404', 'gas-safety')])
	const entry = {
		id: fresh('entry'),
		sequence: 1,
		doneAt: cloud.now() - 1000,
		type: 'inspected',
		inspection: id,
		village: HOME,
		spot: '1',
		answers: { free: true },
	}
	const device = 'phone-of-a-test-000001'
	const sending = { device, sentAt: cloud.now(), entries: [entry] }
	for (let twice = 0; twice < 2; twice++)
		expect(ok(await worker.ask('POST', '/trace/entries', sending)).verdicts).toMatchObject([{ id: entry.id }])
	const strange = { ...entry, id: fresh('entry'), sequence: 2, answers: { free: true, wind: 1 } }
	expect(
		ok(await worker.ask('POST', '/trace/entries', { ...sending, entries: [strange] })).verdicts,
	).toMatchObject([{ apart: 'answerUnknown' }])
	expect(ok(await dispatcher.ask('GET', `/inspections/${id}`)).all).toEqual({ places: 2, done: 1, found: 0 })
	const { list } = ok(await worker.ask('GET', `/inspections/${id}/villages/${HOME}`))
	expect(list[0]?.ticks).toHaveLength(1)
	expect(ok(await dispatcher.ask('GET', `/inspections/${id}/file`)).name).toContain('消防通道排查')

	const now = cloud.now() + 3 * DAY
	await fetch(`${cloud.addresses.control}/clock`, { method: 'PUT', body: JSON.stringify({ now }) })
	await fetch(`${cloud.addresses.control}/drain`, { method: 'POST' })
	const again = await signIn(cloud, 'dispatcher1')
	expect(ok(await again.ask('GET', `/inspections/${id}`))).toMatchObject({ status: 'closed', overdue: 1 })
})

it('a grid goes over with everything that hangs on it, and its errands with it', async () => {
	worker = await signIn(cloud, `gridWorker-${HOME}`)
	second = await signIn(cloud, `gridWorker2-${HOME}`)
	const name = slipName('370404')
	const slip = ok(await second.ask('GET', `/grid-handovers/${name}`))
	expect(slip.moves).toEqual(['differ', 'accept', 'refuse'])
	const papers = slip.items.flatMap(({ item }) => (item.kind === 'paper' ? [item.item] : []))
	const errands = slip.items.flatMap(({ item }) => (item.kind === 'errand' ? [item.case] : []))
	const step = (who: Signed, body: object) =>
		who.ask('POST', `/grid-handovers/${name}/steps`, { id: fresh('step'), version: 1, ...body })
	expect((await step(worker, { type: 'accept' })).body.code).toBe('handoverOwn')
	expect((await step(dispatcher, { type: 'accept' })).status).toBe(403)
	if (papers.length > 0) expect((await step(second, { type: 'accept' })).body.code).toBe('papersUnconfirmed')
	ok(await step(second, { type: 'accept', confirmed: papers }))
	await fetch(`${cloud.addresses.control}/drain`, { method: 'POST' })
	const after = ok(await second.ask('GET', `/grid-handovers/${name}`))
	expect(after).toMatchObject({ state: 'accepted', carrying: 0 })
	const own = ok(await second.ask('GET', '/errands?scope=mine')).errands
	for (const errand of errands) expect(own.map((one) => one.case)).toContain(errand)
})
