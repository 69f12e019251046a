import { defaultRules, rulesSchema } from '@huying/shared/rule/rules'
import type { Unit } from '@huying/shared/unit/unit'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { fieldOf, fields, readFields, written } from './fields'

const unit = (name: string, shortName: string): Unit => ({
	unit: name,
	name: shortName,
	shortName,
	kind: 'department',
})
const units = [unit('centre', '中心'), unit('inspectorate', '督查室'), unit('housing', '住建局')]
const matters = [
	{ matter: 'waterSupply', name: '自来水' },
	{ matter: 'wages', name: '拖欠工资' },
]
const names = { units, matters }

it('every rule is on the page, but for the years', () => {
	const leaves = (part: unknown, place: string): string[] =>
		typeof part === 'object' &&
		part !== null &&
		!Array.isArray(part) &&
		!place.endsWith('byMatter') &&
		!('by' in part)
			? Object.entries(part).flatMap(([name, inner]) =>
					leaves(inner, place === '' ? name : `${place}.${name}`),
				)
			: [place]
	const shown = Object.values(fields).flatMap((group) => group.map(({ place }) => place))
	expect(shown.sort()).toEqual(
		leaves(defaultRules, '')
			.filter((place) => place !== 'years')
			.sort(),
	)
})

describe('the rules in words', () => {
	it('are read back as the very same', () =>
		expect(readFields(defaultRules, written(defaultRules, names), names)).toEqual({ rules: defaultRules }))

	it('say what they mean', () =>
		expect(written(defaultRules, names)).toMatchObject({
			officeHours: '8:30–12:00、14:00–18:00',
			shifts: '白班 8:30–18:00、夜班 18:00–次日 8:30',
			'urgencies.red.sign': '1小时',
			'urgencies.orange.sign': '半个工作日',
			'slips.promptAt': '75%',
			'slips.copies.prompt': '没有',
			'slips.copies.warning': '中心、督查室',
			'reportIn.within': '500 米',
			'followUp.answerWithin': '72小时',
			'followUp.byMatter': '自来水 24小时、electricity 24小时、拖欠工资 120小时',
			keeper: '中心',
			'decision.quorum.present': '2/3',
			'decision.outcomeWithin': '90 天',
			'decision.voiceOf': '每户一票',
			'errand.cash': '不可以',
		}))

	it('name a unit that the county has not by what it is', () =>
		expect(written(defaultRules, { units: [], matters: [] })['slips.copies.warning']).toBe(
			'centre、inspectorate',
		))
})

describe('what is written', () => {
	it.each([
		['officeHours', '9:00-17:30', { officeHours: [['09:00', '17:30']] }],
		[
			'officeHours',
			'８：３０至12:00， 13:30～17:30',
			{
				officeHours: [
					['08:30', '12:00'],
					['13:30', '17:30'],
				],
			},
		],
		[
			'shifts',
			'白班8:00至17:30，夜班 ２０：００-次日7:00',
			{
				shifts: [
					{ shift: 'day', from: 480, until: 1050 },
					{ shift: 'night', from: 1200, until: 1860 },
				],
			},
		],
		['slips.promptAt', '80', { slips: { ...defaultRules.slips, promptAt: 0.8 } }],
		['slips.copies.prompt', '住建局，中心', { slips: { copies: { prompt: ['housing', 'centre'] } } }],
		['slips.copies.warning', '', { slips: { copies: { warning: [] } } }],
		['reworks', '3次', { reworks: 3 }],
		['followUp.answerWithin', '48 小时', { followUp: { answerWithin: 48 } }],
		['followUp.byMatter', '', { followUp: { byMatter: {} } }],
		[
			'followUp.byMatter',
			'自来水 36小时，electricity 24小时',
			{ followUp: { byMatter: { waterSupply: 36, electricity: 24 } } },
		],
		['nearby.within', '300', { nearby: { within: 300 } }],
		['decision.quorum.agree', '３／４', { decision: { quorum: { agree: [3, 4] } } }],
		['decision.askedFor', '15天', { decision: { askedFor: 15 } }],
		['decision.voiceOf', '每人一票', { decision: { voiceOf: 'person' } }],
		[
			'decision.kinds',
			'road 修路 合同+结果，other 其他',
			{
				decision: {
					kinds: [
						{ kind: 'road', name: '修路', links: ['contract', 'result'] },
						{ kind: 'other', name: '其他', links: [] },
					],
				},
			},
		],
		['errand.cash', '可以', { errand: { cash: true } }],
		[
			'errand.slots',
			'8:30–9:30、9:30–10:30',
			{
				errand: {
					slots: [
						['08:30', '09:30'],
						['09:30', '10:30'],
					],
				},
			},
		],
		['act.submitted', '2小时', { act: { submitted: { by: 'clock', hours: 2 } } }],
	] as const)('in %s as %s is read', (place, words, expected) => {
		const read = readFields(defaultRules, { [place]: words }, names)
		expect(read).toMatchObject({ rules: expected })
		expect(v.safeParse(rulesSchema, 'rules' in read ? read.rules : undefined).success).toBe(true)
	})

	it.each([
		['officeHours', '全天'],
		['officeHours', ''],
		['shifts', '白班 8:00–17:30、中班 17:30–23:00'],
		['shifts', '白班全天'],
		['slips.promptAt', '快到的时候'],
		['slips.copies.prompt', '财神局'],
		['keeper', ''],
		['decision.quorum.present', '大半'],
		['decision.voiceOf', '谁都行'],
		['decision.kinds', ''],
		['decision.kinds', 'road 修路 发票'],
		['reworks', '-1'],
		['nearby.within', '很近'],
		['followUp.answerWithin', '3个工作日'],
		['followUp.byMatter', '自来水'],
		['followUp.byMatter', '神仙水 24小时'],
		['followUp.byMatter', '自来水 24小时、自来水 36小时'],
		['errand.cash', '看情况'],
		['act.submitted', '3天'],
	] as const)('in %s as %s is pointed at', (place, words) =>
		expect(readFields(defaultRules, { [place]: words }, names)).toEqual({ unread: [place] }),
	)
})

it('finds the field that a refusal is about', () => {
	expect(fieldOf('rules.slips.promptAt')).toBe('slips.promptAt')
	expect(fieldOf('rules.urgencies.red.sign.hours')).toBe('urgencies.red.sign')
	expect(fieldOf('rules.officeHours')).toBe('officeHours')
	expect(fieldOf('rules.years.2027')).toBeUndefined()
	expect(fieldOf(undefined)).toBeUndefined()
})
