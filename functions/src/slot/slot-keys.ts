import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

/** What is booked in a village: one item for each slot that is taken. */
export const slotKeys = {
	partition: (tenant: string, village: string): string => `${tenant}#slots#${village}`,
	slot: (tenant: string, village: string, startsAt: number): Key => ({
		pk: slotKeys.partition(tenant, village),
		sk: ordered(startsAt),
	}),
}
