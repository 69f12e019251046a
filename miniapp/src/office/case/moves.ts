import type { CaseView } from '@huying/shared/case/case-view'
import type { CommandType } from '@huying/shared/case/command'
import type { Queue } from '@huying/shared/case/status'
import * as words from '@huying/shared/text/zh-CN/office-case'

/** What is rare stands behind 「更多」, by what it is about. */
export const moreGroups = ['units', 'duty', 'time', 'whole'] as const
export type MoreGroup = (typeof moreGroups)[number]

interface Row {
	readonly type: CommandType
	/** Its letter on a keyboard, where it is daily. */
	readonly key?: string
	/** `next` may be the page's primary button, `beside` stands beside it; what is rare is in a group. */
	readonly where: 'next' | 'beside' | MoreGroup
}

/**
 * Every move of the office, the next step before what is beside it: the first `next` that is allowed is the page's one
 * primary button. A letter that two have is never open to the same person at once.
 */
export const moveTable = [
	{ type: 'transcribe', where: 'beside' },
	{ type: 'accept', key: 'A', where: 'next' },
	{ type: 'take', key: 'A', where: 'next' },
	{ type: 'order', key: 'P', where: 'next' },
	{ type: 'settleDispute', key: 'P', where: 'next' },
	{ type: 'end', key: 'E', where: 'next' },
	{ type: 'reassignPart', where: 'next' },
	{ type: 'grantExtension', where: 'next' },
	{ type: 'suspend', where: 'next' },
	{ type: 'resume', where: 'next' },
	{ type: 'sign', key: 'S', where: 'next' },
	{ type: 'signPart', key: 'S', where: 'next' },
	{ type: 'reportIn', key: 'I', where: 'next' },
	{ type: 'plan', key: 'M', where: 'next' },
	{ type: 'resolve', key: 'D', where: 'next' },
	{ type: 'finishPart', key: 'D', where: 'next' },
	{ type: 'answerSlip', key: 'F', where: 'next' },
	{ type: 'report', where: 'next' },
	{ type: 'verify', key: 'V', where: 'next' },
	{ type: 'rework', key: 'R', where: 'next' },
	{ type: 'proposeEnd', key: 'E', where: 'next' },
	{ type: 'rate', key: 'Y', where: 'next' },
	{ type: 'logCall', key: 'L', where: 'next' },
	{ type: 'close', key: 'C', where: 'next' },
	{ type: 'release', key: 'W', where: 'next' },
	{ type: 'mark', key: 'O', where: 'next' },
	{ type: 'transfer', key: 'Z', where: 'beside' },
	{ type: 'progress', key: 'G', where: 'beside' },
	{ type: 'whistle', key: 'W', where: 'beside' },
	{ type: 'refuseSendBack', key: 'B', where: 'beside' },
	{ type: 'refusePartBack', where: 'beside' },
	{ type: 'refuseExtension', where: 'beside' },
	{ type: 'refuseSuspension', where: 'beside' },
	{ type: 'refuseEnd', where: 'beside' },
	{ type: 'return', key: 'H', where: 'beside' },
	{ type: 'sendBack', key: 'T', where: 'beside' },
	{ type: 'sendPartBack', key: 'T', where: 'beside' },
	{ type: 'keep', key: 'U', where: 'beside' },
	{ type: 'toldAtDoor', where: 'beside' },
	{ type: 'unmerge', where: 'beside' },
	{ type: 'decline', key: 'N', where: 'beside' },
	{ type: 'supervise', key: 'Q', where: 'beside' },
	{ type: 'callSupport', where: 'units' },
	{ type: 'releasePart', where: 'units' },
	{ type: 'refer', where: 'duty' },
	{ type: 'dispute', where: 'duty' },
	{ type: 'askExtension', where: 'time' },
	{ type: 'askSuspension', where: 'time' },
	{ type: 'recolour', where: 'time' },
	{ type: 'merge', key: 'M', where: 'whole' },
	{ type: 'instruct', where: 'whole' },
	{ type: 'restrict', where: 'whole' },
] as const satisfies readonly Row[]

export type OfficeMove = (typeof moveTable)[number]['type']
const rows: readonly (Row & { readonly type: OfficeMove })[] = moveTable

