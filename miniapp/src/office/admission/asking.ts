import { admissionRoles } from '@huying/shared/admission/actor'
import { askingKinds } from '@huying/shared/admission/decide'
import type { Unit } from '@huying/shared/unit/unit'
import { isHeld, type Post } from '@huying/shared/user/post'

/** The departments in whose name somebody may ask, by the posts held now. */
export function departmentsOf(posts: readonly Post[], units: readonly Unit[], at: number): Unit[] {
	const speaks = posts.filter((post) => isHeld(post, at) && admissionRoles.asker.includes(post.role))
	return units.filter(
		({ unit, kind }) =>
			(askingKinds as readonly string[]).includes(kind) && speaks.some((post) => post.unit === unit),
	)
}

/** The town that somebody works for, to be looked at first. */
export function townOfPosts(posts: readonly Post[], units: readonly Unit[], at: number): string | undefined {
	const held = posts.filter((post) => isHeld(post, at))
	return units.find(({ unit, kind }) => kind === 'town' && held.some((post) => post.unit === unit))?.unit
}
