import { CENTRE } from '../unit/unit'
import { isHeld, type Post, type Role } from '../user/post'
import type { AdmissionCapacity } from './moves'

/** Whoever acts: a user with the posts they hold. */
export interface Person {
	readonly user: string
	readonly tenant: string
	readonly posts: readonly Post[]
}

/** Roles that speak for their unit in each capacity; at the centre, its own leader and dispatchers. */
export const admissionRoles: Readonly<Record<AdmissionCapacity, readonly Role[]>> = {
	asker: ['handler', 'leader'],
	centre: ['dispatcher', 'leader'],
}

/** The post by which somebody speaks for a unit now. */
export function postFor(
	capacity: AdmissionCapacity,
	unit: string,
	person: Person,
	at: number,
): Post | undefined {
	const speaks = capacity === 'centre' ? CENTRE : unit
	return person.posts.find(
		(post) => post.unit === speaks && admissionRoles[capacity].includes(post.role) && isHeld(post, at),
	)
}

/** Whether somebody belongs to a unit in any post: they judge none of its requests. */
export function belongsTo(unit: string, person: Person, at: number): boolean {
	return person.posts.some((post) => post.unit === unit && isHeld(post, at))
}
