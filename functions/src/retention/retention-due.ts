import type { CaseState } from '@huying/shared/case/state'
import { FIRST_LOOK, hasEnded } from '@huying/shared/retention/retention'
import type { RetainedType } from '@huying/shared/retention/retention-rules'
import { caseKeys, dueShard } from '../case/case-keys'
import type { Due } from '../clock/due-items'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'
import type { Write } from '../store/transaction'

/** That an ended case is to be looked at: what of it has run its time. Remembers what went before. */
export interface RetentionDue extends Due {
	readonly done?: readonly RetainedType[]
}

export const retentionKey = (tenant: string, id: string): Key => ({
	pk: caseKeys.partition(tenant, id),
	sk: 'retention',
})

/** As a case ends, the clock will look at it; as it is opened again, not any more. In the very transaction that does it. */
export function retentionWrites(table: Table, before: CaseState | undefined, after: CaseState): Write[] {
	const had = before !== undefined && hasEnded(before)
	const has = hasEnded(after)
	if (had === has) return []
	const { tenant, case: id, changedAt } = after
	const Key = retentionKey(tenant, id)
	if (!has) return [{ Delete: { TableName: table.name, Key } }]
	return [
		{
			Put: {
				TableName: table.name,
				Item: {
					...Key,
					pk1: dueShard(id),
					sk1: `${ordered(changedAt + FIRST_LOOK)}#${id}`,
					tenant,
					case: id,
					attempts: 0,
					about: 'retention',
				},
			},
		},
	]
}
