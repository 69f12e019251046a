import { expiry } from '@huying/shared/disclosure/decide'
import { RefusalError } from '@huying/shared/error/refusal'
import { type Due, finish } from '../clock/due-items'
import { objectKeys } from './disclosure-keys'
import type { DisclosureParts } from './disclosure-parts'
import { type DisclosureRecord, getDisclosure } from './disclosure-store'
import { eraseOriginals, eraseShown, takeDown } from './take-down'

type ClockParts = Pick<DisclosureParts, 'table' | 'ports' | 'objects'>

/**
 * What falls due on a disclosure: its rows' time is over, or objects of what was taken down are to go. What to do is
 * decided from the disclosure as it stands.
 */
export async function disclosureByClock(parts: ClockParts, due: Due): Promise<void> {
	const record = await getDisclosure(parts.table, due.tenant, due.case)
	if (record !== undefined) await fulfil(parts, due, record)
	await finish(parts.table, due)
}

async function fulfil(
	{ table, ports, objects }: ClockParts,
	due: Due,
	record: DisclosureRecord,
): Promise<void> {
	const { tenant, disclosure: id, editions, draft } = record
	if (due.sk === 'due-erase') return eraseShown(objects, record)
	if (due.sk === 'due-original') {
		return eraseOriginals(
			objects,
			tenant,
			editions.filter(({ erased }) => erased),
		)
	}
	const step = expiry(record, ports.now())
	if (step === undefined) return
	// First what no order of its own looks after: as long as the disclosure has not expired, the clock comes again
	await eraseOriginals(objects, tenant, editions)
	if (draft) await objects.remove(objectKeys.draft(tenant, id, draft.digest))
	const after = await takeDown(table, record, step, undefined)
	// Somebody corrected it in this very moment: it falls due again
	if (after === undefined) throw new RefusalError('caseMoved')
	await eraseShown(objects, after)
}
