import type { Attempt, DeliveryState } from '@huying/shared/notice/delivery'
import { afterQuiet } from '@huying/shared/notice/quiet-hours'
import { LONGEST_WAIT, nextAttempt } from '@huying/shared/notice/retry'
import { log, traced } from '../edge/log'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import type { Outcome } from '../wechat/outcome'
import type { Channels } from './channels'
import { ATTEMPTS_KEPT, type Delivery } from './delivery'
import { type ConsentFate, note, postpone, takeTurn } from './delivery-store'
import { measureAttempt } from './measure-attempt'

/** How long one waits for another message to the same user, before it is left to the next sweep. In milliseconds. */
const WAIT = 150
const WAITS = 12
/** How often an outcome is tried to be noted. */
const NOTES = 4

/** Tries one delivery that is due. @returns whether anything came of it */
export async function attempt(
	table: Table,
	ports: Ports,
	channels: Channels,
	delivery: Delivery,
): Promise<boolean> {
	const began = ports.now()
	const quietUntil = delivery.quietHours ? afterQuiet(began, delivery.quietHours) : began
	if (quietUntil > began) return postpone(table, delivery, quietUntil)

	let at = began
	let turn = await takeTurn(table, delivery, at)
	for (let waits = 0; turn === 'busy' && waits < WAITS; waits++) {
		await new Promise((resolve) => setTimeout(resolve, WAIT * (0.5 + Math.random())))
		at = ports.now()
		turn = await takeTurn(table, delivery, at)
	}
	if (turn === 'busy') await postpone(table, delivery, at + WAIT * WAITS)
	if (turn !== 'taken') return false
	return conclude(table, ports, channels, delivery, at)
}

async function conclude(
	table: Table,
	ports: Ports,
	channels: Channels,
	delivery: Delivery,
	trying: number,
): Promise<boolean> {
	const outcome = await channels[delivery.channel](delivery).catch((error: unknown): Outcome => {
		log({ correlation: delivery.correlation, route: 'notifier', tenant: delivery.tenant, ...traced(error) })
		return { kind: 'later', code: 'unexpected', unsure: true }
	})
	const answered = ports.now()
	const tried = withAttempts(delivery, trying, outcome)
	const { state, due, consent } = fates[outcome.kind](tried, outcome, ports)
	const after: Delivery = { ...tried, state }
	const noted = await persistently(() => note(table, { ...delivery, trying }, after, due, consent))
	log({
		correlation: delivery.correlation,
		route: `notifier ${delivery.channel}`,
		tenant: delivery.tenant,
		code: state,
		milliseconds: ports.now() - delivery.at,
		count: after.tries,
		...(!noted && { error: 'turnLost' }),
	})
	if (noted) measureAttempt(delivery, after, outcome, answered)
	return noted
}

/** What the other side has taken and we do not note is sent again: so the table is asked more than once. */
async function persistently<Value>(run: () => Promise<Value>): Promise<Value> {
	for (let failed = 1; ; failed++) {
		try {
			return await run()
		} catch (error) {
			if (failed === NOTES) throw error
			await new Promise((resolve) => setTimeout(resolve, WAIT * 2 ** failed * Math.random()))
		}
	}
}

/** Adds this attempt to the record, and before it the one whose outcome nobody noted. */
function withAttempts(delivery: Delivery, trying: number, outcome: Outcome): Delivery {
	const lost: Attempt[] =
		delivery.trying === undefined ? [] : [{ at: delivery.trying, outcome: 'unknown', code: 'notNoted' }]
	const { rid } = outcome
	const attempt: Attempt = {
		at: trying,
		outcome: 'unsure' in outcome && outcome.unsure ? 'unknown' : outcome.kind,
		...('code' in outcome && { code: outcome.code }),
		...(rid !== undefined && { rid }),
	}
	return {
		...delivery,
		first: delivery.first ?? lost[0]?.at ?? trying,
		tries: delivery.tries + lost.length + 1,
		attempts: [...delivery.attempts, ...lost, attempt].slice(-ATTEMPTS_KEPT),
	}
}

interface Fate {
	readonly state: DeliveryState
	readonly due?: number
	readonly consent: ConsentFate
}

/** What each outcome makes of a delivery. */
const fates: Record<Outcome['kind'], (delivery: Delivery, outcome: Outcome, ports: Ports) => Fate> = {
	ok: () => ({ state: 'delivered', consent: 'keep' }),
	refused: () => ({ state: 'refused', consent: 'empty' }),
	final: () => ({ state: 'failed', consent: 'giveBack' }),
	later: ({ state, tries, first }, outcome, ports) => {
		const now = ports.now()
		const next = nextAttempt(tries, first ?? now, now, chance(ports))
		// A dead delivery keeps its consent: whoever revives it needs it
		if (next === undefined) return { state: 'dead', consent: 'keep' }
		const asked =
			'after' in outcome && outcome.after !== undefined ? Math.min(outcome.after, LONGEST_WAIT) : 0
		return { state, due: Math.max(next, now + asked), consent: 'keep' }
	},
}

/** From 0 to below 1. */
function chance(ports: Ports): number {
	const [high = 0, low = 0] = ports.random(2)
	return (high * 256 + low) / 65_536
}
