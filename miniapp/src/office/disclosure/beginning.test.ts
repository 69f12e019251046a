import { defaultGroups } from '@huying/shared/disclosure/default-groups'
import type { WorkView } from '@huying/shared/disclosure/disclosure-view'
import { expect, it } from 'vitest'
import { beginning, lastPeriod } from './beginning'

const now = Date.parse('2026-10-09T10:00:00+08:00')
const post = {
	post: 'p',
	role: 'villageEditor' as const,
	unit: 'village-370404100201',
	unitName: '周庄村',
	from: 0,
}

it('begins with one’s own village, the first group and the last period that is over', () => {
	expect(beginning({}, undefined, defaultGroups, { posts: [post] }, now)).toMatchObject({
		village: '370404100201',
		group: 'funds',
		period: '2026-Q3',
		version: 0,
		correcting: false,
	})
	const former = { ...post, until: now }
	expect(
		beginning({ group: 'party', period: '2026-Q1' }, undefined, defaultGroups, { posts: [former] }, now),
	).toMatchObject({
		village: '',
		group: 'party',
		period: '2026-Q1',
	})
})

it.each([
	['monthly', '2026-09'],
	['quarterly', '2026-Q3'],
	['yearly', '2025'],
	['event', '2026-10-09'],
] as const)('%s: the last period that is over is %s', (cadence, period) => {
	expect(lastPeriod({ cadence }, now)).toBe(period)
})

it('goes on with what stands; what is public is corrected', () => {
	const [group] = defaultGroups
	const table = { title: '三季度', rows: [['7-08']], photos: [], papers: [] }
	const worked = { disclosure: 'd', village: 'v', group, period: '2026-Q3', version: 4, table, editions: [] }
	const form = beginning({}, worked as unknown as WorkView, defaultGroups, { posts: [] }, now)
	expect(form).toMatchObject({ disclosure: 'd', version: 4, table, correcting: false })
	const corrected = { ...worked, editions: [{}] } as unknown as WorkView
	expect(beginning({}, corrected, defaultGroups, { posts: [] }, now).correcting).toBe(true)
})
