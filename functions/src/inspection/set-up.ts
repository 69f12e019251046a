import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import type { InspectionCommand, StartInspection } from '@huying/shared/inspection/command'
import { decideInspection, startInspection } from '@huying/shared/inspection/decide'
import { type Inspection, statusOf } from '@huying/shared/inspection/inspection'
import type { InspectionReceipt } from '@huying/shared/inspection/inspection-view'
import type { Who } from '../edge/endpoint'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { wholeTenant } from '../tenant/tenant-store'
import { getInspection, type InspectionRecord, inspectionWrites } from './inspection-store'
import { placesWrites } from './place-store'

const receipt = (inspection: Inspection): InspectionReceipt => ({
	inspection: inspection.inspection,
	status: statusOf(inspection),
	version: inspection.version,
})

/** Whether the county has a village of that code. One Query of the county. */
async function known(table: Table, tenant: string): Promise<(village: string) => boolean> {
	const towns = (await wholeTenant(table, tenant))?.towns ?? []
	const codes = new Set(towns.flatMap(({ villages }) => villages.map(({ code }) => code)))
	return (village) => codes.has(village)
}

/**
 * Sets up an inspection as a draft, once: the id that the client made is the inspection's for ever, and the inspection is
 * its own record.
 * @throws RefusalError of the rules, or identifierReused
 */
export async function setUp(
	table: Table,
	who: Who,
	body: StartInspection,
	at: number,
): Promise<InspectionReceipt> {
	const digest = digestOf('startInspection', body)
	const before = await getInspection(table, who.tenant, body.id)
	if (before) return again(before, who, digest)
	const inspection = startInspection(body, who, at, await known(table, who.tenant))
	if (isRefusal(inspection)) throw new RefusalError(inspection.refused, inspection.field)
	const failed = await transact(table, inspectionWrites(table, { ...inspection, digest }))
	if (failed === undefined) return receipt(inspection)
	const meanwhile = await getInspection(table, who.tenant, body.id)
	if (meanwhile === undefined) throw new RefusalError('busy')
	return again(meanwhile, who, digest)
}

/** Sent again, it is answered as it stands now; another's, or other words, are another inspection under a used name. */
function again(record: InspectionRecord, who: Who, sent: string): InspectionReceipt {
	if (record.digest !== sent || record.steps[0]?.by?.user !== who.user)
		throw new RefusalError('identifierReused', 'id')
	return receipt(record)
}

/**
 * Takes one step of an inspection, once, on condition that it is still what the person saw.
 * @throws RefusalError of the rules, inspectionUnknown, caseMoved or identifierReused
 */
export async function commandInspection(
	table: Table,
	who: Who,
	id: string,
	command: InspectionCommand,
	at: number,
): Promise<InspectionReceipt> {
	const key = commandKey(who.tenant, who.user, command.id)
	const digest = digestOf(`commandInspection ${id}`, command)
	const before = await getInspection(table, who.tenant, id)
	if (before === undefined) throw new RefusalError('inspectionUnknown')
	const isKnown = command.type === 'revise' ? await known(table, who.tenant) : () => true
	const after = decideInspection(before, command, who, at, isKnown)
	if (isRefusal(after)) {
		// What was done already is refused by the rules now, and still answered as it was
		const done = await answered<InspectionReceipt>(table, key, digest)
		if (done) return done
		throw new RefusalError(after.refused, after.field)
	}
	const answer = receipt(after)
	const failed = await transact(table, [
		...inspectionWrites(table, { ...after, digest: before.digest }),
		recordOf(table, key, { digest, answer, at }),
		...(command.type === 'places' ? placesWrites(table, who.tenant, id, command.villages) : []),
	])
	if (failed === undefined) return answer
	const meanwhile = await answered<InspectionReceipt>(table, key, digest)
	if (meanwhile) return meanwhile
	throw new RefusalError('caseMoved')
}
