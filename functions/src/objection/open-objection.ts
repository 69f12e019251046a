import type { Receipt } from '@huying/shared/case/case-view'
import { villageIn } from '@huying/shared/disclosure/disclosure'
import { mayRead } from '@huying/shared/disclosure/view'
import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import type { Objection } from '@huying/shared/objection/command'
import { answererOf, object, objectionDigest, submissionOf } from '@huying/shared/objection/object'
import { open } from '../case/open-case'
import { getDisclosure } from '../disclosure/disclosure-store'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { getUser } from '../session/user-store'
import type { Table } from '../store/table'
import { unitOf } from '../tenant/tenant-store'
import { isConfirmed } from '../villager/villager-store'

/**
 * Opens a case about an item that whoever asks may read.
 * @throws RefusalError disclosureUnknown, villagerOnly, and as submitting a case does
 */
export async function openObjection(
	table: Table,
	ports: Ports,
	who: Who,
	objection: Objection,
	correlation?: string,
): Promise<Receipt> {
	const { disclosure: id } = objection
	const [disclosure, unit] = await Promise.all([
		getDisclosure(table, who.tenant, id),
		unitOf(table, who.tenant, answererOf(objection)),
	])
	const edition = disclosure?.editions.at(-1)?.edition
	if (disclosure === undefined || edition === undefined)
		throw new RefusalError('disclosureUnknown', 'disclosure')
	const confirmed =
		disclosure.audience === 'village' && (await isConfirmed(table, who.tenant, who.user, villageIn(id)))
	if (!mayRead(disclosure, who, confirmed, ports.now())) throw new RefusalError('villagerOnly', 'disclosure')
	const name = objection.showName ? (await getUser(table, who.tenant, who.user))?.name : undefined
	return open(
		table,
		ports,
		who,
		submissionOf(objection, name),
		who.user,
		(context) => {
			const about = { disclosure: id, edition }
			const decision = object(objection, about, name, { ...context, ...(unit && { units: [unit] }) })
			if (isRefusal(decision)) throw new RefusalError(decision.refused, decision.field)
			return decision
		},
		correlation,
		objectionDigest(objection),
	)
}
