import { afterQuiet } from '@huying/shared/notice/quiet-hours'
import { measure } from '../edge/metric'
import type { Outcome } from '../wechat/outcome'
import type { Delivery } from './delivery'

/** Within this after it might go out, a notice should be with the other side. In milliseconds. */
export const IN_TIME = 10_000

/**
 * Measures one attempt, once it is noted.
 * @param before as it was taken, `after` as it was noted, `at` when the other side had answered
 */
export function measureAttempt(before: Delivery, after: Delivery, outcome: Outcome, at: number): void {
	const { channel } = after
	measure('deliveries', 1, { channel, state: after.state }, at)
	if (before.tries > 0) return
	const { quietHours, notBefore = 0, facts } = before
	const from = Math.max(facts.at, notBefore)
	const mightGo = quietHours ? afterQuiet(from, quietHours) : from
	// Whoever said no has been told as well as whoever said yes
	const inTime = outcome.kind !== 'later' && at - mightGo <= IN_TIME
	measure('handedOnInTime', inTime ? 1 : 0, { channel }, at)
}
