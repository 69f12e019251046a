import { isHeld, type Post, type Role } from '../user/post'

/** Whoever acts: a user with the posts they hold. */
export interface Person {
	readonly user: string
	readonly tenant: string
	readonly posts: readonly Post[]
}

/** The unit of a village or community, by its 12-digit code. */
export const villageUnit = (village: string): string => `village-${village}`

/** Roles that enter what a village decided. */
export const decisionRoles: readonly Role[] = ['villageEditor']

/** The post by which somebody enters a village's decisions now. */
export const editorPost = (village: string, person: Person, at: number): Post | undefined =>
	person.posts.find(
		(post) => post.unit === villageUnit(village) && decisionRoles.includes(post.role) && isHeld(post, at),
	)
