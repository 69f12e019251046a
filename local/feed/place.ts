import type { Town } from '@huying/shared/region/region'

/** What may stand before a village's name: nothing, the end of a larger place's name, or what parts words. */
const before = '(?<=^|[省市县区镇乡道处和与及\\s,;:.()、。“”\\u0000-])'
/** What may stand after a name without its 村 or 社区. */
const after = '(?=$|居委会|居民委员会|[和与及\\s,;:.()、。“”\\u0000-])'

/**
 * The village that somebody's words for a place name, if they name exactly one. Where a town is named too, only its
 * villages count; a name that several villages bear, or that is part of a longer one, is not taken for a guess.
 * @returns the 12-digit code
 */
export function villageIn(towns: readonly Town[], words: string): string | undefined {
	const text = words.normalize('NFKC')
	const named = towns.filter(({ name }) => text.includes(name))
	const villages = (named.length > 0 ? named : towns).flatMap((town) => town.villages)
	const names = [...new Set(villages.map(({ name }) => name))].sort(
		(left, right) => right.length - left.length,
	)
	let rest = text
	const found = names.filter((name) => {
		const pattern = patternOf(name)
		const isNamed = pattern.test(rest)
		// a name that is found is taken out, so that 王庄村 is not found again in 小王庄村
		rest = rest.replace(pattern, '\u0000')
		return isNamed
	})
	const codes = villages.filter(({ name }) => found.includes(name)).map(({ code }) => code)
	return codes.length === 1 ? codes[0] : undefined
}

const patterns = new Map<string, RegExp>()

function patternOf(name: string): RegExp {
	const known = patterns.get(name)
	if (known) return known
	const stem = name.replace(/(村|社区)$/u, '')
	const short = [...stem].length >= 2 ? `|${before}${literal(stem)}${after}` : ''
	const pattern = new RegExp(`${before}${literal(name)}${short}`, 'u')
	patterns.set(name, pattern)
	return pattern
}

/** Names come from a register and may hold anything. */
function literal(name: string): string {
	return name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
