/** WeChat takes no more at once. Counted in UTF-16 units, which are never fewer than the characters it may count. */
export const PART_LIMIT = 2500

/** The last place in a stretch of text at which something ends, best first: a sentence, a clause, a word. */
const ends = [/[。！？!?；;\n…](?=[^。！？!?；;\n…]*$)/u, /[，,、：:](?=[^，,、：:]*$)/u, /\s(?=\S*$)/u]

/**
 * Cuts a text into parts that WeChat takes, after the end of a sentence wherever there is one, so that no phrase is
 * hidden by a cut. Nothing is lost: the parts joined are the text.
 */
export function partsOf(text: string, limit = PART_LIMIT): string[] {
	const parts: string[] = []
	let rest = text
	while (rest.length > limit) {
		const cut = placeToCut(rest.slice(0, limit))
		parts.push(rest.slice(0, cut))
		rest = rest.slice(cut)
	}
	return rest === '' ? parts : [...parts, rest]
}

function placeToCut(stretch: string): number {
	for (const end of ends) {
		const found = stretch.search(end)
		if (found >= 0) return found + 1
	}
	// Never between the two halves of one character
	const last = stretch.charCodeAt(stretch.length - 1)
	return last >= 0xd800 && last <= 0xdbff && stretch.length > 1 ? stretch.length - 1 : stretch.length
}
