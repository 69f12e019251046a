import { userPartition } from '../session/user-store'
import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

/** Keys of who serves which grid. The tenant stands in each. */
export const teamKeys = {
	/** All teams of a county, by region: a town's code is the beginning of its villages'. */
	all: (tenant: string) => `${tenant}#teams`,
	/** A team whole, in one item that can be erased: names are here and nowhere else. */
	team: (tenant: string, region: string): Key => ({ pk: teamKeys.all(tenant), sk: region }),
	/** Who wrote a version of it and when; names nobody of the team. */
	change: (tenant: string, region: string, version: number): Key => ({
		pk: `${tenant}#teams#changes#${region}`,
		sk: ordered(version, 6),
	}),
	/** That somebody agreed that their own telephone is shown to residents. */
	phoneShown: (tenant: string, user: string): Key => ({
		pk: userPartition(tenant, user),
		sk: 'phone-shown',
	}),
}
