import { DAY } from '@huying/shared/time/day'
import type { EntriesAnswer, TraceDay, TraceToday } from '@huying/shared/trace/trace-view'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { readyPhoto } from './upload'
import { type Answer, fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** A day of a grid worker without a signal, as deployed: over HTTP, by the packaged function in its own role. */

/** 榴园镇周庄村 */
const VILLAGE = '370404103239'
const device = fresh('device')
let cloud: Cloud
let worker: Signed
let leader: Signed
let stranger: Signed
beforeAll(async () => {
	cloud = await startWhole()
	worker = await signIn(cloud, `gridWorker-${VILLAGE}`)
	leader = await signIn(cloud, 'gridLeader')
	stranger = await signIn(cloud, 'gridWorker-370404104243')
})
afterAll(() => cloud?.stop())

const ok = (answer: Answer) => {
	expect(answer.status, answer.raw).toBeLessThan(300)
	return answer.body
}
const dayOf = (at: number) => new Date(at + DAY / 3).toISOString().slice(0, 10)
const day = async (who: Signed, at: number) =>
	ok(await who.ask('GET', `/trace/days/${dayOf(at)}`)) as unknown as TraceDay
const today = async () => ok(await worker.ask('GET', '/trace/today')) as unknown as TraceToday
const send = async (entries: object[]) =>
	ok(
		await worker.ask('POST', '/trace/entries', { device, sentAt: cloud.now(), entries }),
	) as unknown as EntriesAnswer

describe('the demonstration worker', () => {
	it('has a week behind them, with a track that only they are shown', async () => {
		const { entries, counts, pictures } = await day(worker, cloud.now() - 4 * DAY)
		expect(counts).toMatchObject({ patrols: 1, visits: 1, settled: 1 })
		expect(counts.metres).toBeGreaterThan(1000)
		for (const { url } of Object.values(pictures).slice(0, 1)) expect((await fetch(url)).status).toBe(200)
		const patrol = entries.find(({ type }) => type === 'patrolBegan')?.id
		expect(ok(await worker.ask('GET', `/trace/patrols/${patrol}`)).parts).toHaveLength(1)
		for (const who of [leader, stranger])
			expect((await who.ask('GET', `/trace/patrols/${patrol}`)).status).toBe(404)
	})
})

it('a day off the air arrives once, in order, with the time it was done and the time it came', async () => {
	const began = cloud.now()
	const at = (minutes: number) => began + minutes * 60_000
	const [before, after] = [fresh('photo'), await readyPhoto(worker)]
	let sequence = 0
	const entry = (type: string, minutes: number, body: object = {}) => ({
		id: fresh('entry'),
		sequence: ++sequence,
		doneAt: at(minutes),
		type,
		...body,
	})
	const visits = Array.from({ length: 34 }, (_, place) =>
		entry('visited', 1 + place, {
			template: 'general',
			household: '某家',
			notes: { followUp: false },
			village: VILLAGE,
		}),
	)
	const signedIn = entry('signedIn', 40, { photos: [], place: { longitude: 117.52, latitude: 34.77 } })
	const patrol = entry('patrolBegan', 41)
	const settled = entry('settledOnTheSpot', 50, { words: '扶正了路牌。', before: [before], after: [after] })
	const find = { id: fresh('case'), text: '路沿塌了一块。', village: VILLAGE, identity: 'named', photos: [] }
	ok(await worker.ask('POST', '/cases', { ...find, patrol: true }))
	const found = entry('found', 52, { case: find.id, village: VILLAGE })
	const ended = entry('patrolEnded', 60, { patrol: patrol.id, words: '走完了。' })
	const all = [...visits, signedIn, patrol, settled, found, ended, entry('signedOut', 61)]
	expect(all).toHaveLength(40)
	const set = JSON.stringify({ now: at(180) })
	await fetch(`${cloud.addresses.control}/clock`, { method: 'PUT', body: set })

	// the line breaks, once in the middle and once before the answer is heard
	await send(all.slice(0, 17))
	expect((await send(all.slice(30))).expected).toBe(18)
	const answers = await Promise.all([send(all), send(all)])
	for (const { verdicts, expected } of answers) {
		expect(expected).toBe(41)
		expect(verdicts.filter(({ refused }) => refused)).toEqual([])
		expect(verdicts.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
	}
	const numbers = answers[0]?.verdicts.map(({ number = 0 }) => number) ?? []
	expect(numbers).toEqual(numbers.map((_, place) => (numbers[0] ?? 0) + place))

	const points = Array.from({ length: 150 }, (_, place) => [
		at(35) + place * 12_000,
		117.52,
		34.77 + place * 0.0001,
		12,
	])
	const track = { patrol: patrol.id, batch: 1, sentAt: cloud.now(), points }
	const counted = ok(await worker.ask('POST', '/trace/tracks', track))
	// before the patrol and after its end: not kept
	expect(counted).toMatchObject({ points: 150, dropped: 30 + 24, doubts: {} })
	expect(ok(await worker.ask('POST', '/trace/tracks', track))).toEqual(counted)

	const photos = (names: string[]) =>
		worker.ask('POST', '/trace/photos', { entry: settled.id, photos: names })
	expect(ok(await photos([after]))).toEqual({ entry: settled.id, missing: [before] })
	expect((await photos([before])).body.code).toBe('photoNotYours')

	const shown = (await day(worker, at(50))).entries
	const mine = shown.filter(({ id }) => all.some((one) => one.id === id))
	expect(mine.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
	expect(
		mine.every(({ doneAt, at: came, clock }) => came - doneAt >= 119 * 60_000 && clock === 'believed'),
	).toBe(true)
	expect((await today()).duty).toBeUndefined()
})

it('whoever oversees the worker sees what was done, never where nor at whose home; the log of calls says neither', async () => {
	const { user } = ok(await worker.ask('GET', '/me')) as { user: string }
	const look = (who: Signed) => who.ask('GET', `/trace/workers/${user}/days/${dayOf(cloud.now())}`)
	const { raw, body } = await look(leader)
	expect(body.counts).toMatchObject({ patrols: 1, found: expect.any(Number) })
	expect(raw).not.toContain('某家')
	expect((await look(await signIn(cloud, 'handler-town-370404104'))).body.code).toBe('notYours')
	expect((await look(stranger)).status).toBe(403)
	expect(logsOf(cloud)).not.toMatch(/某家|路牌|117\.52/)
})
