/** What may be hidden of a number that stands in words. */
export type NumberKind = 'identity' | 'card' | 'phone'

/** What stands for anything hidden: neither how long it was, nor how it ended. */
export const MASK = '****'

/** A stretch of a text, its end not included. */
export interface Span<What extends string> {
	readonly from: number
	readonly to: number
	readonly what: What
}

/** Between the digits of one number: blanks, dashes. */
const BETWEEN = /^[\s\p{Pd}−_]{1,3}$/u
/** （0632）3456789. */
const AREA = /^0\d{2,3}$/
const BEHIND_AREA = /^[)）]\s?$/
/** So many digits and more are a number of a person or of an account: 13 to 19 of a card, 15 or 18 of an identity. */
const LONG = 13
const chinese = '〇一二三四五六七八九'
const MOBILE = /^0?1[3-9]\d{9}$/
const LANDLINE = /^0(10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/
/** Without its area code, only where words say what it is. */
const LOCAL = /(?:电话|座机|手机|联系方式|固话|tel)[^\d\p{Lu}]{0,4}$/iu
const BIRTHDAY = /^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/
const YEAR = /^(19|20)\d{2}$/

/** Digits that stand together, in whichever script they were typed. */
interface Group {
	readonly digits: string
	readonly from: number
	readonly to: number
}

/**
 * Every number in a text that looks like one of an identity card, a bank card or a telephone, whole or with blanks and
 * dashes in it. A check digit is not asked for: one slip of the hand does not make a number less a person's. Rather one
 * too many than one too few: whoever publishes sees what was hidden.
 */
export function numbersIn(text: string): Span<NumberKind>[] {
	return [...runsOf(digitGroups(text), text).flatMap((run) => numbersOf(run, text)), ...inCharacters(text)]
}

/** 0 to 9 as keyboards, fonts and lists have them: ９, ⁹, ⑨. */
function digitOf(character: string): string | undefined {
	if (character >= '0' && character <= '9') return character
	if (character < '\u0080') return undefined
	const plain = character.normalize('NFKC')
	return plain.length === 1 && plain >= '0' && plain <= '9' ? plain : undefined
}

function digitGroups(text: string): Group[] {
	const groups: Group[] = []
	let [digits, from, at] = ['', 0, 0]
	const close = () => {
		if (digits !== '') groups.push({ digits, from, to: at })
		digits = ''
	}
	for (const character of text) {
		const digit = digitOf(character)
		if (digit === undefined) close()
		else {
			if (digits === '') from = at
			digits += digit
		}
		at += character.length
	}
	close()
	return groups
}

/** Groups with nothing but blanks and dashes between. */
function runsOf(groups: readonly Group[], text: string): Group[][] {
	const runs: Group[][] = []
	for (const group of groups) {
		const last = runs.at(-1)
		const before = last?.at(-1)
		if (last && before && belongs(before, text.slice(before.to, group.from))) last.push(group)
		else runs.push([group])
	}
	return runs
}

const belongs = ({ digits }: Group, between: string) =>
	BETWEEN.test(between) || (AREA.test(digits) && BEHIND_AREA.test(between))

/** The longest stretches of a run that are numbers, from its beginning. */
function numbersOf(run: readonly Group[], text: string): Span<NumberKind>[] {
	const spans: Span<NumberKind>[] = []
	for (let first = 0; first < run.length; first++) {
		const before = spans.length
		for (let last = run.length - 1; last >= first; last--) {
			const span = numberOf(run, first, last, text)
			if (span === undefined) continue
			spans.push(span)
			first = last
			break
		}
		// No number begins in the middle of a day
		if (spans.length === before) first += Math.max(0, dayAt(run, first) - 1)
	}
	return spans
}

/** What the groups from one to another of a run are together. */
function numberOf(
	run: readonly Group[],
	first: number,
	last: number,
	text: string,
): Span<NumberKind> | undefined {
	const groups = run.slice(first, last + 1)
	const [from, to] = [groups[0]?.from ?? 0, groups.at(-1)?.to ?? 0]
	const digits = groups.map((group) => group.digits).join('')
	// A number of 17 digits ends with an X as often as with any digit
	const mark = digits.length === 17 ? /^[\s\p{Pd}−]{0,2}[Xx×Ｘｘ]/u.exec(text.slice(to))?.[0] : undefined
	const span = { from, to: to + (mark?.length ?? 0) }
	if (isIdentity(digits, mark)) return { ...span, what: 'identity' }
	// Days beside sums are not one long number: 2026-07-08 18600
	if (groups.length > 1 && touchesDay(run, first, last)) return undefined
	if (digits.length >= LONG) return { ...span, what: 'card' }
	if (MOBILE.test(digits) || LANDLINE.test(digits)) return { ...span, what: 'phone' }
	if ((digits.length === 7 || digits.length === 8) && LOCAL.test(text.slice(0, from)))
		return { ...span, what: 'phone' }
	return undefined
}

/** Eighteen signs with a day of birth in their place, or fifteen as before 1999. */
const isIdentity = (digits: string, mark: string | undefined) =>
	((digits.length === 18 || mark !== undefined) && BIRTHDAY.test(digits.slice(6, 14))) ||
	(digits.length === 15 && BIRTHDAY.test(`19${digits.slice(6, 12)}`))

/** A day in three groups, anywhere; in one, at an end: within, it is that of an identity with a slip in it. */
const touchesDay = (run: readonly Group[], first: number, last: number) =>
	run.some((_, at) => at + 2 >= first && at <= last && dayAt(run, at) === 3) ||
	dayAt(run, first) === 1 ||
	dayAt(run, last) === 1

/** How many groups, from one on, are a day: 2026 07 08, or 20260708. */
function dayAt(groups: readonly Group[], at: number): number {
	const [year = '', month = '', day = ''] = groups.slice(at, at + 3).map(({ digits }) => digits)
	if (BIRTHDAY.test(year)) return 1
	return YEAR.test(year) && BIRTHDAY.test(`${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`) ? 3 : 0
}

/** The same in Chinese characters: 一三八〇〇一三八〇〇〇. */
function inCharacters(text: string): Span<NumberKind>[] {
	return [...text.matchAll(/[〇零○一二三四五六七八九]{11,}/gu)].flatMap(({ 0: found, index }) => {
		const digits = [...found].map((character) => Math.max(0, chinese.indexOf(character))).join('')
		const what = kindInCharacters(digits)
		return what === undefined ? [] : [{ from: index, to: index + found.length, what }]
	})
}

function kindInCharacters(digits: string): NumberKind | undefined {
	if (isIdentity(digits, undefined)) return 'identity'
	if (digits.length >= LONG) return 'card'
	return MOBILE.test(digits) || LANDLINE.test(digits) ? 'phone' : undefined
}
