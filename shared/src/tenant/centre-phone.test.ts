import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { centrePhoneChangeSchema, keptCentrePhone } from './centre-phone'

it.each([
	['0632-7711234', '06327711234'],
	['（0632）771 1234', '06327711234'],
	['０６３２－７７１１２３４', '06327711234'],
	['0632-7711234转801', '06327711234-801'],
	['12345', '12345'],
	['１２３４５', '12345'],
	[' 123 45 ', '12345'],
	['12388', '12388'],
	['962121', '962121'],
	['400-000-0001', '4000000001'],
	['19900000001', '19900000001'],
	['00000', undefined],
	['54321', undefined],
	['1234', undefined],
	['123456', undefined],
	['12345转1', undefined],
	['', undefined],
	['找中心', undefined],
	['%', undefined],
	[`12345${' '.repeat(500)}`, undefined],
])('%j is %s', (typed, kept) => {
	expect(keptCentrePhone(typed)).toBe(kept)
	const read = v.safeParse(centrePhoneChangeSchema, { id: 'centre-phone-00000001', version: 0, phone: typed })
	expect(read.success && read.output.phone).toBe(kept ?? false)
})

it('is kept the same however it is written, and when what is kept is typed again', () => {
	const number = fc.oneof(
		fc.constantFrom('12345', '12388', '95598', '962121'),
		fc.stringMatching(/^0632[2-9]\d{6}$/),
		fc.stringMatching(/^1[3-9]\d{9}$/),
	)
	const between = fc.array(fc.constantFrom('', ' ', '-', '－'), { minLength: 12, maxLength: 12 })
	const wide = (digit: string) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)
	fc.assert(
		fc.property(number, between, fc.boolean(), (plain, gaps, full) => {
			const digits = [...plain].map((digit, at) => `${full ? wide(digit) : digit}${gaps[at]}`)
			expect(keptCentrePhone(digits.join(''))).toBe(plain)
			expect(keptCentrePhone(plain)).toBe(plain)
		}),
	)
})
