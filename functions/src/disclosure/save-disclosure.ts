import type { Save } from '@huying/shared/disclosure/command'
import { save } from '@huying/shared/disclosure/decide'
import { type Disclosure, disclosureName } from '@huying/shared/disclosure/disclosure'
import type { DisclosureReceipt } from '@huying/shared/disclosure/disclosure-view'
import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import { canonical, digest as digestOfText } from '@huying/shared/identifier/digest'
import type { Who } from '../edge/endpoint'
import { freshSalt } from '../edge/ports'
import { papersOf } from '../file/paper-store'
import { claimPhotos, claimRefusal, getPhotos } from '../photo/photo-store'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { objectKeys } from './disclosure-keys'
import type { DisclosureParts } from './disclosure-parts'
import { type DisclosureRecord, disclosureWrites, getDisclosure } from './disclosure-store'
import { getGroups } from './groups-store'
import { placeOf } from './village-place'

/**
 * Saves a draft, once, on condition that it is still what the person saw. The table is an object of its own, there
 * before anything names it; the one that it replaces is taken away.
 * @throws RefusalError of the rules, disclosureUnknown, paperUnknown, caseMoved or identifierReused
 */
export async function saveDisclosure(
	{ table, ports, objects }: DisclosureParts,
	who: Who,
	body: Save,
): Promise<DisclosureReceipt> {
	const at = ports.now()
	const key = commandKey(who.tenant, who.user, body.id)
	const sent = digestOf('saveDisclosure', body)
	const { groups } = await getGroups(table, who.tenant)
	const group = groups.find((one) => one.group === body.group)
	const before = await standing(table, who.tenant, body, group?.cadence === 'event')
	const text = canonical(body.table)
	const digest = digestOfText(text)
	const after = save(body, before, group, { digest }, who, at)
	if (isRefusal(after)) {
		// What was saved already is refused by the rules now, and still answered as it was
		const done = await answered<DisclosureReceipt>(table, key, sent)
		if (done) return done
		throw new RefusalError(after.refused, after.field)
	}
	if (before === undefined) await placeOf(table, who.tenant, body.village)
	const { tenant, disclosure, work, version } = after
	const had = before?.photos ?? []
	const fresh = [...new Set(body.table.photos)].filter((photo) => !had.includes(photo))
	await arePictures(table, tenant, fresh)
	// There are none that were not looked through
	await papersOf(table, tenant, body.table.papers)
	await objects.write(objectKeys.draft(tenant, disclosure, digest), text, 'application/json')
	const record: DisclosureRecord = {
		...after,
		salt: freshSalt(ports),
		photos: [...had, ...fresh],
		papers: [...new Set([...(before?.papers ?? []), ...body.table.papers])],
	}
	const receipt: DisclosureReceipt = { disclosure, work, standing: after.standing, version }
	const writes = disclosureWrites(table, before, record)
	const claims = claimPhotos(table, tenant, who.user, fresh, disclosure, disclosure)
	const failed = await transact(table, [
		...writes,
		...claims,
		recordOf(table, key, { digest: sent, answer: receipt, at }),
	])
	if (failed === undefined) {
		await dropDraft(objects, before, digest)
		return receipt
	}
	const meanwhile = await answered<DisclosureReceipt>(table, key, sent)
	if (meanwhile) return meanwhile
	const claim = failed.index - writes.length
	if (claim >= 0 && claim < claims.length)
		throw new RefusalError(claimRefusal(failed.item ?? {}, who.user), 'table.photos')
	throw new RefusalError('caseMoved')
}

/**
 * What is there under the name that a draft goes to.
 * @param isEvent of what is published when it happens, each is another unless one is named
 * @throws RefusalError disclosureUnknown where one is named that there is not, or that is of something else
 */
async function standing(
	table: Table,
	tenant: string,
	{ id, village, group, period, disclosure: named }: Save,
	isEvent: boolean,
): Promise<DisclosureRecord | undefined> {
	const name = disclosureName(village, group, period, isEvent ? id : undefined)
	const found = await getDisclosure(table, tenant, named ?? name)
	const isThis = found?.village === village && found.group === group && found.period === period
	if (named !== undefined && !isThis) throw new RefusalError('disclosureUnknown', 'disclosure')
	return found
}

/** A film has no place on a notice board. What is unknown is refused when it is claimed. */
async function arePictures(table: Table, tenant: string, photos: readonly string[]): Promise<void> {
	if (photos.length === 0) return
	const found = await getPhotos(table, tenant, photos)
	if (found.some(({ media }) => media !== 'image')) throw new RefusalError('photoTypeRefused', 'table.photos')
}

/**
 * Takes a draft's object away once nothing names it. Whoever is cut off before this leaves it; the bucket takes what
 * is left after a year.
 */
export async function dropDraft(
	objects: DisclosureParts['objects'],
	before: Disclosure | undefined,
	kept?: string,
): Promise<void> {
	const old = before?.draft?.digest
	if (before === undefined || old === undefined || old === kept) return
	await objects.remove(objectKeys.draft(before.tenant, before.disclosure, old)).catch(() => undefined)
}
