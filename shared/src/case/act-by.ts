import { deadline } from '../calendar/calendar'
import type { Context } from './context'
import type { CaseEvent } from './event'
import { evolve } from './evolve'
import type { CaseState } from './state'

/**
 * By when the desk that an event brings the case to must act, in the county's working time. Written with the event, so
 * that the state needs no calendar.
 */
export function actBy(
	before: CaseState | undefined,
	event: CaseEvent,
	{ at, rules, calendar }: Pick<Context, 'at' | 'rules' | 'calendar'>,
): { readonly actBy?: number } {
	const within = rules.act[evolve(before, event).status]
	return within ? { actBy: deadline(calendar, at, within).at } : {}
}
