import type { Summary } from '@huying/shared/case/case-view'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { newIdentifier } from '../../api/identifier'
import { dropDraft, keepDraft, readDraft } from '../case/draft'
import type { Answers } from '../case/form'
import type { OfficeMove } from '../case/moves'
import { perform } from '../case/perform'
import { sayFailure } from '../say-failure'
import type { Sent } from './batch'

/**
 * Makes one move on a case of a list. Each has an identifier of its own; the same again after no answer came is the
 * same command, also after a reload. What stood in the move's own form is left as it was when the move is refused.
 */
export async function sendOne(summary: Summary, move: OfficeMove, answers: Answers): Promise<Sent> {
	const { case: id, since } = summary
	const before = readDraft(id, move)
	try {
		await perform(move, { answers, sent: before?.sent ?? {} }, [], since, {
			send: (body) => api.commandCase({ params: { case: id }, body }),
			fresh: newIdentifier,
			remember: (draft) => keepDraft(id, move, draft),
		})
		dropDraft(id, move)
		return { ok: true }
	} catch (failure) {
		const error = asApiError(failure)
		if (!error.retryable) {
			if (before === undefined) dropDraft(id, move)
			else keepDraft(id, move, before)
		}
		return { ok: false, words: sayFailure(error), reached: error.code !== 'unreachable' }
	}
}
