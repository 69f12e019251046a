import type { Summary } from '@huying/shared/case/case-view'
import { moves } from '@huying/shared/case/moves'
import { urgencies } from '@huying/shared/case/status'
import { holdsCases } from '@huying/shared/desk/queue-filter'
import { what } from '@huying/shared/text/zh-CN/clock'
import { step } from '@huying/shared/text/zh-CN/mine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { merged, mineQueues } from './mine'

const summary = (id: string, deadline: number, urgency: Summary['urgency'] = 'green') =>
	({ case: id, deadline, urgency }) as Summary
const [sign, handle] = mineQueues
const part = (queue: (typeof mineQueues)[number] | undefined, cases: Summary[], more = false) => ({
	...(queue ?? { queue: 'handling' as const, next: 'resolve' as const }),
	cases,
	more,
})

describe('what is mine', () => {
	it('is one list, the earliest deadline first, whichever queue it waits in', () => {
		const { items, more } = merged([
			part(sign, [summary('a', 20), summary('b', 50)]),
			part(handle, [summary('c', 10), summary('d', 30, 'green'), summary('e', 30, 'red')]),
		])
		expect(items.map((item) => item.summary.case)).toEqual(['c', 'a', 'e', 'd', 'b'])
		expect(items.map((item) => item.next)).toEqual(['resolve', 'sign', 'resolve', 'resolve', 'sign'])
		expect(more).toBe(false)
	})

	it('begins the same however far each queue was looked at', () => {
		const ends = fc.array(fc.record({ end: fc.nat(50), colour: fc.constantFrom(...urgencies) }), {
			maxLength: 20,
		})
		fc.assert(
			fc.property(ends, ends, fc.integer({ min: 1, max: 6 }), (first, second, looked) => {
				const sorted = (made: typeof first, name: string) =>
					made
						.map(({ end, colour }, n) => summary(`${name}${String(n).padStart(2, '0')}`, end, colour))
						.sort((left, right) => (left.deadline ?? 0) - (right.deadline ?? 0))
				const queues = [sorted(first, 'a'), sorted(second, 'b')]
				const whole = merged(queues.map((cases, at) => part(mineQueues[at], cases))).items
				const parts = queues.map((cases, at) =>
					part(mineQueues[at], cases.slice(0, looked), cases.length > looked),
				)
				const { items, more } = merged(parts)
				// ties at the very end of what was looked at may come in another order
				const last = Math.max(...items.map((item) => item.summary.deadline ?? 0))
				const clear = items.filter((item) => !more || (item.summary.deadline ?? 0) < last)
				expect(clear).toEqual(whole.slice(0, clear.length))
				expect(more || items.length === whole.length).toBe(true)
			}),
		)
	})

	it('offers only steps that are there for somebody of a unit; from a status, only one that leads from it', () => {
		for (const { queue, next } of mineQueues) {
			const { by, from } = moves[next] as { by: readonly string[]; from: readonly string[] }
			expect(by.some((one) => ['handler', 'supporter', 'local', 'keeper', 'caller'].includes(one))).toBe(true)
			if (holdsCases(queue)) expect(from).toContain(queue)
			expect(step[queue]).toBeDefined()
			expect(what[queue]).toBeDefined()
		}
	})
})
