import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import type { VillagerCommand } from '@huying/shared/villager/command'
import { decideVillager } from '@huying/shared/villager/decide'
import { keeperPost } from '@huying/shared/villager/moves'
import type { VillagerReceipt } from '@huying/shared/villager/villager-view'
import type { Who } from '../edge/endpoint'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { getVillager, villagerWrites } from './villager-store'

/**
 * Takes one step of somebody's place in a village, once, on condition that it is still what was seen.
 * @throws RefusalError of the rules, villagerUnknown, caseMoved or identifierReused
 */
export async function commandVillager(
	table: Table,
	who: Who,
	{ village, user }: { readonly village: string; readonly user: string },
	command: VillagerCommand,
	at: number,
): Promise<VillagerReceipt> {
	const key = commandKey(who.tenant, who.user, command.id)
	const sent = digestOf(`commandVillager ${village} ${user}`, command)
	// who keeps no roster there learns of nobody whether they asked
	if (user !== who.user && keeperPost(village, who, at) === undefined) throw new RefusalError('notYours')
	const before = await getVillager(table, who.tenant, user, village)
	if (before === undefined) throw new RefusalError('villagerUnknown')
	const change = decideVillager(before, command, who, at)
	if (isRefusal(change)) {
		// What was done already is refused by the rules now, and still answered as it was
		const again = await answered<VillagerReceipt>(table, key, sent)
		if (again) return again
		throw new RefusalError(change.refused, change.field)
	}
	const { status, version } = change.villager
	const receipt: VillagerReceipt = { village, user, status, version }
	const writes = [
		...villagerWrites(table, before, change),
		recordOf(table, key, { digest: sent, answer: receipt, at }),
	]
	if ((await transact(table, writes)) === undefined) return receipt
	const meanwhile = await answered<VillagerReceipt>(table, key, sent)
	if (meanwhile) return meanwhile
	throw new RefusalError('caseMoved')
}
