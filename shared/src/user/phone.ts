/** A number in China: a mobile, a fixed line with or without its area code, one for the whole country (400, 800). */
const mobile = /^1[3-9]\d{9}$/
const withArea = /^0[1-9]\d{1,2}[2-9]\d{6,7}$/
const local = /^[2-9]\d{6,7}$/
const national = /^[48]00\d{7}$/
/** A fixed line as it stands behind +86, where its area code loses its nought. */
const abroad = /^[1-9]\d{1,2}[2-9]\d{6,7}$/

/** 转801, ext. 801, -801, #801, x801: the extension (分机) behind a fixed line. */
const extension = /^(.*\d)(?:转|轉|分机|extension|ext\.?|x|#|,|-)(\d{1,6})$/u

/** The longest thing that is looked at as a number. */
const LONGEST = 40

/**
 * The digits of a number as it is dialled, of whatever somebody typed or read out: full-width digits, blanks, dashes,
 * dots, brackets, +86 and an extension fall away. A mobile has 11 digits; a fixed line keeps its area code, and an
 * extension is not part of it. The same line typed in two ways is the same answer.
 * @returns undefined for what is no number of a telephone here
 */
export function plainPhone(typed: string): string | undefined {
	return readPhone(typed)?.plain
}

/** A number as it is kept: its plain digits, behind a fixed line the extension after a dash. */
export function keptPhone(typed: string): string | undefined {
	const read = readPhone(typed)
	if (read === undefined) return undefined
	return read.extension === undefined ? read.plain : `${read.plain}-${read.extension}`
}

function readPhone(typed: string): { plain: string; extension?: string } | undefined {
	if (typed.length > LONGEST) return undefined
	const written = typed
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s()[\].·/]/gu, '')
		.replace(/[‐-―−ー_~]/gu, '-')
		.replace(/:/gu, '')
	const whole = dialled(written)
	if (whole !== undefined) return { plain: whole }
	const parts = extension.exec(written)
	const plain = parts?.[1] === undefined ? undefined : dialled(parts[1].replace(/[.]$/u, ''))
	if (plain === undefined || parts?.[2] === undefined || mobile.test(plain)) return undefined
	return { plain, extension: parts[2] }
}

/** The digits of a number without its country, if it is one. */
function dialled(written: string): string | undefined {
	if (!/^\+?[\d-]+$/u.test(written)) return undefined
	const digits = written.replace(/[+-]/gu, '')
	const home = /^(?:\+|00)?86-?/u.exec(written)
	if (isNumber(digits) && !written.startsWith('+')) return digits
	if (home === null) return undefined
	const behind = written.slice(home[0].length).replace(/-/gu, '')
	if (isNumber(behind) && !local.test(behind)) return behind
	return abroad.test(behind) ? `0${behind}` : undefined
}

const isNumber = (digits: string) =>
	mobile.test(digits) || withArea.test(digits) || local.test(digits) || national.test(digits)
