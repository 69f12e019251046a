import type { Role } from '../user/post'

/** Whether a user belongs to a village; the words are in text/zh-CN/villager.ts. */
export const villagerStatuses = ['asking', 'confirmed', 'refused', 'revoked', 'left'] as const
export type VillagerStatus = (typeof villagerStatuses)[number]

/** What happened. `enlist` and `strike` are what a roster does by itself. */
export const villagerStepTypes = [
	'ask',
	'enlist',
	'confirm',
	'refuse',
	'revoke',
	'strike',
	'settleHousehold',
	'leave',
] as const
export type VillagerStepType = (typeof villagerStepTypes)[number]

/** One step, never edited. `user` is a pseudonym; without a post it was the user themselves. */
export interface VillagerStep {
	readonly type: VillagerStepType
	/** In epoch milliseconds. */
	readonly at: number
	readonly by: {
		readonly user: string
		readonly role?: Role
		readonly unit?: string
		readonly unitName?: string
	}
	readonly words?: string
	/** The version of the roster that did it. */
	readonly roster?: number
}

/** A user's place in a village. */
export interface Villager {
	readonly tenant: string
	readonly village: string
	readonly user: string
	readonly status: VillagerStatus
	/** Since when, in epoch milliseconds. */
	readonly at: number
	/** Counts its steps. */
	readonly version: number
	/** As the village has it (户号): in decisions a household has one voice. */
	readonly household?: string
	/** What their name and a phone that WeChat vouches for make on a roster. Tells nothing without a secret. */
	readonly entry?: string
	/** Confirmed because the roster has them: off the roster, it ends. */
	readonly listed?: true
	/** What identifies them: can be erased without the rest. */
	readonly person?: {
		readonly name: string
		/** The last four digits of a phone that WeChat vouches for. */
		readonly tail?: string
		/** The household they say is theirs. */
		readonly household?: string
	}
	/** Why they were refused or revoked. */
	readonly words?: string
}
