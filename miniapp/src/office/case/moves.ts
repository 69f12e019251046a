import type { CaseView } from '@huying/shared/case/case-view'
import type { CommandType } from '@huying/shared/case/command'
import type { Queue } from '@huying/shared/case/status'
import * as words from '@huying/shared/text/zh-CN/office-case'

/**
 * Every move of the office, the next step before what is beside it: the first of these that is allowed
 * is the page's one primary button. `key` is its letter on a keyboard.
 */
export const officeMoves = [
	{ type: 'accept', key: 'A' },
	{ type: 'order', key: 'P' },
	{ type: 'sign', key: 'S' },
	{ type: 'resolve', key: 'D' },
	{ type: 'verify', key: 'V' },
	{ type: 'rework', key: 'R' },
	{ type: 'end', key: 'E' },
	{ type: 'rate', key: 'Y' },
	{ type: 'logCall', key: 'L' },
	{ type: 'close', key: 'C' },
	{ type: 'release', key: 'W' },
	{ type: 'progress', key: 'G' },
	{ type: 'refuseSendBack', key: 'B' },
	{ type: 'return', key: 'H' },
	{ type: 'sendBack', key: 'T' },
	{ type: 'keep', key: 'U' },
	{ type: 'decline', key: 'N' },
] as const satisfies readonly { type: CommandType; key: string }[]

export type OfficeMove = (typeof officeMoves)[number]['type']

type Movable = Pick<CaseView, 'moves' | 'relation' | 'rating'>

/**
 * The office's moves among those allowed, the primary one first. A caller's moves are for other pages,
 * their own rating too; one that was given already can be changed, but is not the next step.
 */
export function officeMovesOf({ moves, relation, rating }: Movable): OfficeMove[] {
	const allowed = officeMoves
		.filter(({ type }) => moves.includes(type) && !(type === 'rate' && relation === 'caller'))
		.map(({ type }) => type)
	const rated = (move: OfficeMove) => Number(move === 'rate' && rating !== undefined)
	return allowed.sort((left, right) => rated(left) - rated(right))
}

/** The move that a letter stands for, if it is allowed. */
export function moveOfKey(key: string, view: Movable): OfficeMove | undefined {
	const wanted = key.toUpperCase()
	const found = officeMoves.find((move) => move.key === wanted)
	return found && officeMovesOf(view).includes(found.type) ? found.type : undefined
}

/** What a move is called on its button, where the case stands. */
export function moveWords(move: OfficeMove, queue: Queue): string {
	return words.moveIn[queue]?.[move] ?? words.move[move]
}

/** The main moves of a queue with their letters, said above the list. */
const mainMoves: Readonly<Partial<Record<Queue, readonly OfficeMove[]>>> = {
	submitted: ['accept', 'decline'],
	accepted: ['order', 'decline'],
	sentBack: ['order', 'refuseSendBack'],
	assigned: ['sign', 'sendBack'],
	handling: ['resolve', 'progress'],
	resolved: ['verify', 'return'],
	unsolved: ['rework', 'end'],
	withdrawing: ['release', 'keep'],
	verified: ['rate', 'close'],
}

/** Letters and short words of a queue's main moves: `[{ key: 'A', words: '受理' }, …]`. */
export function keyHints(queue: Queue): { key: string; words: string }[] {
	return (mainMoves[queue] ?? []).flatMap((type) => {
		const key = officeMoves.find((move) => move.type === type)?.key
		const short = words.moveIn[queue]?.[type] ?? words.moveKey[type]
		return key === undefined || short === undefined ? [] : [{ key, words: short }]
	})
}
