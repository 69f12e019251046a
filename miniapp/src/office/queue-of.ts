import type { CaseView } from '@huying/shared/case/case-view'
import type { Queue } from '@huying/shared/case/status'

/** The queue a case waits in: calls to make stand apart from what waits for the caller. */
export function queueOf({ status, followUp }: Pick<CaseView, 'status' | 'followUp'>): Queue {
	return status === 'verified' && followUp?.phase === 'call' ? 'call' : status
}
