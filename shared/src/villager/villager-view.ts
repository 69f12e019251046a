import * as v from 'valibot'
import { tableFaultSchema } from '../disclosure/disclosure-view'
import { isRefusal } from '../error/refusal'
import { roles } from '../user/post'
import { villagerCommandSchema } from './command'
import { type Person, permitVillager } from './decide'
import { type Villager, type VillagerStep, villagerStatuses, villagerStepTypes } from './villager'

const commandTypes = villagerCommandSchema.options.map(({ entries }) => entries.type.literal)

/** What a write answers. */
export const villagerReceiptSchema = v.object({
	village: v.string(),
	user: v.string(),
	status: v.picklist(villagerStatuses),
	version: v.number(),
})
export type VillagerReceipt = v.InferOutput<typeof villagerReceiptSchema>

/** The villages that a user is of, or asked to be of. */
export const myVillagesSchema = v.object({
	villages: v.array(
		v.object({
			village: v.string(),
			villageName: v.string(),
			townName: v.string(),
			status: v.picklist(villagerStatuses),
			at: v.number(),
			version: v.number(),
			household: v.exactOptional(v.string()),
			/** Why not, where it is refused or revoked. */
			words: v.exactOptional(v.string()),
			moves: v.array(v.picklist(commandTypes)),
		}),
	),
})
export type MyVillages = v.InferOutput<typeof myVillagesSchema>

const villagerStepViewSchema = v.object({
	type: v.picklist(villagerStepTypes),
	at: v.number(),
	/** Absent where it was the user themselves. */
	unitName: v.exactOptional(v.string()),
	role: v.exactOptional(v.picklist(roles)),
	words: v.exactOptional(v.string()),
	roster: v.exactOptional(v.number()),
})

/** A user's place in a village, as those who keep its roster see it. */
export const villagerViewSchema = v.object({
	user: v.string(),
	status: v.picklist(villagerStatuses),
	at: v.number(),
	version: v.number(),
	/** As they gave it; absent once it was erased. */
	name: v.exactOptional(v.string()),
	/** The last four digits of a phone that WeChat vouches for. */
	tail: v.exactOptional(v.string()),
	household: v.exactOptional(v.string()),
	/** The household they say is theirs, until the village has settled one. */
	claimed: v.exactOptional(v.string()),
	/** Confirmed because the roster has them. */
	listed: v.boolean(),
	words: v.exactOptional(v.string()),
	moves: v.array(v.picklist(commandTypes)),
})
export type VillagerView = v.InferOutput<typeof villagerViewSchema>
export const villagersAnswerSchema = v.object({
	villagers: v.array(villagerViewSchema),
	next: v.optional(v.string()),
})
export type VillagersAnswer = v.InferOutput<typeof villagersAnswerSchema>

/** One villager with every step, the oldest first. */
export const villagerTraceSchema = v.object({
	...villagerViewSchema.entries,
	steps: v.array(villagerStepViewSchema),
})
export type VillagerTrace = v.InferOutput<typeof villagerTraceSchema>

/** How a village's roster stands; version 0 where there is none. */
export const rosterStandsSchema = v.object({
	version: v.number(),
	people: v.number(),
	/** When it was put in. */
	at: v.exactOptional(v.number()),
	unitName: v.exactOptional(v.string()),
})
export type RosterStands = v.InferOutput<typeof rosterStandsSchema>

/** What is wrong with a file, or what it would change. */
export const rosterPreviewSchema = v.union([
	v.object({ faults: v.array(tableFaultSchema), total: v.number() }),
	v.object({
		/** The version that it would replace: to be sent back. */
		base: v.number(),
		people: v.number(),
		added: v.number(),
		removed: v.number(),
		/** People who wait and would be confirmed by it; people who were confirmed by the last one and would not be any more. */
		enlists: v.array(v.object({ user: v.string(), name: v.exactOptional(v.string()) })),
		strikes: v.array(v.object({ user: v.string(), name: v.exactOptional(v.string()) })),
	}),
])
export type RosterPreview = v.InferOutput<typeof rosterPreviewSchema>
export const rosterReceiptSchema = v.object({
	version: v.number(),
	people: v.number(),
	enlisted: v.number(),
	struck: v.number(),
})
export type RosterReceipt = v.InferOutput<typeof rosterReceiptSchema>

/** What somebody may do with a user's place in a village now. */
export function villagerMovesFor(villager: Villager, person: Person, at: number): VillagerView['moves'] {
	return commandTypes.filter((type) => !isRefusal(permitVillager(villager, type, person, at)))
}

/** A user's place in a village as those who keep the roster see it. Who may look is `keeperPost`'s to say. */
export function villagerView(villager: Villager, looker: Person, now: number): VillagerView {
	const { user, status, at, version, household, listed, person, words } = villager
	return {
		user,
		status,
		at,
		version,
		listed: listed === true,
		...(person && { name: person.name }),
		...(person?.tail !== undefined && { tail: person.tail }),
		...(household !== undefined && { household }),
		...(household === undefined && person?.household !== undefined && { claimed: person.household }),
		...(words !== undefined && { words }),
		moves: villagerMovesFor(villager, looker, now),
	}
}

/** A step as it is shown: the post, and not the person. */
export function villagerStepView({
	type,
	at,
	by,
	words,
	roster,
}: VillagerStep): VillagerTrace['steps'][number] {
	return {
		type,
		at,
		...(by.unitName !== undefined && { unitName: by.unitName }),
		...(by.role !== undefined && { role: by.role }),
		...(words !== undefined && { words }),
		...(roster !== undefined && { roster }),
	}
}
