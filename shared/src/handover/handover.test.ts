import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../error/refusal'
import { CENTRE } from '../unit/unit'
import { type Post, type Role, roles } from '../user/post'
import {
	acceptedIn,
	follow,
	MOST_STEPS,
	mayFollow,
	outgoingOf,
	type Step,
	type StepType,
	stateOf,
} from './handover'
import { seesHandovers, worksShifts } from './sight'

const offered: Step[] = [{ type: 'offer', by: 'wang', at: 1, words: '都好。' }]
const step = (type: StepType, by: string, words?: string): Step => ({
	type,
	by,
	at: 2,
	...(words !== undefined && { words }),
})
const after = (...steps: Step[]): readonly Step[] =>
	steps.reduce<readonly Step[]>((done, next) => {
		const followed = follow(done, next)
		if (isRefusal(followed)) throw new Error(followed.refused)
		return followed
	}, offered)

describe('a hand-over', () => {
	it('is accepted by somebody else', () => {
		const steps = after(step('accept', 'li'))
		expect(stateOf(steps)).toBe('accepted')
		expect([outgoingOf(steps), acceptedIn(steps)?.by]).toEqual(['wang', 'li'])
	})

	it('goes back and forth until it is', () => {
		const steps = after(step('missing', 'li', '少一件。'), step('supplement', 'wang', '补上了。'))
		expect(stateOf(steps)).toBe('offered')
		expect(steps.map(({ words }) => words)).toEqual(['都好。', '少一件。', '补上了。'])
		expect(stateOf(after(...steps.slice(1), step('accept', 'zhao')))).toBe('accepted')
	})

	it.each<[string, readonly Step[], Step, string]>([
		['accepted by oneself', offered, step('accept', 'wang'), 'handoverOwn'],
		['found lacking by oneself', offered, step('missing', 'wang', '少一件。'), 'handoverOwn'],
		['added to by another', offered, step('supplement', 'li', '还有。'), 'notYours'],
		['lacking something without saying what', offered, step('missing', 'li', ' '), 'textEmpty'],
		['offered twice', offered, step('offer', 'wang'), 'notAllowedNow'],
		['accepted twice', after(step('accept', 'li')), step('accept', 'zhao'), 'notAllowedNow'],
		[
			'added to afterwards',
			after(step('accept', 'li')),
			step('supplement', 'wang', '还有。'),
			'notAllowedNow',
		],
		[
			'found lacking twice',
			after(step('missing', 'li', '一')),
			step('missing', 'zhao', '二'),
			'notAllowedNow',
		],
	])('is not %s', (_, before, next, code) => {
		expect(follow(before, next)).toMatchObject({ refused: code })
	})

	it('says no more than each may do', () => {
		expect(mayFollow(offered, 'wang')).toEqual(['supplement'])
		expect(mayFollow(offered, 'li')).toEqual(['missing', 'accept'])
		expect(mayFollow(after(step('missing', 'li', '一')), 'li')).toEqual(['accept'])
		expect(mayFollow(after(step('accept', 'li')), 'zhao')).toEqual([])
	})

	it('is never accepted by whoever offered it, never changed afterwards, and never loses a step', () => {
		const any = fc.record({
			type: fc.constantFrom<StepType>('offer', 'missing', 'supplement', 'accept'),
			by: fc.constantFrom('wang', 'li', 'zhao'),
			at: fc.nat(),
			words: fc.constantFrom('', '一'),
		})
		fc.assert(
			fc.property(fc.array(any, { maxLength: 40 }), (tried) => {
				let steps: readonly Step[] = offered
				for (const next of tried) {
					const followed = follow(steps, next)
					if (isRefusal(followed)) continue
					expect(stateOf(steps)).not.toBe('accepted')
					expect(followed.slice(0, -1)).toEqual(steps)
					steps = followed
				}
				expect(acceptedIn(steps)?.by).not.toBe('wang')
				expect(steps.length).toBeLessThanOrEqual(MOST_STEPS)
			}),
		)
	})
})

describe('who works in the shifts, and who reads', () => {
	const held = (role: Role, unit: string, until?: number): Post => ({
		post: 'p',
		role,
		unit,
		unitName: unit,
		from: 0,
		...(until !== undefined && { until }),
	})
	it.each(roles.flatMap((role) => [CENTRE, 'housing'].map((unit) => [role, unit] as const)))(
		'%s of %s',
		(role, unit) => {
			const works = role === 'dispatcher' && unit === CENTRE
			expect(worksShifts([held(role, unit)], 1)).toBe(works)
			expect(seesHandovers([held(role, unit)], 1)).toBe(
				works || role === 'inspector' || (role === 'leader' && unit === CENTRE),
			)
			expect(seesHandovers([held(role, unit, 1)], 1)).toBe(false)
		},
	)
})
