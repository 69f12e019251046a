import { userPartition } from '../session/user-store'
import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

/** Keys of who belongs to which village. The tenant stands in each. */
export const villagerKeys = {
	/** A user's place in a village, in the user's own partition: what decides whether they read its lists is one item. */
	villager: (tenant: string, user: string, village: string): Key => ({
		pk: userPartition(tenant, user),
		sk: `villager#${village}`,
	}),
	/** Each step of it, for ever. */
	step: (tenant: string, user: string, village: string, version: number): Key => ({
		pk: userPartition(tenant, user),
		sk: `villager-step#${village}#${ordered(version, 6)}`,
	}),
	/** Those of a village, by how they stand. Names nobody. */
	ofVillage: (tenant: string, village: string) => `${tenant}#village#${village}#villagers`,
	listed: (tenant: string, village: string, status: string, at: number, user: string): Key => ({
		pk: villagerKeys.ofVillage(tenant, village),
		sk: `${status}#${ordered(at)}#${user}`,
	}),
	/** A village's roster: one item, so that all of it counts at once. */
	roster: (tenant: string, village: string): Key => ({
		pk: `${tenant}#village#${village}`,
		sk: 'roster',
	}),
	/** That a roster was put in, by whom and when, for ever. */
	rosterStep: (tenant: string, village: string, version: number): Key => ({
		pk: `${tenant}#village#${village}`,
		sk: `roster-step#${ordered(version, 6)}`,
	}),
}
