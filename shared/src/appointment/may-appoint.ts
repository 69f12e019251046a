import { CENTRE, type Unit } from '../unit/unit'
import { isHeld, type Post, type Role, roles } from '../user/post'

/** Who may give and end which posts, where. The gravest take two people. */
interface Giver {
	readonly role: Role
	readonly where: 'county' | 'own' | 'ownVillages'
	readonly gives: readonly Role[]
	readonly two?: true
}
const givers: readonly Giver[] = [
	{
		role: 'administrator',
		where: 'county',
		gives: roles.filter((role) => role !== 'administrator'),
	},
	{ role: 'administrator', where: 'county', gives: ['administrator'], two: true },
	{ role: 'leader', where: 'own', gives: ['handler', 'gridLeader', 'gridWorker'] },
	{ role: 'leader', where: 'ownVillages', gives: ['handler', 'villageEditor', 'villageSupervisor'] },
]

/** Where a giver's row reaches: its own unit, or the villages of the town that its unit is. */
const reaches: Record<Giver['where'], (post: Post, unit: Unit) => boolean> = {
	county: (post) => post.unit === CENTRE,
	own: (post, unit) => post.unit === unit.unit && unit.unit !== CENTRE,
	ownVillages: (post, unit) =>
		unit.kind === 'village' && unit.region !== undefined && post.unit === `town-${unit.region.slice(0, 9)}`,
}

/** How somebody may give a post: alone, or with a second person. */
export interface Giving {
	/** The post by which they may. */
	readonly by: Post
	readonly two: boolean
}

/** Whether, and by which of their posts, somebody may give or end a role in a unit. */
export function mayAppoint(posts: readonly Post[], unit: Unit, role: Role, at: number): Giving | undefined {
	for (const giver of givers) {
		if (!giver.gives.includes(role)) continue
		const by = posts.find(
			(post) =>
				post.role === giver.role &&
				post.standIn === undefined &&
				isHeld(post, at) &&
				reaches[giver.where](post, unit),
		)
		if (by) return { by, two: giver.two === true }
	}
	return undefined
}

/** The roles that somebody may give in a unit. */
export const givable = (posts: readonly Post[], unit: Unit, at: number): Role[] =>
	roles.filter((role) => mayAppoint(posts, unit, role, at) !== undefined)

/** Whether somebody may see who holds which post in a unit, and what is open in whose hands. */
export const seesPeople = (posts: readonly Post[], unit: Unit, at: number): boolean =>
	givable(posts, unit, at).length > 0
