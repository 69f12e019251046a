import { goesAfter } from '@huying/shared/erasure/goes'
import { hasEnded, retentionAt } from '@huying/shared/retention/retention'
import { readCase, readStanding } from '../case/case-store'
import { dueAgain } from '../clock/due-again'
import { finish } from '../clock/due-items'
import type { Ports } from '../edge/ports'
import { eraseFrom } from '../erasure/erase-in-case'
import { rulesOf } from '../rule/rules-store'
import type { Table } from '../store/table'
import type { RetentionDue } from './retention-due'

/** Erases of one ended case what has run its time by the rules as they are now, and comes again for the rest. */
export async function retentionByClock(table: Table, ports: Ports, due: RetentionDue): Promise<void> {
	const { tenant, case: id, done = [] } = due
	const now = ports.now()
	const [standing, { rules }] = await Promise.all([readStanding(table, tenant, id), rulesOf(table, tenant)])
	if (standing === undefined || !hasEnded(standing.state)) return finish(table, due)
	const { over, next } = retentionAt(rules.retention, standing.state.since, done, now)
	if (over.length > 0) {
		const stored = await readCase(table, tenant, id)
		if (stored) await eraseFrom(table, stored, goesAfter(stored, over), now)
	}
	if (next === undefined) return finish(table, due)
	await dueAgain(table, due, next, over.length > 0 ? { done: [...done, ...over] } : {})
}
