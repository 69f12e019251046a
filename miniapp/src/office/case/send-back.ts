import type { Entry } from '@huying/shared/case/case-view'
import type { EventType } from '@huying/shared/case/event'
import { SEND_BACK_WITHIN } from '@huying/shared/case/limits'

const gives: ReadonlySet<EventType> = new Set<EventType>(['assigned', 'sendBackRefused', 'reworked'])

/** Until when the unit in charge may say "not ours": from the last time it was given the case. */
export function sendBackUntil(timeline: readonly Pick<Entry, 'type' | 'at'>[]): number | undefined {
	const given = [...timeline].reverse().find(({ type }) => gives.has(type))
	return given && given.at + SEND_BACK_WITHIN
}
