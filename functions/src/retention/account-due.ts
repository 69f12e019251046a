import { retentionBounds } from '@huying/shared/retention/retention-rules'
import { DAY } from '@huying/shared/time/day'
import { dueShard } from '../case/case-keys'
import type { Due } from '../clock/due-items'
import { userPartition } from '../session/user-store'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'
import type { Write } from '../store/transaction'

/** How often a user's notices are looked through, and whether they still come. In milliseconds. */
export const ACCOUNT_LOOK = retentionBounds.notices.least * DAY

/** When a user last signed in, and when the clock looks at what is kept of them. */
export interface AccountDue extends Due {
	readonly usedAt?: number
}

export const accountKey = (tenant: string, user: string): Key => ({
	pk: userPartition(tenant, user),
	sk: 'due-account',
})

/** The write that notes that somebody signed in; the first one also lets the clock come. */
export function accountWrite(table: Table, tenant: string, user: string, now: number): Write {
	const first = {
		pk1: dueShard(user),
		sk1: `${ordered(now + ACCOUNT_LOOK)}#${user}`,
		tenant,
		case: user,
		attempts: 0,
		about: 'account',
	}
	const names = Object.keys(first) as (keyof typeof first)[]
	return {
		Update: {
			TableName: table.name,
			Key: accountKey(tenant, user),
			UpdateExpression: `SET usedAt = :now, ${names.map((_, place) => `#a${place} = if_not_exists(#a${place}, :a${place})`).join(', ')}`,
			ExpressionAttributeNames: Object.fromEntries(names.map((name, place) => [`#a${place}`, name])),
			ExpressionAttributeValues: {
				':now': now,
				...Object.fromEntries(names.map((name, place) => [`:a${place}`, first[name]])),
			},
		},
	}
}
