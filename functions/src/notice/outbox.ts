import type { CaseEvent } from '@huying/shared/case/event'
import type { CaseState } from '@huying/shared/case/state'
import type { Notice, NoticeFacts } from '@huying/shared/notice/notice'
import { factsOf, notices } from '@huying/shared/notice/notices'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { itemWrite } from './told-outbox'

/** What one event asks to be told, written with it: a few hundred bytes, pseudonyms and codes only. */
export interface OutboxItem {
	readonly tenant: string
	readonly facts: NoticeFacts
	readonly notices: readonly Notice[]
	/** Pseudonym of the caller, and of whoever did it: they need not be told of what they did. */
	readonly caller?: string
	readonly by?: string
	/** Of an errand: who runs it, and whom it is for. */
	readonly worker?: string
	readonly concerned?: string
	/** Where only some may see the case, only they are told of it. */
	readonly only?: readonly string[]
	/** Names the request that brought it about in the logs. */
	readonly correlation: string
	/** How often the sweep tried to expand it. */
	readonly attempts: number
	/** The last recipient that was dealt with, where there were too many for one transaction. */
	readonly after?: string
}

/** The write that makes sure an event is told of; none where nobody must be. */
export function outboxWrites(table: Table, event: CaseEvent, state: CaseState, correlation: string): Write[] {
	const told = notices(event, state)
	if (told.length === 0) return []
	const item: OutboxItem = {
		tenant: state.tenant,
		facts: factsOf(event, state),
		notices: told,
		...(state.caller !== undefined && { caller: state.caller }),
		...(event.by.user !== undefined && { by: event.by.user }),
		...(state.errand?.worker !== undefined && { worker: state.errand.worker }),
		...(state.errand?.concerned !== undefined && { concerned: state.errand.concerned }),
		...(state.restricted && { only: state.restricted }),
		correlation,
		attempts: 0,
	}
	return [itemWrite(table, item)]
}
