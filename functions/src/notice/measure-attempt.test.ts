import { usualQuietHours } from '@huying/shared/notice/quiet-hours'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Outcome } from '../wechat/outcome'
import type { Delivery } from './delivery'
import { IN_TIME, measureAttempt } from './measure-attempt'

let lines: Record<string, unknown>[]
beforeEach(() => {
	lines = []
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(JSON.parse(String(text))) > 0)
})
afterEach(() => vi.restoreAllMocks())

/** Ten in the morning, and eleven at night, in Beijing. */
const MORNING = Date.UTC(2026, 2, 2, 2)
const NIGHT = Date.UTC(2026, 2, 2, 15)
const SEVEN = Date.UTC(2026, 2, 2, 23)

const tried = (what: {
	at: number
	answered: number
	kind?: Outcome['kind']
	tries?: number
	quiet?: true
}) => {
	const { at, answered, kind = 'ok', tries = 0, quiet } = what
	const before = {
		channel: 'wechat',
		tries,
		facts: { at },
		...(quiet && { quietHours: usualQuietHours }),
	} as Delivery
	const outcome = kind === 'ok' ? { kind } : { kind, code: 'x' }
	measureAttempt(before, { ...before, state: kind === 'ok' ? 'delivered' : 'waiting' }, outcome, answered)
	return lines.flatMap(({ handedOnInTime }) => (handedOnInTime === undefined ? [] : [handedOnInTime]))
}

it('counts the state after every attempt', () => {
	tried({ at: MORNING, answered: MORNING + 1, kind: 'later' })
	tried({ at: MORNING, answered: MORNING + 2, tries: 1 })
	expect(lines.flatMap(({ state, deliveries }) => (deliveries ? [state] : []))).toEqual([
		'waiting',
		'delivered',
	])
})

it.each([
	['handed on in ten seconds', { at: MORNING, answered: MORNING + IN_TIME }, [1]],
	['a millisecond later', { at: MORNING, answered: MORNING + IN_TIME + 1 }, [0]],
	['refused by the person, and so told', { at: MORNING, answered: MORNING + 1, kind: 'refused' }, [1]],
	['not taken, though at once', { at: MORNING, answered: MORNING + 1, kind: 'later' }, [0]],
	['again: counted already', { at: MORNING, answered: MORNING + 1, tries: 1 }, []],
	['held for the night, and out at seven', { at: NIGHT, answered: SEVEN + 1, quiet: true }, [1]],
	['held for the night, and out at eight', { at: NIGHT, answered: SEVEN + 3_600_000, quiet: true }, [0]],
] as const)('%s', (_, what, expected) => expect(tried(what)).toEqual(expected))
