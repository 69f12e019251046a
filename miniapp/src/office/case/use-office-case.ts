import { done, moved } from '@huying/shared/text/zh-CN/office-case'
import { useEffect, useState } from 'react'
import { rememberedAnswerable } from './answerable'
import type { OfficeMove } from './moves'
import { useCase } from './use-case'
import { entryOf, useEntries } from './use-entries'
import { type Moving, useMove } from './use-move'
import { useOwnUnits } from './use-own-units'

/** Moves whose forms begin with what the catalogue proposes. */
const proposes: ReadonlySet<string> = new Set<OfficeMove>(['accept', 'order', 'whistle'])

/**
 * A case with everything that can be done with it.
 * @param onMoved lets the list beside it follow; told the move that was taken, or undefined where somebody else was faster
 */
export function useOfficeCase(id: string | undefined, onMoved: (move: OfficeMove | undefined) => void) {
	const answer = useCase(id)
	const [notice, setNotice] = useState<string>()
	const mine = useOwnUnits()
	const { value: view } = answer
	const { value: entries } = useEntries(view?.moves.some((move) => proposes.has(move)) ?? false)
	// biome-ignore lint/correctness/useExhaustiveDependencies: what was said of one case is not said of the next
	useEffect(() => setNotice(undefined), [id])
	const after = async (move: OfficeMove | undefined): Promise<void> => {
		setNotice(move === undefined ? moved : done[move])
		onMoved(move)
		await answer.reload()
	}
	const moving: Moving = useMove(view, after, () => ({
		entry: entryOf(entries, view?.matter),
		mine,
		answerable: rememberedAnswerable(mine),
	}))
	return { ...answer, moving, notice }
}
