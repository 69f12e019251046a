import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import type { AskVillage } from '@huying/shared/villager/command'
import { askVillage } from '@huying/shared/villager/decide'
import { normalPhone } from '@huying/shared/villager/normal'
import type { Villager } from '@huying/shared/villager/villager'
import type { VillagerReceipt } from '@huying/shared/villager/villager-view'
import type { Who } from '../edge/endpoint'
import { getUser } from '../session/user-store'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { villageExists } from '../tenant/tenant-store'
import { followNewest } from './put-roster'
import { entryOf, getRoster } from './roster-store'
import type { VillagerPorts } from './villager-ports'
import { villagerWrites, villagesOf } from './villager-store'

/**
 * Asks to be of a village, once. The roster is asked only about a phone that WeChat vouches for: what somebody types
 * could be a neighbour's.
 * @throws RefusalError as the contract's askVillage says
 */
export async function askToBeOf(
	table: Table,
	ports: VillagerPorts,
	who: Who,
	village: string,
	body: AskVillage,
	correlation: string,
): Promise<VillagerReceipt> {
	const key = commandKey(who.tenant, who.user, body.id)
	const sent = digestOf(`askVillage ${village}`, body)
	const again = await answered<VillagerReceipt>(table, key, sent)
	if (again) return again
	const [exists, villages] = await Promise.all([
		villageExists(table, who.tenant, village),
		villagesOf(table, who.tenant, who.user),
	])
	if (!exists) throw new RefusalError('villageUnknown', 'village')
	const at = ports.now()
	const before = villages.find((one) => one.village === village)
	const change = askVillage(before, body, who, at, {
		tenant: who.tenant,
		village,
		others: villages.filter((one) => one.village !== village && counts(one)).length,
		...(await known(table, ports, who, village, body, correlation)),
	})
	if (isRefusal(change)) throw new RefusalError(change.refused, change.field)
	const { status, version } = change.villager
	const receipt: VillagerReceipt = { village, user: who.user, status, version }
	const writes = [
		...villagerWrites(table, before, change),
		recordOf(table, key, { digest: sent, answer: receipt, at }),
	]
	if ((await transact(table, writes)) === undefined) {
		// A roster that was put in this very moment has not seen them yet
		if (change.villager.listed) await followNewest(table, change.villager, change.step.roster)
		return receipt
	}
	const meanwhile = await answered<VillagerReceipt>(table, key, sent)
	if (meanwhile) return meanwhile
	throw new RefusalError('caseMoved')
}

const counts = ({ status }: Villager) => status === 'asking' || status === 'confirmed'

/** What WeChat and the roster know of whoever asks; nothing where they gave no code of the phone button. */
async function known(
	table: Table,
	ports: VillagerPorts,
	who: Who,
	village: string,
	{ phoneCode, name }: AskVillage,
	correlation: string,
) {
	if (phoneCode === undefined) return {}
	const user = await getUser(table, who.tenant, who.user)
	if (user === undefined) throw new RefusalError('sessionRevoked')
	const { appid, openid } = user
	const told = await ports.wechat.phoneNumber({ appid, openid, code: phoneCode, correlation })
	// 40029: not a code, or used; whatever else it is, it may be tried again
	if (told.kind !== 'ok')
		throw new RefusalError(told.code === '40029' ? 'phoneCodeInvalid' : 'unavailable', 'phoneCode')
	const phone = normalPhone(told.value.phone)
	if (phone === undefined) return {}
	const tail = phone.slice(-4)
	const roster = await getRoster(table, who.tenant, village)
	const entry = entryOf(await ports.rosterSecret(), { tenant: who.tenant, village }, { name, phone })
	const household = roster?.entries.get(entry)
	// kept all the same: the next roster may have them
	if (roster === undefined || household === undefined) return { tail, entry }
	return {
		tail,
		entry,
		listed: { roster: roster.version, ...(household !== '' && { household }) },
	}
}
