import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

const partition = (tenant: string, id: string) => `${tenant}#inspection#${id}`
/** In a village's own order: the whole grid, or 1 to 200. */
const placed = (village: string, place: string) => `${village}#${ordered(Number(place) || 0, 3)}`

/** Keys of special inspections. The tenant stands in each. */
export const inspectionKeys = {
	partition,
	inspection: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'inspection' }),
	/** That its time runs out. */
	due: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'due' }),
	/** How far a village is; none where nobody listed places there and nobody looked. */
	count: (tenant: string, id: string, village: string): Key => ({
		pk: partition(tenant, id),
		sk: `count#${village}`,
	}),
	/** The places listed of a village. */
	places: (tenant: string, id: string, village: string): Key => ({
		pk: partition(tenant, id),
		sk: `places#${village}`,
	}),
	/** What stands of places that were looked at, by village. */
	looked: (tenant: string, id: string) => `${partition(tenant, id)}#looked`,
	lookedAt: (tenant: string, id: string, village: string, place: string): Key => ({
		pk: `${partition(tenant, id)}#looked`,
		sk: placed(village, place),
	}),
	/** Every look at a place, never changed. */
	ticks: (tenant: string, id: string) => `${partition(tenant, id)}#ticks`,
	tick: (tenant: string, id: string, village: string, place: string, tick: string): Key => ({
		pk: `${partition(tenant, id)}#ticks`,
		sk: `${placed(village, place)}#${tick}`,
	}),
	/** A county's inspections, by when they were set up. */
	all: (tenant: string) => `${tenant}#inspections`,
	/** index1: those that are open, by their end. */
	open: (tenant: string) => `${tenant}#inspections#open`,
}
