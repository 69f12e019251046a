import { dueOf } from '@huying/shared/case/due'
import { RefusalError } from '@huying/shared/error/refusal'
import { readStanding } from '../case/case-store'
import { actByClock } from '../case/command-case'
import { log, traced } from '../edge/log'
import { measure, measureOldest } from '../edge/metric'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { type Due, deadItems, dueBy, dueSince, lease } from './due-items'
import { settleMerged } from './settle-merged'

/** Who does what falls due on anything but a case. */
export type Others = { readonly [Kind in NonNullable<Due['about']>]?: (due: Due) => Promise<void> }

/**
 * Does everything that is due by now, each once.
 * @returns how many were done; what could not be done stays and is tried again after its lease
 */
export async function sweep(
	table: Table,
	ports: Ports,
	correlation: string,
	others: Others = {},
): Promise<{ done: number }> {
	let done = 0
	const now = ports.now()
	const items = await dueBy(table, now)
	measureOldest('cases', items.map(dueSince), now)
	for (const found of items) {
		const due = await lease(table, found, ports.now())
		if (due === undefined) continue
		try {
			await fulfil(table, ports, due, others)
			done++
		} catch (error) {
			const code = error instanceof RefusalError ? error.refusal.refused : undefined
			log({ correlation, route: 'clock', tenant: due.tenant, ...(code ? { code } : traced(error)) })
		}
	}
	if (done > 0) log({ correlation, route: 'clock', count: done })
	// Last, so that counting holds up nothing
	measure('deadItems', await deadItems(table), {}, now)
	return { done }
}

/** What to do is decided from the case as it stands, not from when the item was written. */
async function fulfil(table: Table, ports: Ports, due: Due, others: Others): Promise<void> {
	if (due.about !== undefined) return others[due.about]?.(due)
	if (due.settles) return settleMerged(table, ports, due)
	const standing = await readStanding(table, due.tenant, due.case)
	const what = standing && dueOf(standing.state)
	if (standing === undefined || what === undefined || what.at > ports.now()) return
	await actByClock(table, ports, { clock: true, tenant: due.tenant }, standing, what.act)
}
