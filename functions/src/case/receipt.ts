import type { Receipt } from '@huying/shared/case/case-view'
import type { CaseEvent } from '@huying/shared/case/event'
import { replay } from '@huying/shared/case/evolve'
import type { CaseState } from '@huying/shared/case/state'

/** What a write answers: enough to know that it is done, and the same whenever the same is sent again. */
export function receiptOf(state: CaseState): Receipt {
	return {
		case: state.case,
		number: state.number,
		version: state.version,
		status: state.status,
		at: state.changedAt,
	}
}

/**
 * The receipt that opening this case gave, whatever has happened to it since.
 * @param events the case's first ones
 */
export function openingReceipt(events: readonly CaseEvent[]): Receipt | undefined {
	const opened = replay(events.filter((event) => event.command === event.case))
	return opened && receiptOf(opened)
}
