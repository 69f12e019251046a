import { endOf } from '@huying/shared/disclosure/period'
import { DAY } from '@huying/shared/time/day'
import { expect, it } from 'vitest'
import { disclosureStories } from './disclosure-stories'
import { periodOf } from './tell-disclosures'

it.each([
	'2026-01-01',
	'2026-01-02',
	'2026-01-30',
	'2026-01-31',
	'2026-04-01',
	'2026-07-30',
	'2026-11-22',
	'2026-12-31',
])('on %s every story is past already', (day) => {
	const now = Date.parse(`${day}T09:00:00+08:00`)
	for (const story of disclosureStories) {
		const after = Math.max(...story.editions.map((edition) => edition.after ?? 0))
		expect(endOf(periodOf(story, now)) + (story.day + after) * DAY, story.group).toBeLessThanOrEqual(now)
	}
})
