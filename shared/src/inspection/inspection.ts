import { townUnit } from '../disclosure/disclosure'
import type { Person } from '../disclosure/moves'
import { holds } from '../region/region'
import { CENTRE } from '../unit/unit'
import { isHeld, type Post, type Role } from '../user/post'
import type { Form } from './form'
import { type InspectionStatus, type InspectionStepType, inspectionMoves } from './moves'

/** What an inspection is about, where and when. Times are epoch milliseconds; `until` is no longer part of it. */
export interface Terms {
	readonly title: string
	/** What to look for, in one sentence. */
	readonly what: string
	readonly form: Form
	readonly villages: readonly string[]
	readonly from: number
	readonly until: number
}

export interface InspectionStep {
	readonly type: InspectionStepType
	/** In epoch milliseconds. */
	readonly at: number
	/** Who; the clock has no name. */
	readonly by?: {
		readonly user: string
		readonly role: Role
		readonly unit: string
		readonly unitName: string
	}
	readonly reason?: string
}

/** A special inspection (专项排查): a look at every place of a kind, by the grid workers, until a day. */
export interface Inspection {
	readonly tenant: string
	readonly inspection: string
	/** Whose it is: the centre, or a town for its own villages. */
	readonly unit: string
	readonly unitName: string
	readonly terms: Terms
	readonly steps: readonly InspectionStep[]
	readonly version: number
}

/** Where its steps have led it. */
export function statusOf({ steps }: Pick<Inspection, 'steps'>): InspectionStatus {
	const last = steps.at(-1)?.type ?? 'start'
	return last === 'start' ? 'draft' : inspectionMoves[last].to
}

/** When it was started, and opened to those who look; undefined while it is a draft. */
export const startedAt = ({ steps }: Pick<Inspection, 'steps'>): number => steps[0]?.at ?? 0
export const openedAt = ({ steps }: Pick<Inspection, 'steps'>): number | undefined =>
	steps.find(({ type }) => type === 'open')?.at

/** The code of the town that a unit is; undefined for any other. */
const townIn = (unit: string): string | undefined => /^town-(\d{9})$/.exec(unit)?.[1]

const setters: Readonly<Record<'centre' | 'town', readonly Role[]>> = {
	centre: ['dispatcher', 'leader'],
	town: ['handler', 'leader'],
}

/** The post by which somebody sets up inspections for a unit now: of the centre for all, of a town for its own villages. */
export function setterPost(unit: string, { posts }: Pick<Person, 'posts'>, at: number): Post | undefined {
	const roles = unit === CENTRE ? setters.centre : townIn(unit) === undefined ? [] : setters.town
	return posts.find((post) => post.unit === unit && roles.includes(post.role) && isHeld(post, at))
}

/** The posts by which somebody sets up inspections now, one for each unit. */
export const setterPosts = (person: Pick<Person, 'posts'>, at: number): Post[] =>
	[...new Set(person.posts.map(({ unit }) => unit))].flatMap((unit) => setterPost(unit, person, at) ?? [])

/** Whether a unit may have a village looked at. */
export const reaches = (unit: string, village: string): boolean =>
	unit === CENTRE || unit === townUnit(village)

/** The post by which somebody looks at places of a village now. */
export function lookerPost(village: string, { posts }: Pick<Person, 'posts'>, at: number): Post | undefined {
	return posts.find(
		(post) =>
			(post.role === 'gridWorker' || post.role === 'gridLeader') &&
			post.region !== undefined &&
			holds(post.region, village) &&
			isHeld(post, at),
	)
}

/** Of which villages somebody reads what was found; `all` of them, those of some regions, or none. */
export function readsOf({ posts }: Pick<Person, 'posts'>, at: number): 'all' | readonly string[] {
	const held = posts.filter((post) => isHeld(post, at))
	const isAll = held.some(
		({ role, unit }) => role === 'inspector' || (unit === CENTRE && setters.centre.includes(role)),
	)
	if (isAll) return 'all'
	return held.flatMap(({ role, unit, region }) => {
		if (role === 'gridWorker' || role === 'gridLeader') return region ?? []
		return setters.town.includes(role) ? (townIn(unit) ?? []) : []
	})
}

/** Whether somebody reads what was found in a village. */
export const readsVillage = (person: Pick<Person, 'posts'>, village: string, at: number): boolean => {
	const reads = readsOf(person, at)
	return reads === 'all' || reads.some((region) => holds(region, village))
}

/** The villages of an inspection that somebody reads. */
export const villagesRead = (
	{ terms }: Pick<Inspection, 'terms'>,
	person: Pick<Person, 'posts'>,
	at: number,
): string[] => terms.villages.filter((village) => readsVillage(person, village, at))
