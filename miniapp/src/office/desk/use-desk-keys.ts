import { moveOfKey, type OfficeMove, officeMoves } from '../case/moves'
import type { Seen } from '../case/use-case'
import { useKeyboard } from '../keyboard'
import { type Deed, deedOf } from './keys'
import type { Batch } from './use-batch'

/** Whether a key is the letter of one of these moves. */
const isLetterOf = (key: string, moves: readonly OfficeMove[]): boolean =>
	officeMoves.some(({ type, key: letter }) => moves.includes(type) && letter === key.toUpperCase())

/**
 * The keyboard of the desk, while nothing else is open: deeds of the list, then moves of the case beside it.
 * With several cases ticked, the letter of what can be done with several means all of them.
 */
export function useDeskKeys(
	active: boolean,
	view: Seen | undefined,
	begin: (move: OfficeMove) => void,
	batch: Batch,
	does: Readonly<Record<Deed, () => unknown>>,
): void {
	useKeyboard(active, (key) => {
		const deed = deedOf(key)
		if (deed !== undefined) {
			does[deed]()
			return true
		}
		if (batch.ticked.length > 0 && isLetterOf(key, batch.moves)) {
			batch.open()
			return true
		}
		const move = view && moveOfKey(key, view)
		if (move !== undefined) begin(move)
		return move !== undefined
	})
}
