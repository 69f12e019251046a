import { LOOK_AGAIN } from '@huying/shared/erasure/erasure'
import { dueAgain } from '../clock/due-again'
import { type Due, finish } from '../clock/due-items'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { beginErasure, endErasure, erasureOf, goOnErasing } from './erase-user'
import { allPointers, openCases } from './own-cases'

/** Carries out a wish whose last case has ended, and goes on with what has begun. */
export async function erasureByClock(table: Table, ports: Ports, due: Due): Promise<void> {
	const { tenant, case: user } = due
	const now = ports.now()
	const wish = await erasureOf(table, tenant, user)
	if (wish === undefined) return finish(table, due)
	const open = await openCases(table, tenant, await allPointers(table, tenant, user))
	if (open.length > 0) return dueAgain(table, due, now + LOOK_AGAIN)
	const { because, askedAt } = wish
	const begun =
		wish.state === 'asked' ? await beginErasure(table, ports, tenant, user, { because, askedAt }) : wish
	if (await goOnErasing(table, tenant, user, now)) return endErasure(table, begun, now)
	// Beginning put a due item of its own in this one's place: it comes with the next minute
	if (wish.state === 'running') await dueAgain(table, due, now)
}
