import { RefusalError } from '@huying/shared/error/refusal'
import { maySetUp } from '@huying/shared/setup/may-set-up'
import type { CentrePhoneChange } from '@huying/shared/tenant/centre-phone'
import { accessBy } from '../access-log/access-by'
import { withAccess } from '../access-log/record-access'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { readCounty, tenantWrite } from '../tenant/tenant-store'

/**
 * Changes the centre's telephone, once, on condition that it is still what the person saw. It is shown to everybody, so
 * that the access log may say what it was: it is nobody's own.
 * @throws RefusalError notYours, appidUnknown, centrePhoneMoved, identifierReused, busy
 */
export async function changeCentrePhone(
	table: Table,
	who: Who,
	change: CentrePhoneChange,
	ports: Pick<Ports, 'now'>,
): Promise<{ version: number }> {
	const now = ports.now()
	if (!maySetUp(who.posts, now)) throw new RefusalError('notYours')
	const key = commandKey(who.tenant, who.user, change.id)
	const sent = digestOf('changeCentrePhone', change)
	const before = () => answered<{ version: number }>(table, key, sent)
	const again = await before()
	if (again) return again
	// The same change may have come in twice at once: then the other is the one that moved it
	const moved = async () => {
		const twice = await before()
		if (twice) return twice
		throw new RefusalError('centrePhoneMoved', 'phone')
	}
	const found = await readCounty(table, who.tenant)
	if (found === undefined) throw new RefusalError('appidUnknown')
	const { county, version } = found
	if (version !== change.version) return moved()
	const { centrePhone } = county
	if (centrePhone === change.phone) return { version }
	const done = { version: version + 1 }
	const entry = {
		tenant: who.tenant,
		by: accessBy(who, 'administrator'),
		what: 'centrePhoneChanged',
		detail: { ...(centrePhone !== undefined && { before: centrePhone }), after: change.phone, ...done },
	} as const
	const failed = await withAccess(table, ports, [entry], () => [
		tenantWrite(table, { ...county, centrePhone: change.phone }, version),
		recordOf(table, key, { digest: sent, answer: done, at: now }),
	])
	return failed === undefined ? done : moved()
}
