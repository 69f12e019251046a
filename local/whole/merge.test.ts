import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { beijing, command, does, evidence, made, queuesWith, seen, told, until, why } from './steps'
import { fresh, type Signed, signIn, startWhole } from './whole'

/** Several calls about one thing: each person told once, asked once; one person's second call only counted. */

const VILLAGE = '370404103239'
const UNIT = 'culture'
const words = '同一处。'
let cloud: Cloud
let centre: Signed
let colleague: Signed
let unit: Signed
let inspector: Signed
let foreign: Signed
const residents: Signed[] = []
const resident = (place: number) => residents[place] ?? expect.fail(`there is no resident ${place}`)

beforeAll(async () => {
	cloud = await startWhole()
	cloud.setClock(beijing('2026-03-02 08:10'))
	for (let n = 1; n <= 5; n++) residents.push(await signIn(cloud, `resident${n}`))
	centre = await signIn(cloud, 'dispatcher1')
	colleague = await signIn(cloud, 'dispatcher2')
	unit = await signIn(cloud, `handler-${UNIT}`)
	inspector = await signIn(cloud, 'inspector')
	foreign = await signIn(cloud, 'dispatcher1', '410184')
})
afterAll(() => cloud?.stop())

async function call(who: Signed): Promise<string> {
	const id = fresh('case')
	made(await who.ask('POST', '/cases', { id, text: '广场的灯不亮。', village: VILLAGE, photos: [] }))
	return id
}
const callsTo = async (ids: readonly string[]) => {
	const { body } = await inspector.ask('GET', '/calls')
	return (body.calls as { case: string }[]).map((owed) => owed.case).filter((id) => ids.includes(id))
}

describe('calls of three people, one of them twice', () => {
	let main: string
	let second: string
	let again: string
	let other: string

	it('become one case, one of which is taken out again', async () => {
		main = await call(resident(0))
		second = await call(resident(1))
		again = await call(resident(0))
		other = await call(resident(2))
		await does(centre, main, 'accept', { urgency: 'green', public: true })
		for (const id of [second, again, other]) await does(centre, id, 'merge', { into: main, words })
		expect(await seen(centre, main)).toMatchObject({ joined: 2 })
		await does(centre, other, 'unmerge', { words: '那盏在另一头。' })
		expect(await seen(centre, main)).toMatchObject({ joined: 1 })
		expect(await seen(centre, other)).toMatchObject({ status: 'submitted' })
		expect(await queuesWith(centre, 'centre', second)).toEqual([])
		expect(await seen(resident(1), second)).toMatchObject({ status: 'merged', main: { status: 'accepted' } })
		await cloud.drain()
		expect(await told(resident(1), second)).toEqual(['merged'])
		expect(await told(resident(0), again)).toEqual([])
	})

	it('merge neither into themselves, nor in a circle, nor into what is closed or another county’s', async () => {
		const into = (target: string) => ({ into: target, words })
		expect(await why(centre, other, 'merge', into(other))).toBe('mergeSelf')
		expect(await why(centre, other, 'merge', into(second))).toBe('mergeCircle')
		expect(await why(centre, main, 'merge', into(other))).toBe('mergeHasOthers')
		const declined = await call(resident(3))
		await does(centre, declined, 'decline', { reason: 'notClear', words: '请说清在哪里。' })
		expect(await why(centre, other, 'merge', into(declined))).toBe('mergeClosed')
		expect(await why(centre, other, 'merge', into(fresh('case')))).toBe('caseUnknown')
		const theirs = fresh('case')
		const abroad = await signIn(cloud, 'resident1', '410184')
		made(
			await abroad.ask('POST', '/cases', {
				id: theirs,
				text: '路坏了。',
				village: '410184104201',
				photos: [],
			}),
		)
		expect(await why(centre, other, 'merge', into(theirs))).toBe('caseUnknown')
		expect(await why(foreign, theirs, 'merge', into(main))).toBe('caseUnknown')
		expect(await why(resident(2), other, 'merge', into(main))).toBe('notYours')
	})

	it('a neighbour who meets the same follows it once, and may leave', async () => {
		const neighbour = resident(4)
		expect(await seen(neighbour, main)).toMatchObject({ relation: 'public', following: false })
		await does(neighbour, main, 'follow')
		expect(await why(neighbour, main, 'follow')).toBe('followedAlready')
		await does(resident(3), main, 'follow')
		await does(resident(3), main, 'unfollow')
		expect(await why(resident(3), main, 'unfollow')).toBe('notFollowing')
		expect(await why(resident(0), main, 'follow')).toBe('notYours')
		expect(await seen(neighbour, main)).toMatchObject({ following: true, followers: 1 })
		const mine = (await neighbour.ask('GET', '/cases')).body.cases as { case: string; follows?: boolean }[]
		expect(mine.find((one) => one.case === main)).toMatchObject({ follows: true })
		expect((await neighbour.ask('GET', `/cases/${other}`)).body.code).toBe('caseUnknown')
	})

	it('each person is told of each step once, in their own case', async () => {
		await does(centre, main, 'order', { unit: UNIT })
		await does(unit, main, 'sign')
		await does(unit, main, 'resolve', await evidence(unit, '灯亮了。'))
		await does(colleague, main, 'verify')
		await cloud.drain()
		expect(await seen(centre, second)).toMatchObject({ status: 'verified', unit: UNIT })
		expect(await told(resident(0), main)).toEqual(['accepted', 'assigned', 'verified'])
		expect(await told(resident(0), again)).toEqual([])
		expect(await told(resident(1), second)).toEqual(['merged', 'assigned', 'verified'])
		expect(await told(resident(1), main)).toEqual([])
		expect(await told(resident(4), main)).toEqual(['followedDone'])
		expect(await told(resident(3), main)).toEqual([])
		expect(await told(resident(2), other)).toEqual(['merged', 'parted'])
	})

	it('each person is asked once: the silent are owed one call each', async () => {
		await until(cloud, '2026-03-04 08:30')
		await until(cloud, '2026-03-05 09:00')
		expect((await callsTo([main, second, again, other])).sort()).toEqual([main, second].sort())
		await does(inspector, second, 'logCall', { outcome: 'reached', solved: true, content: false })
		await does(resident(0), main, 'rate', { solved: true, content: true })
		expect(await callsTo([main, second, again])).toEqual([])
		expect((await command(resident(0), again, 'rate', { solved: true })).body.code).toBe('notAllowedNow')
	})

	it('all close, and what was taken out goes its own way', async () => {
		await until(cloud, '2026-03-06 10:00')
		for (const id of [main, second, again])
			expect({ id, ...(await seen(centre, id)) }).toMatchObject({ id, status: 'closed' })
		expect(await seen(centre, other)).toMatchObject({ status: 'submitted' })
		for (const desk of ['centre', UNIT])
			for (const id of [main, second, again]) expect(await queuesWith(inspector, desk, id)).toEqual([])
		const counted = await colleague.ask('GET', '/queues/centre')
		expect(Object.values(counted.body.counts as Record<string, number>).every((count) => count >= 0)).toBe(
			true,
		)
	})
})

