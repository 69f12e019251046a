import type { Key } from '../store/table'

/** Keys of how often was asked. They name a case's number, or a digest of a network; never an address or a phone. */
export const lookUpKeys = {
	/** How often a number was asked about on one Beijing day. */
	number: (tenant: string, number: string, day: number): Key => ({
		pk: `${tenant}#look-up#number#${number}`,
		sk: String(day),
	}),
	/** How often a network asked in one hour. */
	source: (tenant: string, digest: string, hour: number): Key => ({
		pk: `${tenant}#look-up#source#${digest}`,
		sk: String(hour),
	}),
}
