import type { BoardCasesAnswer, BoardLine } from '@huying/shared/board/board-view'
import type { Period } from '@huying/shared/board/period'
import { seesWholeBoard, unitsOnBoard } from '@huying/shared/board/who'
import { isHeld, type Post } from '@huying/shared/user/post'
import { api } from '../../api/client'
import { type Answer, useAnswer } from '../../api/use-answer'
import { usePages } from '../use-pages'
import type { CasesView } from './view'

/** What somebody may look at: all of it, the lines of their units, or nothing. */
export type Sees = 'all' | readonly string[]

export function seesOnBoard(posts: readonly Post[], at: number): Sees | undefined {
	const held = posts.filter((post) => isHeld(post, at))
	if (seesWholeBoard(held)) return 'all'
	const units = unitsOnBoard(held)
	return units.length > 0 ? units : undefined
}

export type Looked = { readonly lines: readonly BoardLine[]; readonly at: number }

/** The lines that somebody may look at, over some days. */
export function useBoard(sees: Sees | undefined, { from, to }: Period): Answer<Looked> {
	const key = sees === undefined ? undefined : `board ${String(sees)} ${from} ${to}`
	return useAnswer(key, async (): Promise<Looked> => {
		const query = { from, to }
		const answers =
			sees === undefined || sees === 'all'
				? [await api.board({ query })]
				: await Promise.all(sees.map((line) => api.boardOf({ params: { line }, query })))
		return { lines: answers.flatMap(({ lines }) => lines), at: Date.now() }
	})
}

/** The cases behind a number, page by page. */
export function useBoardCases(asked: CasesView | undefined) {
	const key = asked && `board cases ${asked.line} ${asked.name} ${asked.from} ${asked.to}`
	return usePages(key, async (after): Promise<BoardCasesAnswer> => {
		if (asked === undefined) return { cases: [], pictures: {}, unseen: 0 }
		const { line, name, from, to } = asked
		return api.boardCases({
			params: { line, name },
			query: { from, to, ...(after !== undefined && { after }) },
		})
	})
}
