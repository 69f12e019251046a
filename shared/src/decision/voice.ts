import * as v from 'valibot'
import { wordsUpTo } from '../admission/work'
import { type Refusal, refusal } from '../error/refusal'
import { identifierSchema } from '../identifier/identifier'
import { dayOf } from './day'
import { type Decision, standingEntry } from './decision'
import { VOICE_LIMIT } from './limits'

export const choices = ['agree', 'disagree'] as const
export type VoiceChoice = (typeof choices)[number]

/** What a resident answers; `id` is made by the client. */
export const voiceSchema = v.object({
	id: identifierSchema,
	choice: v.picklist(choices),
	words: v.optional(wordsUpTo(VOICE_LIMIT)),
})
export type VoiceBody = v.InferOutput<typeof voiceSchema>

/** Somebody whom a village has confirmed as its own; undefined stands for everybody else. */
export interface Villager {
	/** The household they belong to, where the village has said. */
	readonly household?: string
}

/** Whether residents can answer now. */
export const isAsking = (decision: Pick<Decision, 'steps' | 'terms'>, at: number): boolean =>
	decision.terms.askUntil !== undefined &&
	dayOf(at) <= decision.terms.askUntil &&
	standingEntry(decision, 'ask') === undefined

/**
 * In whose name somebody answers: their own or their household's, as the county's rule was when it was begun. There is
 * one answer under each name. Undefined for whoever has no name here.
 */
export function holderOf(
	{ tenant, terms }: Decision,
	who: { readonly user: string; readonly tenant: string },
	villager: Villager | undefined,
): string | undefined {
	if (tenant !== who.tenant || villager === undefined) return undefined
	if (terms.voiceOf === 'person') return `user#${who.user}`
	return villager.household === undefined ? undefined : `household#${villager.household}`
}

/** The name in which somebody answers now, or why they cannot. */
export function voiceHolder(
	decision: Decision,
	who: { readonly user: string; readonly tenant: string },
	villager: Villager | undefined,
	at: number,
): { readonly holder: string } | Refusal {
	if (decision.tenant !== who.tenant || villager === undefined) return refusal('notVillager')
	if (decision.terms.askUntil === undefined) return refusal('notAllowedNow')
	if (!isAsking(decision, at)) return refusal('askOver')
	const holder = holderOf(decision, who, villager)
	return holder === undefined ? refusal('householdUnknown') : { holder }
}
