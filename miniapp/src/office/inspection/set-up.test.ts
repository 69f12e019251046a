import { formSchema } from '@huying/shared/inspection/form'
import { faults } from '@huying/shared/text/zh-CN/inspection'
import { DAY } from '@huying/shared/time/day'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { bodyOf, emptyField, emptySetUp, type SetUp } from './set-up'

const now = Date.parse('2026-11-22T09:30:00+08:00')
const whole: SetUp = {
	...emptySetUp(now),
	title: ' 燃气安全排查 ',
	what: '看软管。',
	villages: ['370404103201'],
	fields: [
		{ ...emptyField([]), name: '软管', type: 'choice', options: '完好、老化，完好' },
		{ ...emptyField([emptyField([])]), name: '气瓶', type: 'number', unit: '个' },
	],
}

describe('setting up', () => {
	it('makes a body that the server takes, both days included', () => {
		const made = bodyOf(whole)
		if ('wrong' in made) throw new Error(made.wrong)
		expect(made.body).toMatchObject({ title: '燃气安全排查', from: Date.parse('2026-11-22T00:00:00+08:00') })
		expect(made.body.until - made.body.from).toBe(14 * DAY)
		expect(v.parse(formSchema, made.body.form)).toEqual([
			{ field: 'f1', name: '软管', needed: true, type: 'choice', options: ['完好', '老化'] },
			{ field: 'f2', name: '气瓶', needed: true, type: 'number', unit: '个' },
		])
	})

	it.each<[string, Partial<SetUp>, string]>([
		['no title', { title: ' ' }, faults.title],
		['nothing to look for', { what: '' }, faults.what],
		['nowhere', { villages: [] }, faults.villages],
		['a day that there is not', { until: '2026-02-30' }, faults.days],
		['an end before the beginning', { until: '2026-11-21' }, faults.days],
		['nothing to fill in', { fields: [] }, faults.fields],
		['a field without a name', { fields: [emptyField([])] }, faults.fieldName],
		[
			'one choice',
			{ fields: [{ ...emptyField([]), name: '软管', type: 'choice', options: '完好' }] },
			faults.options('软管'),
		],
		[
			'a number of nothing',
			{ fields: [{ ...emptyField([]), name: '气瓶', type: 'number' }] },
			faults.unit('气瓶'),
		],
		[
			'two of one name',
			{
				fields: [
					{ ...emptyField([]), name: '甲' },
					{ ...emptyField([]), field: 'f9', name: '甲' },
				],
			},
			faults.twice,
		],
	])('with %s says what to put right', (_, change, wrong) => {
		expect(bodyOf({ ...whole, ...change })).toEqual({ wrong })
	})
})
