import { expect, it } from 'vitest'
import { plainSourceNumber } from './source-number'

it.each([
	['hotline12345', 'ZZ-2026 0001', 'ZZ-20260001'],
	['hotline12345', ' ｚｚ－２０２６０００１ ', 'ZZ-20260001'],
	['hotline12345', '  ', undefined],
	['hotline12345', undefined, undefined],
	['board', 'ZZ-1', undefined],
] as const)('of %s, %j is compared as %j', (source, typed, plain) => {
	expect(plainSourceNumber(source, typed)).toBe(plain)
})
