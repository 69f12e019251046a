import type { Draft, Handover } from '@huying/shared/handover/handover-view'
import { crewOf } from '@huying/shared/roster/roster'
import type { RosterView } from '@huying/shared/roster/roster-view'
import { dayAfter, dutyAt } from '@huying/shared/roster/shift'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** Rosters and hand-overs over HTTP, as the packaged functions answer, under their packaged roles. */

let cloud: Cloud
let dispatcher: Signed
let other: Signed
let housing: Signed
let today: string
beforeAll(async () => {
	cloud = await startWhole()
	dispatcher = await signIn(cloud, 'dispatcher1')
	other = await signIn(cloud, 'dispatcher2')
	housing = await signIn(cloud, 'handler-housing')
	await cloud.drain()
	today = dutyAt(cloud.now())?.day ?? ''
})
afterAll(() => cloud?.stop())

const rosterOf = async (who: Signed, unit: string) => {
	const path = `/units/${unit}/roster?from=${today}&to=${dayAfter(today, 13)}`
	return (await who.ask('GET', path)).body as unknown as RosterView
}

test('people are chosen from those who hold a post; telephones are for the unit, the centre and leaders', async () => {
	const own = await housing.ask('GET', '/units/housing/posts')
	expect(own.body).toMatchObject({ unit: 'housing' })
	expect(own.raw).toContain('199000')
	const stranger = await signIn(cloud, 'handler-enforcement')
	const asked = await stranger.ask('GET', '/units/housing/posts')
	expect(asked.raw).toContain('演示')
	expect(asked.raw).not.toContain('199000')
	const resident = await signIn(cloud, 'resident1')
	expect((await resident.ask('GET', '/units/housing/posts')).body).toMatchObject({ code: 'postMissing' })
	const foreign = await signIn(cloud, 'dispatcher1', '410184')
	expect((await foreign.ask('GET', '/units/housing/posts')).raw).not.toContain('370404')
})

test('a gap is filled by the unit itself, and who is on duty is told', async () => {
	const before = await rosterOf(housing, 'housing')
	expect(before.mayEdit).toBe(true)
	const gap = dayAfter(today, 4)
	const day = before.days.find((one) => one.day === gap)
	expect(crewOf(day?.shifts.night)).toEqual([])
	const [user = ''] = before.people.map((one) => one.user)
	const change = {
		id: fresh('roster'),
		days: [{ day: gap, version: day?.version ?? 0, shifts: { ...day?.shifts, night: { people: [user] } } }],
	}
	expect((await dispatcher.ask('PUT', '/units/housing/roster', change)).body).toMatchObject({
		code: 'notYours',
	})
	const stored = await housing.ask('PUT', '/units/housing/roster', change)
	expect(stored.body, stored.raw).toEqual({ days: [{ day: gap, version: 2 }] })
	expect((await housing.ask('PUT', '/units/housing/roster', change)).raw).toBe(stored.raw)
	const again = { ...change, id: fresh('roster') }
	expect((await housing.ask('PUT', '/units/housing/roster', again)).body).toMatchObject({
		code: 'rosterMoved',
	})
	const past = {
		id: fresh('roster'),
		days: [{ day: dayAfter(today, -3), version: 1, shifts: {} }],
	}
	expect((await housing.ask('PUT', '/units/housing/roster', past)).body).toMatchObject({ code: 'rosterPast' })
	const duty = await housing.ask('GET', '/duty/housing')
	expect(duty.body).toMatchObject({ unit: 'housing', day: today })
	expect(duty.raw).toContain('演示')
})

test.each([
	['GET', '/units/housing/roster?from=2026-13-01&to=2026-13-02'],
	['GET', '/units/housing/roster?from=2026-03-02'],
	['GET', '/units/housing/roster?from=2026-03-02&to=2027-03-02'],
	['GET', '/handovers/nothing'],
])('%s %s is not understood', async (method, path) => {
	expect((await dispatcher.ask(method, path)).body).toMatchObject({ code: 'invalidInput' })
})

test('one shift hands over to the next', async () => {
	const draft = (await dispatcher.ask('GET', '/handover-draft')).body as unknown as Draft
	expect(draft.items.length).toBeGreaterThan(0)
	const [first] = draft.items
	const offer = {
		id: fresh('offer'),
		words: '今晚有雨，留意井盖。',
		remarks: [{ case: first?.case, text: '已催过一次。' }],
	}
	const offered = await dispatcher.ask('POST', '/handovers', offer)
	expect(offered.status, offered.raw).toBe(201)
	expect((await dispatcher.ask('POST', '/handovers', offer)).raw).toBe(offered.raw)
	const { handover } = offered.body as { handover: string }
	const path = `/handovers/${handover}`
	const step = (type: string, version: number, words?: string) => ({
		id: fresh('step'),
		type,
		version,
		words,
	})
	expect((await dispatcher.ask('POST', `${path}/steps`, step('accept', 1))).body).toMatchObject({
		code: 'handoverOwn',
	})
	expect((await housing.ask('GET', path)).body).toMatchObject({ code: 'postMissing' })
	await other.ask('POST', `${path}/steps`, step('missing', 1, '供电的没写。'))
	await dispatcher.ask('POST', `${path}/steps`, step('supplement', 2, '供电的已催。'))
	const accepted = await other.ask('POST', `${path}/steps`, step('accept', 3))
	expect(accepted.body, accepted.raw).toMatchObject({ state: 'accepted' })
	const seen = (await other.ask('GET', path)).body as unknown as Handover
	expect(seen.items.find((item) => item.case === first?.case)?.remark).toBe('已催过一次。')
	expect(seen.steps.map(({ name }) => name)).toEqual([
		'受理员甲（演示）',
		'受理员乙（演示）',
		'受理员甲（演示）',
		'受理员乙（演示）',
	])
	expect((await other.ask('GET', '/handovers')).body.handovers).toHaveLength(1)
	const leader = await signIn(cloud, 'leader')
	expect((await leader.ask('GET', path)).status).toBe(200)
	expect((await leader.ask('POST', '/handovers', { ...offer, id: fresh('offer') })).body).toMatchObject({
		code: 'postMissing',
	})
})

test('nothing was done that the roles do not allow, and no words are in the logs', () => {
	expect(cloud.calls().filter((call) => !call.allowed)).toEqual([])
	const logs = logsOf(cloud)
	for (const words of ['今晚有雨', '已催过', '199000', '演示']) expect(logs).not.toContain(words)
})
