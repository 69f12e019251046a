import { done, moved } from '@huying/shared/text/zh-CN/office-case'
import { useEffect, useState } from 'react'
import type { OfficeMove } from './moves'
import { useCase } from './use-case'
import { type Moving, useMove } from './use-move'

/**
 * A case with everything that can be done with it.
 * @param onMoved lets the list beside it follow; told the move that was taken, or undefined where somebody else was faster
 */
export function useOfficeCase(id: string | undefined, onMoved: (move: OfficeMove | undefined) => void) {
	const answer = useCase(id)
	const [notice, setNotice] = useState<string>()
	// biome-ignore lint/correctness/useExhaustiveDependencies: what was said of one case is not said of the next
	useEffect(() => setNotice(undefined), [id])
	const after = async (move: OfficeMove | undefined): Promise<void> => {
		setNotice(move === undefined ? moved : done[move])
		onMoved(move)
		await answer.reload()
	}
	const moving: Moving = useMove(answer.value, after)
	return { ...answer, moving, notice }
}