describe('who may see and do what', () => {
	it('a restricted case is seen by those named and its caller, and by nobody else', async () => {
		const id = await call(resident(2))
		await does(centre, id, 'accept', { urgency: 'orange' })
		await does(centre, id, 'order', { unit: UNIT, supports: ['health'] })
		const health = await signIn(cloud, 'handler-health')
		await does(health, id, 'signPart')
		const me = String((await unit.ask('GET', '/me')).body.user)
		await does(centre, id, 'restrict', { to: [me], words: '人数多。' })
		await cloud.drain()
		const before = await told(health, id)
		expect(await seen(centre, id)).toMatchObject({ restricted: true })
		expect(await seen(unit, id)).toMatchObject({ restricted: true })
		expect(await seen(resident(2), id)).toMatchObject({ relation: 'caller' })
		const leader = await signIn(cloud, 'leader')
		for (const unnamed of [colleague, health, inspector, leader, resident(3), foreign]) {
			expect((await unnamed.ask('GET', `/cases/${id}`)).body.code).toBe('caseUnknown')
			expect(await why(unnamed, id, 'progress', { words })).toBe('caseUnknown')
		}
		expect(await queuesWith(inspector, UNIT, id)).toEqual([])
		expect(await queuesWith(colleague, UNIT, id)).toEqual([])
		await does(unit, id, 'sign')
		await does(centre, id, 'recolour', { urgency: 'red', words: '要快。' })
		await cloud.drain()
		expect(await told(health, id)).toEqual(before)
		expect(await told(unit, id)).toContain('unitRecoloured')
	})

	it('a village takes what is on its own list, refers what is beyond it, and the town after it', async () => {
		const village = await signIn(cloud, `handler-village-${VILLAGE}`)
		const town = await signIn(cloud, 'handler-town-370404103')
		const id = fresh('case')
		const what = { id, text: '胡同没人扫。', village: VILLAGE, matter: 'villageClean', photos: [] }
		made(await resident(0).ask('POST', '/cases', what))
		expect(await queuesWith(village, `village-${VILLAGE}`, id)).toEqual(['take'])
		expect(await seen(village, id)).toMatchObject({ relation: 'local' })
		expect(await seen(village, id)).not.toHaveProperty('caller')
		const elsewhere = await signIn(cloud, 'handler-village-370404103236')
		expect(await why(elsewhere, id, 'take')).toBe('caseUnknown')
		expect(await why(town, id, 'take')).toBe('caseUnknown')
		await does(village, id, 'take')
		await does(village, id, 'refer', { words: '要动大车。' })
		expect(await seen(centre, id)).toMatchObject({ status: 'assigned', unit: 'town-370404103' })
		await does(town, id, 'sign')
		await does(town, id, 'refer', { words: '镇里也没有。' })
		expect(await queuesWith(centre, 'centre', id)).toEqual(['referred'])
		await does(centre, id, 'transfer', { unit: UNIT })
		await does(unit, id, 'sign')
		expect(await why(unit, id, 'refer', { words })).toBe('notYours')
		await does(unit, id, 'resolve', await evidence(unit, '扫净了。'))
		expect(await seen(centre, id)).toMatchObject({ status: 'verified' })
		await cloud.drain()
		expect(await told(resident(0), id)).toEqual(expect.arrayContaining(['referred', 'assigned', 'verified']))
	})
})

it('did nothing that the roles do not allow', () => {
	expect(cloud.calls().filter((call) => !call.allowed)).toEqual([])
})
