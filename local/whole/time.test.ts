import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { beijing, does, evidence, made, queuesWith, seen, told, until, why } from './steps'
import { fresh, type Signed, signIn, startWhole } from './whole'

/** More time, and none running: asked for, granted, counted to the minute, and told to the caller. */

let cloud: Cloud
let resident: Signed
let centre: Signed
let unit: Signed
let leader: Signed
const UNIT = 'culture'
const words = '如实说明。'

beforeAll(async () => {
	cloud = await startWhole()
	cloud.setClock(beijing('2026-03-02 08:00'))
	resident = await signIn(cloud, 'resident1')
	centre = await signIn(cloud, 'dispatcher1')
	unit = await signIn(cloud, `handler-${UNIT}`)
	leader = await signIn(cloud, 'leader')
})
afterAll(() => cloud?.stop())

async function ordered(at: string, urgency = 'green'): Promise<string> {
	const id = fresh('case')
	cloud.setClock(beijing(at))
	made(await resident.ask('POST', '/cases', { id, text: '器材坏了。', village: '370404103239', photos: [] }))
	await does(centre, id, 'accept', { urgency })
	await does(centre, id, 'order', { unit: UNIT })
	return id
}
const dueAt = async (id: string) => (await seen(centre, id)).resolveBy
const day = { by: 'working', days: 1 }

describe('sent back, extended and suspended', () => {
	let id: string

	it('the time that a send-back lay elsewhere is given back to the minute', async () => {
		id = await ordered('2026-03-02 08:10')
		await does(unit, id, 'sign')
		expect(await dueAt(id)).toBe(beijing('2026-03-04 18:00'))
		cloud.setClock(beijing('2026-03-02 09:30'))
		await does(unit, id, 'sendBack', { words })
		expect(await queuesWith(unit, UNIT, id)).toEqual(['informing'])
		cloud.setClock(beijing('2026-03-02 11:00'))
		await does(centre, id, 'refuseSendBack', { words })
		around(await dueAt(id), '2026-03-05 10:00')
		expect(await why(unit, id, 'sendBack', { words })).toBe('sendBackRefused')
	})

	it('an extension is added behind it: once by the centre, then only by a leader', async () => {
		await does(unit, id, 'askExtension', { extension: day, words })
		expect(await why(unit, id, 'askExtension', { extension: day, words })).toBe('notAllowedNow')
		expect(await queuesWith(centre, 'centre', id)).toEqual(['extension'])
		await does(centre, id, 'grantExtension', { unit: UNIT })
		around(await dueAt(id), '2026-03-06 10:00')
		await cloud.drain()
		expect((await told(resident, id)).at(-1)).toBe('extended')
		const long = { by: 'working', days: 30 }
		expect(await why(unit, id, 'askExtension', { extension: long, words })).toBe('extensionTooLong')
		await does(unit, id, 'askExtension', { extension: day, words })
		expect(await why(centre, id, 'grantExtension', { unit: UNIT })).toBe('notAllowedNow')
		await does(leader, id, 'refuseExtension', { unit: UNIT, words })
	})

	it('a suspension stops the clock until its day, and then it goes on by itself where it stood', async () => {
		await until(cloud, '2026-03-03 08:30')
		const until3 = beijing('2026-03-06 08:30')
		await does(unit, id, 'askSuspension', { until: until3, words })
		expect(await queuesWith(centre, 'centre', id)).toEqual(['suspension'])
		expect(await why(unit, id, 'suspend', { until: until3, words })).toBe('notYours')
		const tooLong = beijing('2026-05-01 08:30')
		expect(await why(centre, id, 'suspend', { until: tooLong, words })).toBe('suspensionTooLong')
		await does(centre, id, 'suspend', { words })
		await until(cloud, '2026-03-05 18:00')
		expect(await seen(centre, id)).toMatchObject({ status: 'suspended', suspendedUntil: until3 })
		expect((await seen(centre, id)).timeline).not.toContainEqual(expect.objectContaining({ type: 'climbed' }))
		await until(cloud, '2026-03-06 08:31')
		expect(await seen(centre, id)).toMatchObject({ status: 'handling' })
		// three working days paused: from Friday at ten to Wednesday at ten
		around(await dueAt(id), '2026-03-11 10:00')
		expect((await told(resident, id)).slice(-2)).toEqual(['suspended', 'resumed'])
	})

	it('may be stopped as often as the rules say, and not once more', async () => {
		await does(centre, id, 'suspend', { until: cloud.now() + 3_600_000, words })
		await does(unit, id, 'resume')
		expect(await why(unit, id, 'askSuspension', { until: cloud.now() + 3_600_000, words })).toBe(
			'suspensionLimit',
		)
	})

	it('asks for no more time once it is over', async () => {
		await until(cloud, '2026-03-11 12:00')
		expect(await why(unit, id, 'askExtension', { extension: day, words })).toBe('extensionLate')
		await does(unit, id, 'resolve', await evidence(unit, '修好了。'))
		expect((await queuesWith(unit, UNIT, id)).filter((queue) => queue !== 'slip')).toEqual([])
	})
})

it('a case before the long holiday is due after it, not in it', async () => {
	cloud.setClock(beijing('2026-09-30 17:55'))
	// sessions last a month
	resident = await signIn(cloud, 'resident1')
	centre = await signIn(cloud, 'dispatcher1')
	const id = await ordered('2026-09-30 17:55', 'orange')
	// five minutes of the thirtieth, and the rest of a day on the eighth
	around(await dueAt(id), '2026-10-08 17:55')
})

/** The cloud's clock goes on while the steps are taken: what is counted to the minute is told to the minute. */
function around(actual: unknown, expected: string): void {
	expect(Math.abs(Number(actual) - beijing(expected))).toBeLessThan(3 * 60_000)
}
