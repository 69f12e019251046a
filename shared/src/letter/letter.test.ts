import { describe, expect, it } from 'vitest'
import type { Entry } from '../case/case-view'
import { type LetterName, letterOf, lettersOf, type Told } from './letter'

/** 2026-11-21, ten in the morning in Beijing. */
const at = Date.UTC(2026, 10, 21, 2)
const DAY = 86_400_000
const county = { name: '峄城区', centrePhone: '0632-0000000' }
let seq = 0
const step = (type: Entry['type'], more: Partial<Entry> = {}): Entry => ({
	seq: ++seq,
	at: at + seq * DAY,
	type,
	by: { capacity: 'dispatcher', unit: 'centre', unitName: '社会治理服务中心' },
	photos: [],
	...more,
})
const handler = { capacity: 'handler' as const, unit: 'housing', unitName: '住建局' }
const told = (make: () => Entry[], more: Partial<Told> = {}): Told => {
	seq = 0
	return {
		number: '2611-0385-2746',
		type: 'report',
		source: 'phoneCall',
		status: 'handling',
		openedAt: at,
		title: '村口路灯不亮。',
		matterName: '路灯不亮',
		caller: { name: '测试某某' },
		timeline: make(),
		...more,
	}
}
const assigned = () => step('assigned', { unit: 'housing', unitName: '住建局', resolveBy: at + 9 * DAY })
const kinds = (view: Told) => lettersOf(view).map(({ kind, seq: place }) => `${kind} ${place}`)
const words = (view: Told, kind: LetterName['kind']) => {
	const name = lettersOf(view).find((one) => one.kind === kind)
	return name && letterOf(view, name, county)
}

describe('a letter of acceptance', () => {
	const view = () => told(() => [step('opened'), step('accepted'), assigned()])

	it('says what, that it was taken up, who works on it and until when', () => {
		expect(words(view(), 'accepted')).toEqual({
			kind: 'accepted',
			seq: 2,
			title: '受理告知书',
			number: '峄诉受〔2026〕261103852746-2 号',
			addressee: '测试某某：',
			paragraphs: [
				'您于 2026 年 11 月 21 日来电反映「路灯不亮」一事（受理编号 2611-0385-2746），收悉。经审查，属于受理范围，峄城区社会治理服务中心已于 2026 年 11 月 23 日受理。',
				'该事项由住建局承办，应于 2026 年 11 月 30 日前办结。时限内不能办结需要延期的，另行书面告知。',
				'凭受理编号和所留电话后 4 位，可以在小程序「查进度」里查询，也可以拨打 0632-0000000 询问。',
			],
			issuer: '峄城区社会治理服务中心',
			day: '2026 年 11 月 23 日',
		})
	})

	it('bears the same number however often it is printed, and whatever happened since', () => {
		const later = told(() => [step('opened'), step('accepted'), assigned(), step('signed')])
		expect(words(later, 'accepted')).toEqual(words(view(), 'accepted'))
	})

	it('does not name somebody whom its viewer may not know', () => {
		const { caller: _, ...hidden } = view()
		expect(words(hidden, 'accepted')?.addressee).toBe('诉求人：')
	})

	it('where nobody has it yet says so, and calls what has no matter by its words', () => {
		const early = told(() => [step('opened'), step('accepted')], { matterName: undefined })
		const { matterName: _, ...plain } = early
		const letter = words(plain, 'accepted')
		expect(letter?.paragraphs[0]).toContain('「村口路灯不亮」')
		expect(letter?.paragraphs[1]).toContain('派单后')
	})

	it('of a village that took it up itself names the village', () => {
		const own = told(() => [
			step('opened'),
			step('taken', { unit: 'village', unitName: '甲村', resolveBy: at + 5 * DAY }),
		])
		expect(words(own, 'accepted')?.paragraphs[1]).toContain('甲村')
	})
})

