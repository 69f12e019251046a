import { fold, runsIn } from '../find/fold'

/** What stands in half of all calls and tells none apart. */
const fillers =
	/反映|希望|有关|相关|部门|问题|情况|市民|群众|居民|来电|来访|咨询|诉求|处理|解决|核实|尽快|进行|目前|现在|一直|已经|多次|没有|我们|他们|这个|那个|里面|附近|谢谢|您好|你好|是否|因为|所以|但是|可以|需要|要求|请问|一下|什么|怎么|这里|那里|这边|那边|我家|家里|门口|的|了/gu

/** A text without what tells none apart. */
export const withoutFillers = (text: string): string => fold(text).replace(fillers, ' ')

/** Pairs of characters of a text that tell what it is about. */
export function tellingPairs(text: string): ReadonlySet<string> {
	const pairs = new Set<string>()
	for (const run of runsIn(withoutFillers(text))) {
		const letters = [...run]
		for (let at = 1; at < letters.length; at++) pairs.add(`${letters[at - 1]}${letters[at]}`)
	}
	return pairs
}

/** Fewer pairs than this say too little to compare. */
const LEAST = 3

/**
 * How much of the shorter of two texts stands in the longer one, from 0 to 1: what is being typed is shorter than what was
 * written down of an earlier call.
 */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	const [few, many] = one.size <= other.size ? [one, other] : [other, one]
	if (few.size < LEAST) return 0
	let both = 0
	for (const pair of few) if (many.has(pair)) both++
	return both / few.size
}
