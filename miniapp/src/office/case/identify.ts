import { canonical } from '@huying/shared/identifier/digest'
import type { Answers } from './form'

/**
 * A form on its way: what was written, and the identifiers of what was sent of it.
 * An identifier belongs to what it was sent with: the same again is done once, other words are another command.
 */
export interface Draft {
	readonly answers: Answers
	readonly sent: Readonly<Record<string, string>>
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
