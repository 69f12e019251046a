import { describe, expect, it } from 'vitest'
import { emptyForm, type Form, isFree, workOf } from './form'

const filled: Form = {
	...emptyForm,
	title: '独居老人月访',
	what: '每月到门上看一次。',
	basis: '《老年人权益保障法》\n\n 《山东省养老服务条例》 ',
	towns: ['town-1'],
	from: '2026-04-01',
	to: '2026-12-31',
	training: '讲半天。',
	money: '12,000.50',
}
const faults = (change: Partial<Form>) => {
	const outcome = workOf({ ...filled, ...change })
	return 'faults' in outcome ? Object.keys(outcome.faults) : []
}

describe('a form', () => {
	it('becomes the work that is asked', () => {
		expect(workOf(filled)).toEqual({
			work: {
				title: '独居老人月访',
				what: '每月到门上看一次。',
				basis: ['《老年人权益保障法》', '《山东省养老服务条例》'],
				onto: { grids: 'towns', towns: ['town-1'] },
				term: { from: '2026-04-01', to: '2026-12-31' },
				often: { every: 'month', times: 1 },
				support: { training: '讲半天。' },
				money: { cents: 1_200_050 },
			},
		})
	})

	it.each<[string, Partial<Form>, string[]]>([
		['nobody chosen', { towns: [] }, ['towns']],
		['no title', { title: ' ' }, ['title']],
		['no document', { basis: '\n' }, ['basis']],
		['a day that is none', { from: '2026-02-30' }, ['from']],
		['days the wrong way round', { to: '2026-03-01' }, ['to']],
		['no number', { times: '几' }, ['times']],
		['nought times', { times: '0' }, ['times']],
		['no money said', { money: '' }, ['money']],
		['money of no shape', { money: '一千' }, ['money']],
		['none without why', { money: '0' }, ['why']],
	])('with %s says so at its field', (_, change, fields) => {
		expect(faults(change)).toEqual(fields)
	})

	it('says all of it at once, each in a sentence', () => {
		const outcome = workOf({ ...emptyForm })
		if (!('faults' in outcome)) throw new Error('an empty form is no request')
		expect(Object.keys(outcome.faults).sort()).toEqual(
			['basis', 'from', 'money', 'title', 'to', 'towns', 'what'].sort(),
		)
		for (const sentence of Object.values(outcome.faults)) expect(sentence).toMatch(/。$/)
	})

	it('asks why only where there is no money', () => {
		expect(isFree({ ...filled, money: '0.00' })).toBe(true)
		expect(isFree(filled)).toBe(false)
		expect(faults({ money: '0', why: '用现有的人。' })).toEqual([])
		// a reason typed before money was put in is left out
		expect(faults({ why: '用现有的人。' })).toEqual([])
	})

	it('may be onto all grids, whoever was chosen before', () => {
		expect(workOf({ ...filled, grids: 'all' })).toMatchObject({ work: { onto: { grids: 'all' } } })
	})
})
