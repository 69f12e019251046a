import type { AdmissionReceipt } from '@huying/shared/admission/admission-view'
import type { Ask } from '@huying/shared/admission/command'
import { yearOf } from '@huying/shared/admission/day'
import { ask } from '@huying/shared/admission/decide'
import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import type { Who } from '../edge/endpoint'
import { digestOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { units } from '../tenant/tenant-store'
import { type AdmissionRecord, admissionWrites, getAdmission } from './admission-store'
import { getPromises } from './promise-store'

/**
 * Asks, once: the id that the client made is the request's for ever, and the request is its own record.
 * @throws RefusalError of the rules, or identifierReused
 */
export async function askAdmission(table: Table, who: Who, body: Ask, at: number): Promise<AdmissionReceipt> {
	const digest = digestOf('askAdmission', body)
	const before = await getAdmission(table, who.tenant, body.id)
	if (before) return again(before, who, digest)
	const [known, promises] = await Promise.all([
		units(table, who.tenant),
		body.promise === undefined
			? undefined
			: getPromises(table, who.tenant, body.unit, yearOf(body.term.from)),
	])
	const admission = ask(body, who, at, { units: known, promises: promises?.promises ?? [] })
	if (isRefusal(admission)) throw new RefusalError(admission.refused, admission.field)
	if ((await transact(table, admissionWrites(table, admission, digest))) === undefined)
		return { admission: body.id, status: 'asked', version: 1 }
	const meanwhile = await getAdmission(table, who.tenant, body.id)
	if (meanwhile === undefined) throw new RefusalError('busy')
	return again(meanwhile, who, digest)
}

/** Sent again, it is answered as it stands now; another's, or other words, are another request under a used name. */
function again({ admission, status, version, steps, digest }: AdmissionRecord, who: Who, sent: string) {
	if (digest !== sent || steps[0]?.by.user !== who.user) throw new RefusalError('identifierReused', 'id')
	return { admission, status, version }
}
