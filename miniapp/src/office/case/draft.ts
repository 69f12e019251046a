import { canonical } from '@huying/shared/identifier/digest'
import Taro from '@tarojs/taro'
import { type Answers, isWritten } from './form'
import type { OfficeMove } from './moves'

/**
 * A form on its way: what was written, and the identifiers of what was sent of it.
 * An identifier belongs to what it was sent with: the same again is done once, other words are another command.
 */
export interface Draft {
	readonly answers: Answers
	readonly sent: Readonly<Record<string, string>>
}

const keyOf = (id: string, move: OfficeMove) => `office-draft ${id} ${move}`

/** What was written and not yet taken; undefined when there is nothing. */
export function readDraft(id: string, move: OfficeMove): Draft | undefined {
	const kept: unknown = Taro.getStorageSync(keyOf(id, move))
	return typeof kept === 'object' && kept !== null && 'answers' in kept ? (kept as Draft) : undefined
}

/** Keeps a form as it is typed; one with nothing in it is not kept. */
export function keepDraft(id: string, move: OfficeMove, draft: Draft): void {
	if (isWritten(draft.answers, 0) || Object.keys(draft.sent).length > 0)
		Taro.setStorageSync(keyOf(id, move), draft)
	else dropDraft(id, move)
}

/** The form was taken, or thrown away. */
export function dropDraft(id: string, move: OfficeMove): void {
	Taro.removeStorageSync(keyOf(id, move))
}

/**
 * The identifier for a body, and the draft that remembers it: the one it was sent with before, or the fresh one.
 * @param body a command without its identifier
 */
export function identify(draft: Draft, body: object, fresh: string): { id: string; draft: Draft } {
	const said = canonical(body)
	const before = draft.sent[said]
	if (before !== undefined) return { id: before, draft }
	return { id: fresh, draft: { ...draft, sent: { ...draft.sent, [said]: fresh } } }
}
