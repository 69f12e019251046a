import { invitationWrite } from '@huying/functions/invitation/invitation-store'
import { accessOf, putPost } from '@huying/functions/session/user-store'
import { standInWrite } from '@huying/functions/stand-in/stand-in-store'
import type { Table } from '@huying/functions/store/table'
import { transact } from '@huying/functions/store/transaction'
import { INVITATION_LASTS } from '@huying/shared/invitation/invitation'
import { type StandIn, standInPost } from '@huying/shared/stand-in/stand-in'
import { DAY, startOfBeijingDay } from '@huying/shared/time/day'
import type { Member } from './members'

/** The code of the invitation of the demonstration. */
export const DEMONSTRATION_CODE = 'BCDF-GHJK-LMNP'
const UNIT = 'insurance'

/**
 * In one department somebody is away for some days and a colleague stands in, somebody left three days ago, and an
 * invitation waits. What is there already stays as it is.
 */
export async function tellPeople(
	table: Table,
	tenant: string,
	members: ReadonlyMap<string, Member>,
	now: number,
): Promise<void> {
	const [away, by, left] = ['', '2', '3'].map((nth) => members.get(`handler${nth}-${UNIT}`))
	const administrator = members.get('administrator')
	const held = away?.posts[0]
	if (!away || !by || !left || !administrator || !held) return
	const today = startOfBeijingDay(now)
	const standIn: StandIn = {
		standIn: 'demo-stand-in',
		for: away.user,
		post: held.post,
		by: by.user,
		from: today,
		until: today + 7 * DAY,
	}
	const { posts } = await accessOf(table, tenant, by.user)
	if (!posts.some(({ post }) => post === standIn.standIn)) {
		await transact(table, [standInWrite(table, tenant, standIn)])
		await putPost(table, tenant, by.user, standInPost(held, standIn))
	}
	for (const post of (await accessOf(table, tenant, left.user)).posts)
		if (post.until === undefined) await putPost(table, tenant, left.user, { ...post, until: today - 3 * DAY })
	// where it stands, the condition fails, and it stays as it is
	await transact(table, [
		invitationWrite(table, {
			tenant,
			code: DEMONSTRATION_CODE,
			role: 'handler',
			unit: held.unit,
			unitName: held.unitName,
			forWhom: '新同事（演示）',
			state: 'open',
			by: administrator.user,
			at: now,
			expiresAt: now + INVITATION_LASTS,
		}),
	])
}
