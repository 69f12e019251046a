import type { Entry } from '@huying/shared/case/case-view'
import { unpublished } from '@huying/shared/text/zh-CN/clock'
import { describe, expect, it } from 'vitest'
import { clockOf, distanceOf, slipsOf, unsureYearOf } from './room'

const step = (type: Entry['type'], at: number, more: Partial<Entry> = {}): Entry => ({
	seq: at,
	at,
	type,
	by: { capacity: 'clock' },
	photos: [],
	...more,
})
const slip = (number: string): NonNullable<Entry['slip']> => ({
	number,
	kind: 'prompt',
	cause: 'sign',
	unit: 'police',
	unitName: '公安分局',
	answerBy: 50,
	copies: [],
})
const part = { phase: 'called', from: 1, signBy: 10, resolveBy: 30, late: false, lead: false } as const

describe('the room', () => {
	it('tells every slip, the newest first, with what was said and what came of it', () => {
		const timeline = [
			step('climbed', 11, { slip: slip('n-1') }),
			step('slipAnswered', 20, { number: 'n-1', late: true }),
			step('supervised', 30, { slip: slip('n-2'), text: '今天必须到场。' }),
		]
		expect(slipsOf({ timeline }).map(({ number, answered, words }) => [number, answered, words])).toEqual([
			['n-2', undefined, '今天必须到场。'],
			['n-1', { at: 20, late: true }, undefined],
		])
	})

	it('knows how far away a unit reported in', () => {
		const timeline = [step('reportedIn', 5, { by: { capacity: 'supporter', unit: 'police' }, distance: 120 })]
		expect(distanceOf({ timeline }, 'police')).toBe(120)
		expect(distanceOf({ timeline }, 'market')).toBeUndefined()
	})
})

describe('a part’s clock', () => {
	it('runs to signing, then to the end, then up the ladder', () => {
		const view = { status: 'handling' } as const
		expect(clockOf(part, view)).toMatchObject({ what: '签收', at: 10, afterwards: '逾期发提示单' })
		expect(clockOf({ ...part, phase: 'signed' }, view)).toMatchObject({
			what: '办完',
			at: 30,
			afterwards: '逾期发督办单',
		})
		expect(clockOf({ ...part, phase: 'signed', late: true }, view)?.afterwards).toBe('再不办就逐级督办')
	})

	it('stands still while the case is suspended, and says so where holidays are not known', () => {
		const view = { status: 'suspended', suspendedUntil: 99 } as const
		expect(clockOf({ ...part, phase: 'signed', unpublished: 2027 }, view)).toMatchObject({
			pausedUntil: 99,
			unpublished: 2027,
		})
	})

	it('of the whole case says the year that nobody has published, as long as it is the lead’s', () => {
		const responsibilities = [
			{ lead: false, unpublished: 2028 },
			{ lead: true, unpublished: 2027 },
		]
		const year = (status: 'handling' | 'assigned' | 'resolved') => unsureYearOf({ status, responsibilities })
		expect([year('assigned'), year('handling'), year('resolved')]).toEqual([2027, 2027, undefined])
		expect(unpublished(2027)).toBe('2027 年放假安排还没公布，先按周一到周五算。')
		expect(unsureYearOf({ status: 'handling', responsibilities: [{ lead: true }] })).toBeUndefined()
	})

	it('is not there once nothing is owed, nor for the lead while others decide whose it is', () => {
		const view = { status: 'handling' } as const
		for (const phase of ['done', 'released', 'sentBack'] as const)
			expect(clockOf({ ...part, phase }, view)).toBeUndefined()
		expect(clockOf({ ...part, lead: true }, { status: 'disputed' })).toBeUndefined()
		expect(clockOf(part, { status: 'disputed' })).toBeDefined()
	})
})
