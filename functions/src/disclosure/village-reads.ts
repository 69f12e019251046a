import type { Audience } from '@huying/shared/disclosure/group'
import { mayRead } from '@huying/shared/disclosure/view'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { isConfirmed } from '../villager/villager-store'

/**
 * Whether somebody reads what is for a village's own people. One GetItem where no post says so.
 * @throws RefusalError villagerOnly
 */
export async function admitVillager(table: Table, who: Who, village: string, at: number): Promise<void> {
	const lists = { audience: 'village' as Audience, tenant: who.tenant, village }
	if (mayRead(lists, who, false, at)) return
	const confirmed = await isConfirmed(table, who.tenant, who.user, village)
	if (!mayRead(lists, who, confirmed, at)) throw new RefusalError('villagerOnly')
}
