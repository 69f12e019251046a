/**
 * Text as it is compared: full-width and other ways of writing a letter fall together (NFKC), capitals too. Character by
 * character, so that what is cut out of a text folds to what is cut out of the folded text.
 */
export function fold(text: string): string {
	return [...text].map(foldLetter).join('')
}

/** One character folded; now and then it becomes several: ㎡ is m2. */
export const foldLetter = (letter: string): string => letter.normalize('NFKC').toLowerCase()

/** Runs of letters and digits of a folded text, in order. Everything else parts them and is never looked for. */
export function runsIn(folded: string): string[] {
	return folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** Letters and digits alone, as an original number is compared: case and dashes tell nothing apart. */
export const bare = (text: string): string => runsIn(fold(text)).join('')

/** Each two characters that stand side by side in a run, once. */
export function pairsIn(folded: string): string[] {
	const pairs = new Set<string>()
	for (const run of runsIn(folded)) {
		const letters = [...run]
		for (let at = 1; at < letters.length; at++) pairs.add(`${letters[at - 1]}${letters[at]}`)
	}
	return [...pairs]
}
