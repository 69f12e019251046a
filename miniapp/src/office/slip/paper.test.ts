import type { Entry } from '@huying/shared/case/case-view'
import type { ResponsibilityView } from '@huying/shared/responsibility/responsibility-view'
import type { Unit } from '@huying/shared/unit/unit'
import { describe, expect, it } from 'vitest'
import { paperOf } from './paper'

/** 2026-11-21, 10:00 in Beijing. */
const at = Date.UTC(2026, 10, 21, 2)
const HOUR = 3_600_000
const slip = (more: Partial<NonNullable<Entry['slip']>> = {}): NonNullable<Entry['slip']> => ({
	number: '2611-0385-2746-1',
	kind: 'supervision',
	cause: 'resolve',
	unit: 'housing',
	unitName: '住建局',
	answerBy: at + 24 * HOUR,
	copies: ['centre', 'inspectorate'],
	...more,
})
const step = (type: Entry['type'], more: Partial<Entry>): Entry => ({
	seq: 1,
	at,
	type,
	by: { capacity: 'clock' },
	photos: [],
	...more,
})
const part: ResponsibilityView = {
	unit: 'housing',
	unitName: '住建局',
	lead: true,
	phase: 'signed',
	from: at - 48 * HOUR,
	signBy: at - 24 * HOUR,
	resolveBy: at,
	late: true,
	extended: 0,
	slips: [],
	marks: [],
}
const told = (timeline: readonly Entry[], responsibilities = [part]) => ({
	number: '2611-0385-2746',
	openedAt: at - 72 * HOUR,
	matterName: '井盖缺损',
	title: '某某家门口的井盖',
	responsibilities,
	timeline: [...timeline],
})
const units: Unit[] = [
	{ unit: 'housing', name: '峄城区住房和城乡建设局', shortName: '住建局', kind: 'department' },
	{ unit: 'centre', name: '社会治理服务中心', shortName: '中心', kind: 'centre' },
	{ unit: 'inspectorate', name: '督查室', shortName: '督查室', kind: 'inspectorate' },
]
const printed = (timeline: readonly Entry[], responsibilities = [part]) =>
	paperOf(told(timeline, responsibilities), '2611-0385-2746-1', '峄城区', units)

describe('a slip on paper', () => {
	it('says from whom, to whom, why, until when, who gets a copy', () => {
		expect(printed([step('climbed', { slip: slip() })])).toEqual({
			issuer: '峄城区社会治理服务中心',
			number: '编号：2611-0385-2746-1',
			title: '督办单',
			addressee: '峄城区住房和城乡建设局：',
			paragraphs: [
				'2026 年 11 月 18 日，峄城区社会治理服务中心受理诉求一件，受理编号 2611-0385-2746，事由：井盖缺损。',
				'该诉求办理时限为 2026 年 11 月 21 日 10:00，已经超期，尚未办结。',
				'现予督办，请立即采取措施，限期办结，并于 2026 年 11 月 22 日 10:00 前书面回复。',
			],
			day: '2026 年 11 月 21 日',
			copies: '抄送：社会治理服务中心、督查室。',
			answer: '还没有回复。',
		})
	})

	it('is signed by whoever issued it by hand', () => {
		const by = { capacity: 'inspector' as const, unit: 'inspectorate' }
		expect(printed([step('supervised', { by, slip: slip({ cause: 'hand' }), text: '到场。' })])?.issuer).toBe(
			'督查室',
		)
	})

	it('does not carry what a resident wrote, where the matter has a name', () => {
		expect(JSON.stringify(printed([step('climbed', { slip: slip() })]))).not.toContain('某某')
	})

	it('says why by its cause', () => {
		const why = (timeline: readonly Entry[], parts = [part]) => printed(timeline, parts)?.paragraphs[1]
		expect(why([step('climbed', { slip: slip({ cause: 'sign', kind: 'prompt' }) })])).toContain('至今未签收')
		expect(why([step('climbed', { slip: slip({ kind: 'prompt' }) })])).toContain('期限将至')
		expect(why([step('supervised', { slip: slip({ cause: 'hand' }), text: '今天到场。' })])).toContain(
			'今天到场。',
		)
		expect(
			why([
				step('instructed', { reportBy: at - HOUR }),
				step('chased', { slip: slip({ cause: 'instruction' }) }),
			]),
		).toContain('领导对该诉求作了批示')
		expect(why([step('climbed', { slip: slip() })], [])).toBe('该诉求由你单位承办，尚未办结。')
	})

	it('says what came of it, and nobody where nobody gets a copy', () => {
		const paper = printed([
			step('climbed', { slip: slip({ copies: [] }) }),
			step('slipAnswered', { number: '2611-0385-2746-1', late: true }),
		])
		expect(paper?.answer).toContain('超过了期限')
		expect(paper?.copies).toBe('抄送：无。')
	})

	it('is of this case only', () => {
		expect(paperOf(told([]), '2611-0385-2746-1', '峄城区', units)).toBeUndefined()
	})
})
