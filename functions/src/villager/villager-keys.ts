import { userPartition } from '../session/user-store'
import type { Key } from '../store/table'

/** Keys of who belongs to which village. The tenant stands in each. */
export const villagerKeys = {
	/** A user's place in a village, in the user's own partition: what decides whether they read its lists is one item. */
	villager: (tenant: string, user: string, village: string): Key => ({
		pk: userPartition(tenant, user),
		sk: `villager#${village}`,
	}),
}
