import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MORNING, people, SALT, submission } from '../../test/fixture'
import { Life } from '../../test/life'
import { brokenAt, GENESIS, link } from './chain'
import { caseNumber, isCaseNumber } from './number'
import { submissionDigest } from './open'
import { headline, isSealed, seal } from './private-record'

describe('the trace', () => {
	const chained: { stored: string; hash: string }[] = []
	for (const event of new Life().until('verified').events) {
		const stored = JSON.stringify(event)
		chained.push({ stored, hash: link(chained.at(-1)?.hash ?? GENESIS, stored) })
	}

	it('holds as written, and breaks where a byte was changed, a step taken out or two swapped', () => {
		expect(brokenAt(chained)).toBe(-1)
		expect(
			brokenAt(
				chained.map((event, index) => (index === 2 ? { ...event, stored: `${event.stored} ` } : event)),
			),
		).toBe(2)
		expect(brokenAt(chained.filter((_, index) => index !== 1))).toBe(1)
		expect(brokenAt(chained.toReversed())).toBe(0)
	})

	it('holds digests of words, not words; the record proves them and can be erased', () => {
		const life = new Life({ text: '一句只在旁边的话。', name: '测试某某', phone: '19900000098' })
		expect(JSON.stringify(life.events)).not.toMatch(/一句|测试|1990000/)
		const [record] = life.records
		const words = life.events[0]?.words ?? ''
		expect(record && isSealed(record, words)).toBe(true)
		expect(record && isSealed({ ...record, text: '改过的话。' }, words)).toBe(false)
	})

	it('seals nothing when nothing was said, and never twice alike', () => {
		expect(seal({}, 1, SALT)).toBeUndefined()
		expect(seal({ text: '好' }, 1, SALT)?.digest).not.toBe(seal({ text: '好' }, 1, 'ff'.repeat(16))?.digest)
	})
})

describe('the number of a case', () => {
	it('is year and month, seven digits and a check digit', () => {
		const number = caseNumber('case-0000000000000001', MORNING, 0)
		expect(number).toMatch(/^2603-\d{4}-\d{4}$/)
		expect(isCaseNumber(number)).toBe(true)
		expect(caseNumber('case-0000000000000001', MORNING, 1)).not.toBe(number)
	})

	it('notices any one wrong digit', () => {
		fc.assert(
			fc.property(fc.uuid(), fc.nat(11), fc.integer({ min: 1, max: 9 }), (id, place, shift) => {
				const digits = caseNumber(id, MORNING, 0).replaceAll('-', '')
				const wrong = [...digits]
					.map((digit, index) => (index === place ? String((Number(digit) + shift) % 10) : digit))
					.join('')
				expect(isCaseNumber(wrong)).toBe(false)
			}),
		)
	})

	it('belongs to the month in Beijing', () => {
		expect(caseNumber('case-0000000000000001', Date.UTC(2026, 11, 31, 16), 0)).toMatch(/^2701-/)
		expect(caseNumber('case-0000000000000001', Date.UTC(2026, 11, 31, 15, 59), 0)).toMatch(/^2612-/)
	})
})

describe('a submission', () => {
	it('is known again however its members are ordered, and told from another', () => {
		const { id, ...rest } = submission()
		expect(submissionDigest({ ...rest, id })).toBe(submissionDigest(submission()))
		expect(submissionDigest(submission({ text: '别的话。' }))).not.toBe(submissionDigest(submission()))
		expect(people.caller.tenant).toBe('370404')
	})

	it('is named by its title or its first sentence', () => {
		expect(headline({ title: '井盖', text: '塌了。' })).toBe('井盖')
		expect(headline({ text: '村口塌了。快来。' })).toBe('村口塌了。')
		expect([...(headline({ text: '长'.repeat(200) }) ?? '')]).toHaveLength(60)
		expect(headline({})).toBeUndefined()
	})
})
