import { DAY } from '@huying/shared/time/day'
import { describe, expect, it } from 'vitest'
import { firstCounty } from './county'
import { finishedStories } from './finished-stories'
import { membersOf } from './members'
import { openStories } from './open-stories'
import { scenes } from './pictures/scenes'
import { on } from './when'

const stories = [...finishedStories, ...openStories]

it('counts days by the Beijing calendar', () => {
	const justAfterMidnight = Date.parse('2026-03-02T00:05:00+08:00')
	expect(on(-1, '07:41')(justAfterMidnight)).toBe(Date.parse('2026-03-01T07:41:00+08:00'))
	expect(on(-1, '07:41')(justAfterMidnight + DAY - 600_000)).toBe(Date.parse('2026-03-01T07:41:00+08:00'))
})

describe.each(stories.map((story) => [story.key, story] as const))('the story %s', (_, story) => {
	it.each(['2026-03-02T00:00:00+08:00', '2026-03-01T23:59:00+08:00', '2028-02-29T12:00:00+08:00'])(
		'runs forward, and is not ahead of a first start at %s',
		(start) => {
			const now = Date.parse(start)
			const times = [story, ...story.steps].map((step) => ('until' in step ? step.until(now) : step.at(now)))
			expect(times).toEqual([...times].sort((left, right) => left - right))
			expect(times.at(-1)).toBeLessThanOrEqual(now)
		},
	)

	it('names members and pictures that there are', () => {
		const keys = membersOf(firstCounty()).map(({ key }) => key)
		const steps = [story, ...story.steps.flatMap((step) => ('until' in step ? [] : [step]))]
		expect(steps.filter(({ by }) => !keys.includes(by))).toEqual([])
		expect(steps.flatMap(({ pictures = [] }) => pictures).filter((name) => !(name in scenes))).toEqual([])
	})
})
