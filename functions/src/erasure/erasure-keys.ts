import { dueShard } from '../case/case-keys'
import { userPartition } from '../session/user-store'
import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

/** Where the parts of erasing somebody live. */
export const erasureKeys = {
	/** The wish, until all is gone: with the user, and the last thing of theirs that goes. */
	erasure: (tenant: string, user: string): Key => ({ pk: userPartition(tenant, user), sk: 'erasure' }),
	due: (tenant: string, user: string): Key => ({ pk: userPartition(tenant, user), sk: 'due-erasure' }),
	/** That somebody was erased, by pseudonym: after a restore it is done again. */
	erased: (tenant: string, at: number, name: string): Key => ({
		pk: `${tenant}#erasures`,
		sk: `${ordered(at)}#${name}`,
	}),
}

/** What the clock finds: whom, and when to go on. */
export const erasureDue = (tenant: string, user: string, at: number) => ({
	...erasureKeys.due(tenant, user),
	pk1: dueShard(user),
	sk1: `${ordered(at)}#${user}`,
	tenant,
	case: user,
	attempts: 0,
	about: 'erasure' as const,
})
