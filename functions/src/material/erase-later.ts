import type { CaseState } from '@huying/shared/case/state'
import { isOpen } from '@huying/shared/case/status'
import type { Errand } from '@huying/shared/errand/errand'
import { materialsOf } from '@huying/shared/material/material'
import { DAY } from '@huying/shared/time/day'
import { photoItemKey, UNUSED } from '../photo/photo-keys'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'

/**
 * What becomes of the papers of an errand when it ends, or is opened again: the eraser finds them when their days are
 * over, or not any more. In the very transaction that ends it, so that no end forgets them.
 * @param before undefined for a case that opens
 * @param days how long a county keeps them after the end
 */
export function materialWrites(
	table: Table,
	before: Pick<CaseState, 'status'> | undefined,
	after: Pick<CaseState, 'tenant' | 'status' | 'changedAt'>,
	errand: Errand,
	days: number,
): Write[] {
	const wasOpen = before === undefined || isOpen(before.status)
	const open = isOpen(after.status)
	if (wasOpen === open) return []
	return materialsOf(errand).map((photo) => ({
		Update: {
			TableName: table.name,
			Key: photoItemKey(after.tenant, photo),
			...(open ? kept : erasedAfter(photo, after.changedAt + days * DAY)),
		},
	}))
}

/** Only what is still there: one that was erased does not come back as an item without a picture. */
const there = 'attribute_exists(pk)'
const kept = { UpdateExpression: 'REMOVE pk1, sk1', ConditionExpression: there }
const erasedAfter = (photo: string, at: number) => ({
	UpdateExpression: 'SET pk1 = :unused, sk1 = :until',
	ConditionExpression: there,
	ExpressionAttributeValues: { ':unused': UNUSED, ':until': `${ordered(at)}#${photo}` },
})
