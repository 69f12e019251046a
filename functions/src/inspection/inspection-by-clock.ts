import { RefusalError } from '@huying/shared/error/refusal'
import { closeInspection } from '@huying/shared/inspection/decide'
import { type Due, finish } from '../clock/due-items'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { getInspection, inspectionWrites } from './inspection-store'

/** Closes an inspection whose time is over, as it stands now: 1 GetItem, 1 TransactWriteItems of 2, and the due item goes. */
export async function inspectionByClock(table: Table, ports: Ports, due: Due): Promise<void> {
	const record = await getInspection(table, due.tenant, due.case)
	const closed = record && closeInspection(record, ports.now())
	if (record && closed) {
		const failed = await transact(table, inspectionWrites(table, { ...closed, digest: record.digest }))
		// Somebody called it off in this very moment: it falls due again, and then there is nothing to close
		if (failed) throw new RefusalError('caseMoved')
	}
	await finish(table, due)
}