it('a letter of refusal says why and which door is right', () => {
	const view = told(() => [step('opened'), step('declined', { reason: 'inCourt', text: '请找人民法院' })], {
		status: 'declined',
	})
	expect(kinds(view)).toEqual(['declined 2'])
	const { paragraphs = [], number } = words(view, 'declined') ?? {}
	expect(number).toBe('峄诉不受〔2026〕261103852746-2 号')
	expect(paragraphs[0]).toContain('不予受理。理由：已经或应当走法律程序。')
	expect(paragraphs[1]).toBe('该事项的办理途径：请找人民法院。')
	expect(paragraphs[2]).toContain('不同意见')
})

describe('a letter of extension', () => {
	const granted = (unit: string, more: Partial<Entry> = {}) =>
		step('extensionGranted', {
			unit,
			unitName: unit,
			extension: { by: 'working', days: 3 },
			resolveBy: at + 14 * DAY,
			...more,
		})

	it('is for the lead’s time, one for each, with its own new day', () => {
		const view = told(() => [
			step('opened'),
			step('accepted'),
			assigned(),
			granted('housing'),
			granted('water'),
			granted('housing', { resolveBy: at + 20 * DAY }),
		])
		expect(kinds(view)).toEqual(['accepted 2', 'extended 4', 'extended 6'])
		const [first, second] = lettersOf(view)
			.filter(({ kind }) => kind === 'extended')
			.map((name) => letterOf(view, name, county))
		expect(first?.paragraphs).toEqual([
			expect.stringContaining('办理时限延长 3 个工作日。'),
			'延期后，应于 2026 年 12 月 5 日前办结。',
		])
		expect(second?.paragraphs[1]).toContain('12 月 11 日')
		expect(first?.number).not.toBe(second?.number)
	})
})

describe('a letter of conclusion', () => {
	const worked = (...after: (() => Entry)[]) => [
		step('opened'),
		step('accepted'),
		assigned(),
		step('resolved', { by: handler, text: '换了灯头。' }),
		...after.map((make) => make()),
	]

	it('comes with the check, and says what was done and who checked', () => {
		const view = told(() => worked(() => step('verified', { by: { capacity: 'gridWorker' } })), {
			status: 'verified',
		})
		expect(kinds(view)).toEqual(['accepted 2', 'resolved 5'])
		expect(words(view, 'resolved')?.paragraphs).toEqual([
			expect.stringContaining('已由住建局于 2026 年 11 月 25 日办理完毕。'),
			'办理情况：换了灯头。',
			'网格员已于 2026 年 11 月 26 日核查。',
			expect.stringContaining('由您评价'),
		])
	})

	it('does not come before the check, nor after the work was sent back or done anew', () => {
		expect(kinds(told(() => worked(), { status: 'resolved' }))).toEqual(['accepted 2'])
		expect(kinds(told(() => worked(() => step('returned'))))).toEqual(['accepted 2'])
		expect(
			kinds(
				told(
					() =>
						worked(
							() => step('verified'),
							() => step('reworked'),
						),
					{ status: 'assigned' },
				),
			),
		).toEqual(['accepted 2'])
	})

	it('of what a unit answers for itself comes with its own word', () => {
		const view = told(() => worked(), { status: 'verified' })
		expect(kinds(view)).toEqual(['accepted 2', 'resolved 4'])
		expect(words(view, 'resolved')?.paragraphs).toHaveLength(3)
	})
})

it('a case that has come to nothing yet has no letter, nor has a unit’s call on others', () => {
	expect(kinds(told(() => [step('opened')], { status: 'submitted' }))).toEqual([])
	expect(kinds(told(() => [step('opened'), step('accepted')], { type: 'summons' }))).toEqual([])
	const view = told(() => [step('opened'), step('accepted')])
	expect(letterOf(view, { kind: 'declined', seq: 2 }, county)).toBeUndefined()
	expect(letterOf(view, { kind: 'accepted', seq: 9 }, county)).toBeUndefined()
})
