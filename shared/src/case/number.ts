import { digest } from '../identifier/digest'
import { beijing } from '../time/day'

const two = (n: number) => String(n).padStart(2, '0')

/** Luhn's check digit (ISO/IEC 7812-1 annex B): one wrong or two swapped digits on the telephone are noticed. */
function checkDigit(digits: string): number {
	const sum = [...digits].reverse().reduce((total, digit, index) => {
		const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit)
		return total + (doubled > 9 ? doubled - 9 : doubled)
	}, 0)
	return (10 - (sum % 10)) % 10
}

/**
 * The number of a case as it is said aloud: 2611-0385-2746 is year and month, seven digits drawn from the
 * case's identifier, and a check digit. No counter, so no key that every submission must write.
 * @param attempt 0 first; the next ones when the number is taken already
 */
export function caseNumber(identifier: string, at: number, attempt: number): string {
	const { year, month } = beijing(at)
	const drawn = String(
		Number.parseInt(digest(`${identifier}#${attempt}`).slice(0, 12), 16) % 10_000_000,
	).padStart(7, '0')
	const digits = `${two(year % 100)}${two(month)}${drawn}`
	const whole = `${digits}${checkDigit(digits)}`
	return dashed(whole)
}

/** The digits of a number, however it was typed or read out: full-width digits, blanks and dashes of any kind. */
const digitsOf = (typed: string) => typed.normalize('NFKC').replace(/[\s\-‐-―−ー]/gu, '')

/** A number as it is written: 2611-0385-2746, also where somebody typed it without dashes. */
export function dashed(typed: string): string {
	const digits = digitsOf(typed)
	return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`
}

/** Whether a number a person typed can be one: twelve digits, dashes or not, the last one right. */
export function isCaseNumber(typed: string): boolean {
	const digits = digitsOf(typed)
	return /^\d{12}$/.test(digits) && checkDigit(digits.slice(0, 11)) === Number(digits[11])
}
