import { townOf } from '../region/region'
import type { Role } from '../user/post'
import type { DisclosureCommandType } from './command'
import type { Figures } from './content'
import type { Audience } from './group'

/** What is being worked on: nothing, a draft, or a draft that waits for the committee or for the town. */
export const works = ['idle', 'draft', 'reviewing', 'approving'] as const
export type Work = (typeof works)[number]

/** What readers find. */
export const standings = ['unpublished', 'published', 'withdrawn', 'expired'] as const
export type Standing = (typeof standings)[number]

/** What was done, by which post and when; never edited. `user` is a pseudonym. */
export interface DisclosureStep {
	readonly type: DisclosureCommandType | 'expire'
	/** In epoch milliseconds. */
	readonly at: number
	readonly by?: {
		readonly user: string
		readonly role: Role
		readonly unit: string
		readonly unitName: string
	}
	readonly words?: string
	/** The edition that it published, or took away. */
	readonly edition?: number
}

/** A table that is being made: its bytes are an object of their own, named by their digest. */
export interface Draft {
	readonly digest: string
	/** Whoever saved it last: they do not also review it. */
	readonly by: string
	readonly at: number
	/** Why what is public is corrected. */
	readonly reason?: string
}

/** One published version (版). */
export interface Edition {
	readonly edition: number
	readonly at: number
	/** Digests of the bytes that readers get, and of those before masking. */
	readonly shown: string
	readonly original: string
	readonly title: string
	readonly figures: Figures
	readonly reason?: string
	/** Its place in the transparency log. */
	readonly entry: number
	/** Its bytes are gone: since when and why. */
	readonly erased?: { readonly at: number; readonly as: 'withdrawn' | 'expired' }
}

/** What a village publishes of one group in one period, and every step since it was begun. */
export interface Disclosure {
	readonly tenant: string
	readonly disclosure: string
	readonly village: string
	readonly group: string
	readonly groupName: string
	readonly audience: Audience
	readonly period: string
	/** By when it was to be public. In epoch milliseconds. */
	readonly dueAt: number
	readonly work: Work
	readonly standing: Standing
	readonly draft?: Draft
	readonly editions: readonly Edition[]
	readonly steps: readonly DisclosureStep[]
	/** When its rows are to go. */
	readonly expiresAt?: number
	/** Counts its steps. */
	readonly version: number
}

/**
 * The name of what a village publishes of a group in a period: there is one, however many begin it at once. Of what is
 * published when it happens there may be several a day, so the name ends with that of the command which began it.
 */
export function disclosureName(village: string, group: string, period: string, begunBy?: string): string {
	return [village, group, period, ...(begunBy === undefined ? [] : [begunBy.slice(0, 8)])].join('-')
}

/** The village that a disclosure is of, by its name alone. */
export const villageIn = (disclosure: string): string => disclosure.slice(0, 12)
/** The county that a village lies in: its first six digits. */
export const tenantIn = (village: string): string => village.slice(0, 6)

export const villageUnit = (village: string): string => `village-${village}`
export const townUnit = (village: string): string => `town-${townOf(village)}`

/** The edition that readers find; undefined where there is none. */
export function currentEdition({ editions, standing }: Disclosure): Edition | undefined {
	return standing === 'unpublished' ? undefined : editions.at(-1)
}

/** When it was first public; undefined while it is not. */
export const publishedAt = ({ editions }: Pick<Disclosure, 'editions'>): number | undefined => editions[0]?.at

/** Whether it came late, or is late now. */
export function isLate(disclosure: Pick<Disclosure, 'editions' | 'dueAt'>, at: number): boolean {
	return (publishedAt(disclosure) ?? at) > disclosure.dueAt
}
