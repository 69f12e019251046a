import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { beijing, does, evidence, made, queuesWith, seen, told, until, why } from './steps'
import { fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** A case that nobody does, through a week and a half: three slips, their answers and copies, and the way up. */

/** A unit that no story of the seed is about. */
const UNIT = 'culture'

let cloud: Cloud
let resident: Signed
let centre: Signed
let unit: Signed
let inspector: Signed
let leader: Signed
const id = fresh('case')

interface Slip {
	readonly number: string
	readonly kind: string
	readonly cause: string
	readonly answerBy: number
	readonly copies: readonly string[]
}
interface Entry {
	readonly type: string
	readonly at: number
	readonly rung?: string
	readonly slip?: Slip
	readonly late?: boolean
}
const timeline = async () => (await seen(centre, id)).timeline as Entry[]
const slips = async () => (await timeline()).flatMap(({ slip }) => (slip ? [slip] : []))

beforeAll(async () => {
	cloud = await startWhole()
	cloud.setClock(beijing('2026-03-02 08:00'))
	resident = await signIn(cloud, 'resident1')
	centre = await signIn(cloud, 'dispatcher1')
	unit = await signIn(cloud, `handler-${UNIT}`)
	inspector = await signIn(cloud, 'inspector')
	leader = await signIn(cloud, 'leader')
	const what = { id, text: '广场的器材坏了。', village: '370404103239', photos: [] }
	made(await resident.ask('POST', '/cases', what))
	await does(centre, id, 'accept', { urgency: 'green' })
	await until(cloud, '2026-03-02 08:10')
	await does(centre, id, 'order', { unit: UNIT, supports: [] })
	await cloud.drain()
})
afterAll(() => cloud?.stop())

describe('a week in which the unit does nothing', () => {
	it.each([
		['2026-03-02 18:00', 'prompt', 'sign'],
		['2026-03-04 10:22:30', 'prompt', 'resolve'],
		['2026-03-04 18:00', 'supervision', 'resolve'],
		['2026-03-05 18:00', 'warning', 'resolve'],
	])('at %s brings a %s, by its time to %s', async (at, kind, cause) => {
		const before = await slips()
		cloud.setClock(beijing(at) - 10 * 60_000)
		await cloud.drain()
		expect(await slips()).toEqual(before)
		await until(cloud, at)
		const after = await slips()
		expect(after).toHaveLength(before.length + 1)
		expect(after.at(-1)).toMatchObject({ kind, cause, unit: UNIT })
		expect(after.at(-1)?.number).toMatch(new RegExp(`-${after.length}$`))
		// a sweep that comes again brings nothing new
		await cloud.drain()
		expect(await slips()).toEqual(after)
		expect((await told(unit, id)).filter((name) => name === 'unitSlip')).toHaveLength(after.length)
	})

	it('copies supervision to the centre, the warning to the inspectorate as well', async () => {
		expect((await slips()).map(({ copies }) => copies)).toEqual([
			[],
			[],
			['centre'],
			['centre', 'inspectorate'],
		])
		expect((await told(centre, id)).filter((name) => name === 'unitSlipCopied')).toHaveLength(2)
		expect((await told(inspector, id)).filter((name) => name === 'unitSlipCopied')).toHaveLength(1)
		expect(await told(leader, id)).toEqual([])
	})

	it('has the unit answer: in time, late, once, and nobody else', async () => {
		const [first, second, , fourth] = await slips()
		const answer = (slip?: Slip) => ({ number: slip?.number, words: '人手不够，今天补上。' })
		expect((await queuesWith(unit, UNIT, id)).sort()).toEqual(['assigned', 'late', 'slip'])
		expect(await why(centre, id, 'answerSlip', answer(first))).toBe('notYours')
		expect(await why(unit, id, 'answerSlip', { number: '1234-9', words: '好。' })).toBe('slipUnknown')
		await does(unit, id, 'answerSlip', answer(first))
		expect(await why(unit, id, 'answerSlip', answer(first))).toBe('slipUnknown')
		await does(unit, id, 'answerSlip', answer(second))
		await does(unit, id, 'answerSlip', answer(fourth))
		const answered = (await timeline()).filter(({ type }) => type === 'slipAnswered')
		// the first was to be answered by Tuesday, the second by Thursday morning, the fourth has just come
		expect(answered.map(({ late }) => late)).toEqual([true, true, false])
		expect(await queuesWith(unit, UNIT, id)).toContain('slip')
	})

	it.each([
		['2026-03-06 18:00', 'centre'],
		['2026-03-09 18:00', 'inspectorate'],
		['2026-03-10 18:00', 'leader'],
	])('at %s goes up to the %s, without a further slip', async (at, rung) => {
		await until(cloud, at)
		expect((await timeline()).at(-1)).toMatchObject({ type: 'climbed', rung })
		expect((await timeline()).at(-1)?.at).toBeLessThan(beijing(at) + 10 * 60_000)
		expect(await slips()).toHaveLength(4)
	})

	it('tells each level once, in its own inbox', async () => {
		expect(await told(unit, id)).toEqual(['unitAssigned', ...Array(4).fill('unitSlip')])
		const ofCentre = (await told(centre, id)).filter((kind) => kind !== 'centreUrged')
		expect(ofCentre).toEqual(['unitSlipCopied', 'unitSlipCopied', 'centreClimbed'])
		expect(await told(inspector, id)).toEqual(['unitSlipCopied', 'inspectorateClimbed'])
		expect(await told(leader, id)).toEqual(['leaderClimbed'])
		expect(await told(resident, id)).toEqual(['accepted', 'assigned'])
		await until(cloud, '2026-03-20 18:00')
		expect(await told(leader, id)).toEqual(['leaderClimbed'])
	})
})

describe('what is owed besides', () => {
	it('a leader’s instruction is chased once with a slip of its own, and reported on', async () => {
		const reportBy = beijing('2026-03-23 12:00')
		const said = {
			leader: '区县领导（演示）',
			number: '演示批〔2〕号',
			reportBy,
			words: '查清为什么没人管。',
		}
		expect(await why(unit, id, 'instruct', said)).toBe('notYours')
		await does(leader, id, 'instruct', said)
		await until(cloud, '2026-03-23 12:00')
		expect((await slips()).at(-1)).toMatchObject({ kind: 'supervision', cause: 'instruction' })
		expect(await queuesWith(unit, UNIT, id)).toEqual(expect.arrayContaining(['instruction', 'slip']))
		await until(cloud, '2026-03-24 09:00')
		expect(await slips()).toHaveLength(5)
		await does(unit, id, 'report', { words: '换了负责人，本周修好。' })
		expect((await timeline()).at(-1)).toMatchObject({ type: 'reported', late: true })
		expect(await queuesWith(unit, UNIT, id)).not.toContain('instruction')
	})

	it('a slip by hand goes to whoever owes a part; done and answered, the desk is empty', async () => {
		await does(inspector, id, 'supervise', { unit: UNIT, words: '今天必须到场。' })
		await does(unit, id, 'sign')
		await does(unit, id, 'resolve', await evidence(unit, '器材换好了。'))
		expect(await queuesWith(unit, UNIT, id)).toEqual(['slip'])
		const all = await slips()
		expect(all).toHaveLength(6)
		for (const { number } of [2, 4, 5].flatMap((place) => all[place] ?? []))
			await does(unit, id, 'answerSlip', { number, words: '已经办完。' })
		expect(await queuesWith(unit, UNIT, id)).toEqual([])
		await cloud.drain()
		expect((await told(leader, id)).at(-1)).toBe('leaderReported')
	})

	it('did nothing that the roles do not allow, and wrote no words into the logs', () => {
		expect(cloud.calls().filter((call) => !call.allowed)).toEqual([])
		for (const words of ['人手不够', '演示批', '器材'])
			expect(logsOf(cloud).includes(words), words).toBe(false)
	})
})
