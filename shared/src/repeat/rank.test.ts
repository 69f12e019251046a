import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOpen, type Status, statuses } from '../case/status'
import { likeness, tellingPairs } from './likeness'
import { type Earlier, REPEATS_MOST, repeatsOf } from './rank'

const VILLAGE = '370404103239'
const earlier = (change: Partial<Earlier> & { case: string }): Earlier => ({
	status: 'handling',
	openedAt: 0,
	text: '村东头的路灯三盏不亮，晚上老人出门看不见。',
	samePhone: false,
	...change,
})
const light = { village: VILLAGE, text: '我们村东头路灯不亮了' }

describe('an earlier case', () => {
	it.each([
		['with the same telephone', { samePhone: true, text: '自来水发黄。' }, ['phone']],
		['said alike elsewhere', {}, ['words']],
		['said alike in the same village', { village: VILLAGE }, ['place', 'words']],
		[
			'said a little alike in the same village',
			{ village: VILLAGE, text: '东头的路灯太亮，晃眼睛睡不着。' },
			['place'],
		],
		['of the same village about something else', { village: VILLAGE, text: '自来水发黄。' }, undefined],
		['of nothing alike', { text: '自来水发黄，像是生锈。' }, undefined],
	] as const)('%s is shown because of %j', (_, change, why) => {
		const [found] = repeatsOf(light, [earlier({ case: 'case-1', ...change })])
		expect(found?.why).toEqual(why)
	})

	it('at the same spot of the village is shown whatever is said', () => {
		const [found] = repeatsOf({ village: VILLAGE, text: '又来了', place: '文化广场北边公厕' }, [
			earlier({ case: 'case-1', village: VILLAGE, text: '自来水发黄。', place: '文化广场北边的公厕旁' }),
		])
		expect(found?.why).toEqual(['place'])
	})

	it('that still goes on comes before one that is over, however alike', () => {
		const shown = repeatsOf(light, [
			earlier({ case: 'over', status: 'closed', village: VILLAGE, samePhone: true }),
			earlier({ case: 'open', status: 'handling' }),
		])
		expect(shown.map((one) => one.case)).toEqual(['open', 'over'])
	})
})

describe('what is shown', () => {
	const many = fc.array(
		fc.record({
			case: fc.string({ minLength: 1, maxLength: 5 }),
			status: fc.constantFrom<Status>(...statuses),
			openedAt: fc.nat(),
			text: fc.constantFrom('路灯三盏不亮，晚上很黑', '自来水发黄生锈', '😀', '', '%', '一'),
			village: fc.constantFrom(VILLAGE, undefined),
			samePhone: fc.boolean(),
		}),
		{ maxLength: 30 },
	)

	it('is never more than eight, each for a reason, open ones first', () => {
		fc.assert(
			fc.property(many, fc.string(), (all, text) => {
				const shown = repeatsOf({ village: VILLAGE, text }, all)
				expect(shown.length).toBeLessThanOrEqual(REPEATS_MOST)
				for (const { why } of shown) expect(why.length).toBeGreaterThan(0)
			}),
		)
	})

	it('does not depend on the order in which cases were found', () => {
		fc.assert(
			fc.property(many, (all) => {
				const once = [...new Map(all.map((one) => [one.case, one])).values()]
				expect(repeatsOf(light, [...once].reverse())).toEqual(repeatsOf(light, once))
			}),
		)
	})

	it('keeps open ones first', () => {
		fc.assert(
			fc.property(many, (all) => {
				const once = new Map(all.map((one) => [one.case, one]))
				const open = repeatsOf(light, [...once.values()]).map((one) =>
					isOpen(once.get(one.case)?.status ?? 'closed'),
				)
				expect([...open].sort((left, right) => Number(right) - Number(left))).toEqual(open)
			}),
		)
	})
})

describe('likeness', () => {
	it('is between none and all, the same from both sides, and leaves fillers out', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (one, other) => {
				const found = likeness(tellingPairs(one), tellingPairs(other))
				expect(found).toBeGreaterThanOrEqual(0)
				expect(found).toBeLessThanOrEqual(1)
				expect(likeness(tellingPairs(other), tellingPairs(one))).toBe(found)
			}),
		)
		expect(
			likeness(
				tellingPairs('市民来电反映问题，希望有关部门尽快处理'),
				tellingPairs('希望有关部门尽快处理问题'),
			),
		).toBe(0)
		expect(likeness(tellingPairs('路灯不亮'), tellingPairs('我家门前的路灯不亮了'))).toBe(1)
	})
})