/** The moves that have a letter, in the order of the table. */
export const officeMoves: readonly { readonly type: OfficeMove; readonly key: string }[] = rows.flatMap(
	({ type, key }) => (key === undefined ? [] : [{ type, key }]),
)

/** The letter of a move; undefined where it has none. */
export const letterOf = (move: OfficeMove): string | undefined =>
	officeMoves.find(({ type }) => type === move)?.key

/** What the order of moves depends on. */
export type Movable = Pick<CaseView, 'moves' | 'relation' | 'rating'> &
	Partial<Pick<CaseView, 'whistle' | 'suspensionAsked' | 'spoken'>>

/** Where a move stands as the case is: what was done once, or nobody asked for, is not the next step. */
const elsewhere: Partial<Record<OfficeMove, (view: Movable) => Row['where'] | undefined>> = {
	rate: ({ rating }) => (rating === undefined ? undefined : 'beside'),
	plan: ({ whistle }) => (whistle?.plannedAt === undefined ? undefined : 'units'),
	// what nobody can read yet is read first
	transcribe: ({ spoken }) => (spoken ? 'next' : undefined),
	suspend: ({ suspensionAsked }) => (suspensionAsked === undefined ? 'time' : undefined),
}

/** What may be done now, as a page shows it. */
export interface Arranged {
	/** The next step, if there is one. */
	readonly primary?: OfficeMove
	readonly beside: readonly OfficeMove[]
	readonly more: readonly { readonly group: MoreGroup; readonly moves: readonly OfficeMove[] }[]
}

/** The office's moves among those allowed. A caller's own rating is for another page. */
export function arrange(view: Movable): Arranged {
	const allowed = rows
		.filter(({ type }) => view.moves.includes(type) && !(type === 'rate' && view.relation === 'caller'))
		.map(({ type, where }) => ({ type, where: elsewhere[type]?.(view) ?? where }))
	const at = (where: Row['where']) => allowed.filter((move) => move.where === where).map(({ type }) => type)
	const [primary, ...further] = at('next')
	return {
		...(primary !== undefined && { primary }),
		beside: [...further, ...at('beside')],
		more: moreGroups.map((group) => ({ group, moves: at(group) })).filter(({ moves }) => moves.length > 0),
	}
}

/** Every move of the office that is allowed, the next step first. */
export function officeMovesOf(view: Movable): OfficeMove[] {
	const { primary, beside, more } = arrange(view)
	return [...(primary === undefined ? [] : [primary]), ...beside, ...more.flatMap(({ moves }) => moves)]
}

/** The move that a letter stands for, if it is allowed. */
export function moveOfKey(key: string, view: Movable): OfficeMove | undefined {
	const wanted = key.toUpperCase()
	return officeMovesOf(view).find((move) => letterOf(move) === wanted)
}

/** What a move is called on its button, where the case stands. */
export function moveWords(move: OfficeMove, queue: Queue): string {
	return words.moveIn[queue]?.[move] ?? words.move[move]
}

/** The main moves of a queue with their letters, said above the list. */
const mainMoves: Readonly<Partial<Record<Queue, readonly OfficeMove[]>>> = {
	submitted: ['accept', 'decline', 'merge'],
	accepted: ['order', 'transfer', 'decline'],
	sentBack: ['order', 'refuseSendBack'],
	referred: ['order', 'transfer'],
	disputed: ['settleDispute'],
	assigned: ['sign', 'sendBack'],
	handling: ['resolve', 'progress'],
	resolved: ['verify', 'return'],
	unsolved: ['rework', 'proposeEnd'],
	ending: ['end'],
	withdrawing: ['release', 'keep'],
	verified: ['rate', 'close'],
	called: ['signPart', 'sendPartBack'],
	supporting: ['finishPart', 'progress'],
	slip: ['answerSlip'],
}

/** Letters and short words of a queue's main moves: `[{ key: 'A', words: '受理' }, …]`. */
export function keyHints(queue: Queue): { key: string; words: string }[] {
	return (mainMoves[queue] ?? []).flatMap((type) => {
		const key = letterOf(type)
		const short = words.moveIn[queue]?.[type] ?? words.moveKey[type]
		return key === undefined || short === undefined ? [] : [{ key, words: short }]
	})
}
