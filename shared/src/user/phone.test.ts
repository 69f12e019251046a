import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { keptPhone, plainPhone } from './phone'
import { phoneSchema } from './user'

describe('a number as somebody typed it', () => {
	it.each([
		['19900000001', '19900000001'],
		['１９９０００００００', undefined],
		['１９９０００００００１', '19900000001'],
		[' 199 0000 0001 ', '19900000001'],
		['199-0000-0001', '19900000001'],
		['199－0000－0001', '19900000001'],
		['+86 199 0000 0001', '19900000001'],
		['＋８６１９９０００００００１', '19900000001'],
		['0086-199-0000-0001', '19900000001'],
		['8619900000001', '19900000001'],
		['(0632)7700001', '06327700001'],
		['（0632）770-0001', '06327700001'],
		['0632—7700001', '06327700001'],
		['010 8000 0001', '01080000001'],
		['+86 632 7700001', '06327700001'],
		['7700001', '7700001'],
		['400-000-0001', '4000000001'],
		['0632-7700001转801', '06327700001'],
		['0632-7700001-801', '06327700001'],
		['7700001 ext. 12', '7700001'],
		['', undefined],
		['12', undefined],
		['1990000000', undefined],
		['199000000012', undefined],
		['29900000001', undefined],
		['199****0001', undefined],
		['call me', undefined],
		['+1 202 555 0100', undefined],
		['19900000001转2', undefined],
		['1'.repeat(60), undefined],
		['😀', undefined],
	])('%j is %s', (typed, plain) => {
		expect(plainPhone(typed)).toBe(plain)
	})

	it('keeps an extension of a fixed line, and reads what it kept', () => {
		expect(keptPhone('0632-7700001转801')).toBe('06327700001-801')
		expect(keptPhone('06327700001-801')).toBe('06327700001-801')
		expect(plainPhone('06327700001-801')).toBe('06327700001')
	})

	it('is the same for ever once it is plain', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 -+（８６１転转') }), (typed) => {
				const kept = keptPhone(typed)
				if (kept === undefined) return
				expect(keptPhone(kept)).toBe(kept)
				expect(plainPhone(kept)).toBe(plainPhone(typed))
			}),
		)
	})
})

describe('the schema of a number', () => {
	it('answers the plain digits, which plain digits already were', () => {
		expect(v.parse(phoneSchema, '１９９ ０００００００１')).toBe('19900000001')
		expect(v.parse(phoneSchema, '19900000001')).toBe('19900000001')
	})

	it.each([['12'], [''], [19900000001], ['1'.repeat(60)]])('refuses %s', (typed) => {
		expect(v.safeParse(phoneSchema, typed).issues?.[0].message).toBe('phoneInvalid')
	})
})
