import * as v from 'valibot'
import { owedStatuses } from './owed'

/** How many villages stand how with a group in a period; `villages` is the denominator of the rest. */
const tallySchema = v.object({
	group: v.string(),
	dueAt: v.number(),
	villages: v.number(),
	...(Object.fromEntries(owedStatuses.map((status) => [status, v.number()])) as Record<
		(typeof owedStatuses)[number],
		v.NumberSchema<undefined>
	>),
})
export type OwedTally = v.InferOutput<typeof tallySchema>

/** What villages owe in one period, by town. */
export const owedBoardSchema = v.object({
	/** The day from which the county's villages publish. */
	since: v.string(),
	period: v.string(),
	/** Periods that can be looked at, the newest first. */
	periods: v.array(v.string()),
	groups: v.array(v.object({ group: v.string(), name: v.string(), dueAt: v.number() })),
	towns: v.array(v.object({ town: v.string(), name: v.string(), tallies: v.array(tallySchema) })),
})
export type OwedBoard = v.InferOutput<typeof owedBoardSchema>

/** The same of one town, by village. */
export const owedTownSchema = v.object({
	since: v.string(),
	period: v.string(),
	periods: v.array(v.string()),
	town: v.string(),
	name: v.string(),
	groups: v.array(v.object({ group: v.string(), name: v.string(), dueAt: v.number() })),
	villages: v.array(
		v.object({
			village: v.string(),
			name: v.string(),
			/** In the order of the groups. */
			cells: v.array(
				v.object({
					group: v.string(),
					status: v.picklist(owedStatuses),
					disclosure: v.exactOptional(v.string()),
					publishedAt: v.exactOptional(v.number()),
				}),
			),
		}),
	),
})
export type OwedTown = v.InferOutput<typeof owedTownSchema>
