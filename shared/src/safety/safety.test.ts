import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOf } from './parts'
import {
	allVerdicts,
	begun,
	decided,
	isWaiting,
	judged,
	mayShowToOthers,
	needsPerson,
	type Piece,
	type Safety,
	type Suggestion,
	unanswered,
	verdicts,
	worse,
} from './safety'

const verdict = fc.constantFrom(...verdicts)
const safety: fc.Arbitrary<Safety> = fc.record({
	texts: fc.dictionary(fc.constantFrom('1', '4', '9'), verdict),
	photos: fc.dictionary(fc.constantFrom('photo-a', 'photo-b', 'photo-c'), verdict),
	at: fc.nat(),
})
const piece: fc.Arbitrary<Piece> = fc.oneof(
	fc.constantFrom(1, 4, 9).map((text) => ({ text })),
	fc.constantFrom('photo-a', 'photo-b', 'photo-c').map((photo) => ({ photo })),
)
const said = fc.constantFrom<Suggestion>('pass', 'review', 'risky')

describe('what others may see', () => {
	test('has passed, piece by piece, or was let through by a person', () =>
		fc.assert(
			fc.property(safety, (known) => {
				const all = allVerdicts(known)
				const fine = all.length > 0 && all.every((one) => one === 'pass' || one === 'shown')
				expect(mayShowToOthers(known)).toBe(fine)
			}),
		))

	test('is nothing before anything was checked', () => {
		expect(mayShowToOthers(undefined)).toBe(false)
		expect(mayShowToOthers({ texts: {}, photos: {}, at: 0 })).toBe(false)
	})

	test('is less as soon as something more is sent, until that has passed too', () =>
		fc.assert(
			fc.property(safety, said, (known, says) => {
				const more = begun(known, [{ text: 12 }], 1)
				expect(mayShowToOthers(more)).toBe(false)
				const then = judged(more, { text: 12 }, says, 2)
				if (allVerdicts(known).length > 0)
					expect(mayShowToOthers(then)).toBe(mayShowToOthers(known) && says === 'pass')
			}),
		))

	test('is never what waits for a person', () =>
		fc.assert(
			fc.property(safety, (known) => {
				expect(needsPerson(known) && mayShowToOthers(known)).toBe(false)
			}),
		))
})

describe('whatever comes, in whatever order', () => {
	const step = fc.oneof(
		piece.map((which) => ({ do: 'late' as const, which })),
		piece.map((which) => ({ do: 'answer' as const, which })),
		fc.constant({ do: 'begin' as const }),
	)
	const pieces: Piece[] = [{ text: 1 }, { photo: 'photo-a' }, { photo: 'photo-b' }]
	const name = (which: Piece) => JSON.stringify(which)

	test('answers that come early, late or twice end the same', () =>
		fc.assert(
			fc.property(fc.tuple(said, said, said), fc.array(step, { maxLength: 20 }), (answers, steps) => {
				const answerOf = new Map(pieces.map((which, place) => [name(which), answers[place] ?? 'pass']))
				const run = (known: Safety, which: Piece) =>
					judged(known, which, answerOf.get(name(which)) ?? 'pass', 1)
				let known = begun(undefined, pieces, 0)
				for (const one of steps) {
					if (one.do === 'begin') known = begun(known, pieces, 1)
					else if (!answerOf.has(name(one.which))) continue
					else known = one.do === 'late' ? unanswered(known, one.which, 1) : run(known, one.which)
				}
				const end = pieces.reduce(run, known)
				expect(allVerdicts(end)).toEqual(answers)
				expect(isWaiting(end)).toBe(false)
			}),
		))

	test('a person’s word stands', () =>
		fc.assert(
			fc.property(safety, fc.boolean(), piece, said, (known, show, which, says) => {
				const then = decided(known, show, 5)
				expect(needsPerson(then)).toBe(false)
				const later = unanswered(judged(then, which, says, 6), which, 7)
				for (const kind of ['texts', 'photos'] as const)
					for (const [key, one] of Object.entries(known[kind]))
						if (one === 'review') expect(later[kind][key]).toBe(show ? 'shown' : 'hidden')
			}),
		))

	test('a person lets through what is in doubt and nothing else', () =>
		fc.assert(
			fc.property(safety, (known) => {
				const before = allVerdicts(known)
				const after = allVerdicts(decided(known, true, 5))
				before.forEach((one, place) => {
					expect(after[place]).toBe(one === 'review' ? 'shown' : one)
				})
			}),
		))

	test('no answer is no pass', () =>
		fc.assert(
			fc.property(safety, piece, (known, which) => {
				const then = unanswered(known, which, 5)
				expect(allVerdicts(then).filter((one) => one === 'pass')).toEqual(
					allVerdicts(known).filter((one) => one === 'pass'),
				)
			}),
		))

	test('the worst part decides', () =>
		fc.assert(
			fc.property(fc.array(said, { minLength: 1 }), (all) => {
				const whole = all.reduce(worse)
				expect(whole).toBe(all.includes('risky') ? 'risky' : all.includes('review') ? 'review' : 'pass')
			}),
		))
})

describe('parts of a long text', () => {
	const letters = fc.string({
		unit: fc.constantFrom('路', '灯', 'a', ' ', '。', '，', '\n', '😀', '！'),
		maxLength: 400,
	})

	test('are the text, each short enough, no character cut in two', () =>
		fc.assert(
			fc.property(letters, fc.integer({ min: 2, max: 60 }), (text, limit) => {
				const parts = partsOf(text, limit)
				expect(parts.join('')).toBe(text)
				for (const part of parts) {
					expect(part.length).toBeGreaterThan(0)
					expect(part.length).toBeLessThanOrEqual(limit)
					expect(part).not.toMatch(/[\ud800-\udfff]/u)
				}
			}),
		))

	test('end where a sentence does, wherever one ends in time', () =>
		fc.assert(
			fc.property(letters, fc.integer({ min: 2, max: 60 }), (text, limit) => {
				for (const part of partsOf(text, limit).slice(0, -1)) {
					if (/[。！\n]/.test(part)) expect(part).toMatch(/[。！\n]$/)
				}
			}),
		))

	test('are two for 5,000 characters of one breath, and none for none', () => {
		expect(partsOf('灯'.repeat(5000)).map(({ length }) => length)).toEqual([2500, 2500])
		expect(partsOf('')).toEqual([])
		expect(partsOf('路灯坏了。')).toEqual(['路灯坏了。'])
	})
})
