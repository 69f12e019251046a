import { done, moved } from '@huying/shared/text/zh-CN/office-case'
import { useEffect, useState } from 'react'
import type { OfficeMove } from './moves'
import { useCase } from './use-case'
import { type Moving, useMove } from './use-move'

/** A case with everything that can be done with it; `onMoved` lets the list beside it follow. */
export function useOfficeCase(id: string | undefined, onMoved: () => void) {
	const answer = useCase(id)
	const [notice, setNotice] = useState<string>()
	// biome-ignore lint/correctness/useExhaustiveDependencies: what was said of one case is not said of the next
	useEffect(() => setNotice(undefined), [id])
	const after = async (move: OfficeMove | undefined): Promise<void> => {
		setNotice(move === undefined ? moved : done[move])
		onMoved()
		await answer.reload()
	}
	const moving: Moving = useMove(answer.value, after)
	return { ...answer, moving, notice }
}
