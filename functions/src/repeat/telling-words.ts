import { withoutFillers } from '@huying/shared/repeat/likeness'

/** The platform's own way of parting Chinese into words. Made when it is needed: that takes as long as loading half of a function. */
let segmenter: Intl.Segmenter | undefined

/** Words that tell what a text is about: the longest that it has, the earlier ones first. */
export function tellingWords(text: string, most: number): string[] {
	segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
	const words = [...segmenter.segment(withoutFillers(text))]
		.filter(({ isWordLike, segment }) => isWordLike && [...segment].length >= 2)
		.map(({ segment }) => segment)
	// sorting keeps the order of words that are as long as each other
	return [...new Set(words)].sort((left, right) => right.length - left.length).slice(0, most)
}
