import { RefusalError } from '@huying/shared/error/refusal'
import type { Correction, Profile } from '@huying/shared/user/user'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { answered, answerOf, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { getTenant } from '../tenant/tenant-store'
import { correctUser, getUser } from './user-store'

/** What is kept about the user who asks. */
export async function profileOf(table: Table, who: Who): Promise<Profile> {
	const [record, tenant] = await Promise.all([
		getUser(table, who.tenant, who.user),
		getTenant(table, who.tenant),
	])
	// Whoever was forgotten has no session that stands
	if (record === undefined) throw new RefusalError('sessionRevoked')
	const { name, phone, since } = record
	return {
		user: who.user,
		tenant: who.tenant,
		tenantName: tenant?.name ?? '',
		...(name !== undefined && { name }),
		...(phone !== undefined && { phone }),
		since,
		posts: [...who.posts],
	}
}

/**
 * Corrects the name and phone of the user who asks. The command's record holds neither: what is answered to the same
 * correction sent again is put together from its body, which the digest proves to be the same.
 */
export async function correctProfile(
	table: Table,
	ports: Ports,
	who: Who,
	correction: Correction,
): Promise<Profile> {
	const key = commandKey(who.tenant, who.user, correction.id)
	const digest = digestOf('correctMe', correction)
	if ((await answered<true>(table, key, digest)) === undefined) {
		const failed = await transact(table, [
			recordOf(table, key, { digest, answer: true, at: ports.now() }),
			correctUser(table, who.tenant, who.user, correction),
		])
		if (failed?.index === 0 && failed.item) answerOf(failed.item, digest)
		else if (failed) throw new RefusalError('sessionRevoked')
	}
	const { name: _name, phone: _phone, ...standing } = await profileOf(table, who)
	const { name, phone } = correction
	return { ...standing, ...(name !== undefined && { name }), ...(phone !== undefined && { phone }) }
}
