import { useRef, useState } from 'react'
import { type Answer, useAnswer } from '../api/use-answer'

/** One page of a list, with the place to go on from where there is more. */
type Piece = { readonly next?: string | undefined }
/** A list as far as it has been looked at. `at` is when it was so, in epoch milliseconds. */
export type Looked<Page> = { readonly pages: readonly Page[]; readonly more: boolean; readonly at: number }

/**
 * A list of the office that is read page by page; a refresh reads as many pages as were looked at.
 * @param key undefined while there is nothing to ask for
 */
export function usePages<Page extends Piece>(
	key: string | undefined,
	ask: (after: string | undefined) => Promise<Page>,
): Answer<Looked<Page>> & { more: () => Promise<void>; readingMore: boolean } {
	const looked = useRef({ key, pages: 1 })
	if (looked.current.key !== key) looked.current = { key, pages: 1 }
	const [readingMore, setReadingMore] = useState(false)
	const answer = useAnswer(key, async (): Promise<Looked<Page>> => {
		const pages: Page[] = [await ask(undefined)]
		while (pages.length < looked.current.pages && pages.at(-1)?.next !== undefined)
			pages.push(await ask(pages.at(-1)?.next))
		return { pages, more: pages.at(-1)?.next !== undefined, at: Date.now() }
	})
	const more = async () => {
		looked.current.pages++
		setReadingMore(true)
		await answer.reload()
		setReadingMore(false)
	}
	return { ...answer, more, readingMore }
}
