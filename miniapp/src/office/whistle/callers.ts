import { CENTRE, INSPECTORATE } from '@huying/shared/unit/unit'
import { isHeld, type Post } from '@huying/shared/user/post'

/** A unit in whose name somebody acts. */
export interface OwnUnit {
	readonly unit: string
	readonly unitName: string
}

/** The centre and the inspectorate have other ways to make units come. */
const others: readonly string[] = [CENTRE, INSPECTORATE]

const unitsBy = (roles: readonly Post['role'][], posts: readonly Post[], at: number): OwnUnit[] => {
	const held = posts.filter(
		(post) => roles.includes(post.role) && isHeld(post, at) && !others.includes(post.unit),
	)
	return [...new Map(held.map(({ unit, unitName }) => [unit, { unit, unitName }])).values()]
}

/** The units in whose name somebody may call others, each once. */
export const callersOf = (posts: readonly Post[], at: number): OwnUnit[] =>
	unitsBy(['handler', 'leader'], posts, at)

/** The units for which somebody goes to where they are called. */
export const goersOf = (posts: readonly Post[], at: number): OwnUnit[] => unitsBy(['handler'], posts, at)
