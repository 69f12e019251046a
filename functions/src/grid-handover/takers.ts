import { isHeld, type Post } from '@huying/shared/user/post'
import type { Who } from '../edge/endpoint'
import { contactsOfUsers } from '../roster/contacts'
import { type HeldPost, postsOfUnit } from '../roster/holders'
import type { Table } from '../store/table'

/** Somebody to whom it can be handed. */
export interface Taker {
	readonly user: string
	readonly name?: string
	readonly unitName: string
}

/**
 * Who of some units can take over: one Query of each unit's posts and the names.
 * @param takes whether somebody with these posts can
 */
export async function takersOf(
	table: Table,
	who: Who,
	units: readonly string[],
	takes: (posts: readonly Post[]) => boolean,
	at: number,
): Promise<Taker[]> {
	const held: HeldPost[] = (
		await Promise.all([...new Set(units)].map((unit) => postsOfUnit(table, who.tenant, unit)))
	).flat()
	const found = new Map<string, string>()
	for (const { user, post } of held)
		if (user !== who.user && isHeld(post, at) && takes([post]) && !found.has(user))
			found.set(user, post.unitName)
	const contacts = await contactsOfUsers(table, who.tenant, [...found.keys()])
	return [...found].map(([user, unitName]) => {
		const name = contacts.get(user)?.name
		return { user, unitName, ...(name !== undefined && { name }) }
	})
}
