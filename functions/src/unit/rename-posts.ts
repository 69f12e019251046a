import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { dueShard } from '../case/case-keys'
import { type Due, finish } from '../clock/due-items'
import { postsOfUnit } from '../roster/holders'
import { namePost } from '../session/user-store'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { unitOf } from '../tenant/tenant-store'

/** Whoever read the old name to give a post by it has long been answered after so long. */
const SETTLED = 60_000

/** The write by which the posts of a unit are to be called by its new name, in the transaction that gives it. */
export function renamedWrite(table: Table, tenant: string, unit: string, at: number): Write {
	const id = `renamed-${unit}`
	return {
		Put: {
			TableName: table.name,
			Item: {
				pk: `${tenant}#unit-renamed#${unit}`,
				sk: 'due',
				pk1: dueShard(id),
				sk1: `${ordered(at + SETTLED)}#${unit}`,
				tenant,
				case: unit,
				about: 'unitRenamed',
				attempts: 0,
			},
		},
	}
}

/**
 * Every post of a unit that was renamed is called as the unit is: a post keeps the name so that no request has to read
 * units, and a unit is renamed once in years. One GetItem, the Query of its posts, and one UpdateItem for each.
 */
export async function renamePostsByClock(table: Table, due: Due): Promise<void> {
	const { tenant, case: name } = due
	const unit = await unitOf(table, tenant, name)
	const held = unit === undefined ? [] : await postsOfUnit(table, tenant, name)
	for (const { user, post } of held) {
		if (unit === undefined || post.unitName === unit.name) continue
		try {
			await namePost(table, tenant, user, post, unit.name)
		} catch (error) {
			// The post is gone with its user, or stands for another unit
			if (!(error instanceof ConditionalCheckFailedException)) throw error
		}
	}
	await finish(table, due)
}
