import { RefusalError } from '@huying/shared/error/refusal'
import { log, traced } from '../edge/log'
import { measureOldest } from '../edge/metric'
import type { Table } from '../store/table'
import { check, type SafetyPorts } from './check'
import { dueChecks } from './check-item'

/** No check is begun after this long in one go: each may wait for WeChat. In milliseconds. */
const BUDGET = 12_000

/**
 * Goes on with each check that is due by now. One that fails holds up no other, and is taken up again.
 * @returns how many were taken up
 */
export async function sweepSafety(table: Table, ports: SafetyPorts): Promise<{ done: number }> {
	const until = performance.now() + BUDGET
	let done = 0
	const now = ports.now()
	const checks = await dueChecks(table, now)
	measureOldest(
		'checks',
		checks.map(({ sk1 }) => Number(sk1.slice(0, 13))),
		now,
	)
	for (const due of checks) {
		if (performance.now() > until) break
		try {
			if (await check(table, ports, due)) done++
		} catch (error) {
			const { tenant, correlation } = due
			const code = error instanceof RefusalError ? error.refusal.refused : undefined
			log({ correlation, route: 'safety', tenant, ...(code ? { code } : traced(error)) })
		}
	}
	return { done }
}
