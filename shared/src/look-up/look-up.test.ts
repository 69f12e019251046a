import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../case/state'
import { statuses } from '../case/status'
import * as words from '../text/zh-CN/look-up'
import { lookUp, lookUpSchema, stageOf, stages } from './look-up'

const DAY = 86_400_000
const state = (change: Partial<CaseState> = {}): CaseState => ({
	tenant: '370404',
	case: 'case-0000000000000001',
	number: '2611-3509-1716',
	type: 'report',
	status: 'handling',
	version: 3,
	identity: 'named',
	source: 'phoneCall',
	submission: 'x',
	public: false,
	reworks: 0,
	callerWithdrew: false,
	openedAt: 0,
	since: Date.UTC(2026, 10, 21, 2),
	changedAt: 0,
	...change,
})
const opening = { seq: 1, salt: 'x', phone: '199 0000-2746', name: '测试某某', text: '路灯不亮。' }

describe('looking up', () => {
	it('finds by the last four of the phone, however it was written', () => {
		expect(lookUp(state(), opening, '2746')).toEqual({
			stage: 'handling',
			since: Date.UTC(2026, 10, 20, 16),
		})
	})

	it('takes no other four digits', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 9999 }), (number) => {
				const tail = String(number).padStart(4, '0')
				expect(lookUp(state(), opening, tail) === undefined).toBe(tail !== '2746')
			}),
		)
	})

	it('knows nothing of what is told in confidence, kept to a few, without a phone, or not there', () => {
		expect(lookUp(state({ identity: 'confidential' }), opening, '2746')).toBeUndefined()
		expect(lookUp(state({ identity: 'anonymous' }), opening, '2746')).toBeUndefined()
		expect(lookUp(state({ restricted: ['user-a'] }), opening, '2746')).toBeUndefined()
		expect(lookUp(state(), { seq: 1, salt: 'x' }, '2746')).toBeUndefined()
		expect(lookUp(state(), undefined, '2746')).toBeUndefined()
		expect(lookUp(undefined, opening, '2746')).toBeUndefined()
	})

	it('promises days only while somebody owes something', () => {
		const by = Date.UTC(2026, 10, 25, 9)
		const lead = { unit: 'housing', unitName: '住建局', resolveBy: by } as CaseState['lead']
		expect(lookUp(state(lead ? { lead } : {}), opening, '2746')?.by).toBe(Date.UTC(2026, 10, 24, 16))
		const suspended = state({ status: 'suspended', suspendedUntil: by + DAY })
		expect(lookUp(suspended, opening, '2746')?.by).toBe(Date.UTC(2026, 10, 25, 16))
		expect(lookUp(state({ status: 'closed', actBy: by }), opening, '2746')?.by).toBeUndefined()
	})

	it('says every status in words that a caller understands', () => {
		for (const status of statuses) expect(stages).toContain(stageOf[status])
		for (const stage of stages) expect(words.stage[stage] && words.next[stage]).toBeTruthy()
	})
})

describe('what is typed', () => {
	const read = (body: object) => v.safeParse(lookUpSchema, { tenant: '370404', ...body })
	it.each([
		['2611-3509-1716', '2746'],
		['261135091716', '２７４６'],
		['２６１１ ３５０９ １７１６', ' 27 46 '],
		['2611—3509—1716', '2746'],
	])('%s and %s are read', (number, tail) => {
		expect(read({ number, tail }).output).toEqual({
			tenant: '370404',
			number: '2611-3509-1716',
			tail: '2746',
		})
	})
	it.each([
		['2611-3509-1717', '2746', 'numberInvalid'],
		['', '2746', 'numberInvalid'],
		['2611-3509-1716', '274', 'tailInvalid'],
		['2611-3509-1716', '27a6', 'tailInvalid'],
	])('%s and %s are refused as %s', (number, tail, code) => {
		expect(read({ number, tail }).issues?.[0]?.message).toBe(code)
	})
})
