import { CENTRE } from '@huying/shared/unit/unit'
import { caseKeys, deskKey } from '../case/case-keys'
import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

/** Where the parts of checking what residents send live. */
export const safetyKeys = {
	/** What is known of a case's words and photos, beside it. */
	safety: (tenant: string, id: string): Key => ({ pk: caseKeys.partition(tenant, id), sk: 'safety' }),
	/** What of one event is still to be checked; gone once nothing is. */
	check: (tenant: string, id: string, seq: number): Key => ({
		pk: caseKeys.partition(tenant, id),
		sk: `safety#${ordered(seq, 6)}`,
	}),
	/** Whose photo a check of WeChat's is, beside its result. */
	asked: (tenant: string, trace: string): Key => ({ pk: `${tenant}#media-check#${trace}`, sk: 'asked' }),
}

/** index1: cases that a person of the centre must look at. */
export const safetyDesk = (tenant: string) => deskKey(tenant, CENTRE, 'safety')

/** index1: what is to be checked now or later, in shards of its own, so that WeChat's silence holds up nothing else. */
export const safetyShards = ['due#safety#0', 'due#safety#1'] as const

/** index1: when a check is due. */
export function checkDue(at: number, id: string, seq: number) {
	return {
		pk1: safetyShards[id.charCodeAt(id.length - 1) % 2] ?? safetyShards[0],
		sk1: `${ordered(at)}#${id}#${seq}`,
	}
}
