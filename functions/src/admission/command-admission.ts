import type { AdmissionReceipt } from '@huying/shared/admission/admission-view'
import type { AdmissionCommand } from '@huying/shared/admission/command'
import { decideAdmission, evolveAdmission } from '@huying/shared/admission/decide'
import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import { admissionTold } from '@huying/shared/notice/answers'
import type { Who } from '../edge/endpoint'
import { toldWrite } from '../notice/told-outbox'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { admissionWrites, getAdmission } from './admission-store'

/**
 * Takes one step of a request, once, on condition that it is still what the person saw.
 * @throws RefusalError of the rules, admissionUnknown, caseMoved or identifierReused
 */
export async function commandAdmission(
	table: Table,
	who: Who,
	id: string,
	command: AdmissionCommand,
	at: number,
): Promise<AdmissionReceipt> {
	const key = commandKey(who.tenant, who.user, command.id)
	const digest = digestOf(`commandAdmission ${id}`, command)
	const before = await getAdmission(table, who.tenant, id)
	if (before === undefined) throw new RefusalError('admissionUnknown')
	const { digest: asked, ...admission } = before
	const step = decideAdmission(admission, command, who, at)
	if (isRefusal(step)) {
		// What was done already is refused by the rules now, and still answered as it was
		const done = await answered<AdmissionReceipt>(table, key, digest)
		if (done) return done
		throw new RefusalError(step.refused, step.field)
	}
	const after = evolveAdmission(admission, step)
	const receipt: AdmissionReceipt = { admission: id, status: after.status, version: after.version }
	const told = admissionTold(after)
	const sender = { tenant: who.tenant, by: who.user, correlation: command.id }
	const failed = await transact(table, [
		...admissionWrites(table, after, asked),
		recordOf(table, key, { digest, answer: receipt, at }),
		...(told ? [toldWrite(table, told, sender)] : []),
	])
	if (failed === undefined) return receipt
	const meanwhile = await answered<AdmissionReceipt>(table, key, digest)
	if (meanwhile) return meanwhile
	throw new RefusalError('caseMoved')
}
