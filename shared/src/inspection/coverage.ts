import { townOf } from '../region/region'
import type { Looked } from './tick'

/** How far a village is: places, those looked at, and those where something was found. */
export interface Count {
	readonly places: number
	readonly done: number
	readonly found: number
}

/** A village without a list is one place, and nothing was done there yet. */
export const NOTHING_DONE: Count = { places: 1, done: 0, found: 0 }

/** What one more look at a place changes. */
export const countChange = (before: Looked | undefined, after: Looked): Pick<Count, 'done' | 'found'> => ({
	done: before === undefined ? 1 : 0,
	found: Number(after.tick.found.length > 0) - Number((before?.tick.found.length ?? 0) > 0),
})

export const sum = (counts: readonly Count[]): Count =>
	counts.reduce(
		(all, { places, done, found }) => ({
			places: all.places + places,
			done: all.done + done,
			found: all.found + found,
		}),
		{ places: 0, done: 0, found: 0 },
	)

/** Places that nobody looked at in time: none while there is still time. */
export const overdueOf = ({ places, done }: Count, until: number, at: number): number =>
	at >= until ? places - done : 0

export interface VillageCount extends Count {
	readonly village: string
}
export interface TownCount extends Count {
	readonly town: string
	readonly villages: readonly VillageCount[]
}

/** Coverage by town and village, in the order in which the villages are named. */
export function byTown(villages: readonly string[], counts: ReadonlyMap<string, Count>): TownCount[] {
	const towns = new Map<string, VillageCount[]>()
	for (const village of villages) {
		const town = townOf(village)
		const lines = towns.get(town) ?? []
		lines.push({ village, ...(counts.get(village) ?? NOTHING_DONE) })
		towns.set(town, lines)
	}
	return [...towns].map(([town, lines]) => ({ town, ...sum(lines), villages: lines }))
}
