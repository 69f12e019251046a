import type { CaseAnswer } from '@huying/shared/case/case-view'
import type { ResponsibilityView } from '@huying/shared/responsibility/responsibility-view'
import { HOUR } from '@huying/shared/time/day'
import { describe, expect, it } from 'vitest'
import { besides } from './besides'
import { markingOf, partWords } from './parts'

/** 2026-11-21, 10:00 in Beijing. */
const now = Date.UTC(2026, 10, 21, 2)
const part = (unit: string, more: Partial<ResponsibilityView> = {}): ResponsibilityView => ({
	unit,
	unitName: unit,
	lead: false,
	phase: 'signed',
	from: now - HOUR,
	signBy: now,
	resolveBy: now + 7 * HOUR,
	late: false,
	extended: 0,
	slips: [],
	marks: [],
	...more,
})
const entry = (
	more: Partial<CaseAnswer['timeline'][number]> & { type: CaseAnswer['timeline'][number]['type'] },
) => ({
	seq: 2,
	at: now - HOUR,
	by: { capacity: 'dispatcher' as const },
	photos: [],
	...more,
})

describe('how far a unit is', () => {
	it('is said with its time while that runs', () => {
		expect(partWords(part('police', { reportedInAt: now }), 'handling', now)).toBe(
			'正在办，已经到场，最晚今天下午 5 点办完',
		)
		expect(partWords(part('police', { phase: 'called', resolveBy: now - HOUR }), 'assigned', now)).toBe(
			'还没签收，本该今天上午 9 点办完，晚了',
		)
	})

	it('is said without a time once its part is over, and while everything stands still', () => {
		expect(partWords(part('police', { phase: 'done', reportedInAt: now }), 'handling', now)).toBe('办完了')
		expect(partWords(part('police', { phase: 'released' }), 'handling', now)).toBe('这次不用它办')
		expect(partWords(part('police'), 'suspended', now)).toBe('正在办')
	})
})

describe('marks by the caller', () => {
	const done = (unit: string, from?: string) =>
		part(unit, {
			phase: 'done',
			marks: from === undefined ? [] : [{ from, fromName: '', speed: 4, quality: 5 }],
		})
	const view = (more: Partial<Parameters<typeof markingOf>[0]> = {}) => ({
		moves: ['mark' as const],
		rating: { solved: true },
		responsibilities: [done('housing'), done('police'), part('land', { phase: 'released' })],
		...more,
	})
	const open = (more?: Parameters<typeof view>[0]) => markingOf(view(more)).open.map(({ unit }) => unit)

	it('are for each unit that did its part, after the rating', () => {
		expect(open()).toEqual(['housing', 'police'])
		expect(open({ rating: undefined })).toEqual([])
		expect(open({ moves: [] })).toEqual([])
	})

	it('are not asked for where one unit worked alone', () => {
		expect(open({ responsibilities: [done('housing')] })).toEqual([])
	})

	it('are given once, and then shown', () => {
		const { open: left, given } = markingOf(
			view({ responsibilities: [done('housing', 'caller'), done('police', 'housing')] }),
		)
		expect(left.map(({ unit }) => unit)).toEqual(['police'])
		expect(given.map(({ unit }) => unit)).toEqual(['housing'])
	})
})

describe('besides how a case stands', () => {
	const view = (more: Partial<Parameters<typeof besides>[0]> = {}) => ({
		status: 'handling' as const,
		timeline: [],
		responsibilities: [part('housing', { lead: true })],
		...more,
	})

	it('nothing is said where there is nothing to say', () => {
		expect(besides(view())).toEqual([])
	})

	it('a caller learns why it stands still, while it does', () => {
		const timeline = [entry({ type: 'suspended', until: now, text: '等配件到货。' })]
		expect(besides(view({ status: 'suspended', timeline }))).toEqual(['为什么停：「等配件到货。」'])
		expect(besides(view({ timeline }))).toEqual([])
	})

	it('a caller learns that the unit in charge was given more time', () => {
		const granted = entry({
			type: 'extensionGranted',
			unit: 'housing',
			unitName: '住建局',
			extension: { by: 'working', days: 2 },
		})
		const responsibilities = [part('housing', { lead: true, extended: 1 })]
		expect(besides(view({ timeline: [granted], responsibilities }))).toEqual([
			'住建局申请多用 2 个工作日，已经同意。',
		])
		expect(besides(view({ timeline: [{ ...granted, text: '等配件。' }], responsibilities }))[0]).toContain(
			'「等配件。」',
		)
		// the time of the unit before, or of one that helps, is not the time of the whole
		expect(besides(view({ timeline: [granted] }))).toEqual([])
		expect(besides(view({ timeline: [{ ...granted, unit: 'police' }], responsibilities }))).toEqual([])
	})

	it('a year whose holidays nobody has published is said, once', () => {
		const unsure = part('housing', { lead: true, unpublished: 2027 })
		const said = '2027 年放假安排还没公布，先按周一到周五算。'
		expect(besides(view({ responsibilities: [unsure, { ...unsure, unit: 'police' }] }))).toEqual([said])
		expect(besides(view({ responsibilities: [{ ...unsure, phase: 'done' }] }))).toEqual([])
		expect(besides(view({ status: 'suspended', responsibilities: [unsure] }))).toEqual([])
	})

	it('a caller learns how many called, themselves included, and how many meet the same', () => {
		expect(besides(view({ joined: 4, followers: 2 }))).toEqual([
			'这件事共有 5 人反映。',
			'另有 2 人说也遇到了。',
		])
	})
})
