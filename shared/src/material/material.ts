import * as v from 'valibot'
import type { CaseState } from '../case/state'
import type { Errand } from '../errand/errand'
import { identifierSchema } from '../identifier/identifier'

/** Every picture and recording of an errand that shows somebody's papers, signature or voice, each once. */
export function materialsOf(errand: Errand): string[] {
	const { consent, materials, vouchers, missing, spent } = errand
	return [
		...new Set([
			...materials.flatMap(({ photos }) => photos),
			...(consent.photos ?? []),
			...(consent.voice === undefined ? [] : [consent.voice]),
			...(missing?.photos ?? []),
			...vouchers.flatMap(({ photos = [], confirmed }) => [...photos, ...(confirmed?.photos ?? [])]),
			...spent.flatMap(({ photos }) => photos),
		]),
	]
}

/** As what somebody looks at papers. */
export const lookers = ['caller', 'concerned', 'worker'] as const
export type Looker = (typeof lookers)[number]

/**
 * The only place that says who may look at the papers of an errand: whoever asked, the person concerned, and the grid
 * worker who runs it now. No unit, no leader, no centre.
 */
export function lookerOf(
	{ caller, errand }: Pick<CaseState, 'caller' | 'errand'>,
	user: string,
): Looker | undefined {
	if (errand === undefined) return undefined
	if (user === caller) return 'caller'
	if (user === errand.concerned) return 'concerned'
	return user === errand.worker ? 'worker' : undefined
}

/** One look at one paper, kept with the errand. */
export const lookSchema = v.object({
	photo: v.string(),
	/** In epoch milliseconds. */
	at: v.number(),
	as: v.picklist(lookers),
	/** What the looker is called, where they said so. */
	name: v.exactOptional(v.string()),
	/** Whether it was whoever asks now. */
	own: v.boolean(),
})
export type Look = v.InferOutput<typeof lookSchema>
export const looksSchema = v.object({
	looks: v.array(lookSchema),
	next: v.exactOptional(v.string()),
})

/** A picture of a paper: its address is good for a few minutes. */
export const lookedSchema = v.object({
	media: v.picklist(['image', 'video', 'voice']),
	url: v.string(),
	/** When the address ends, in epoch milliseconds. */
	until: v.number(),
})
export type Looked = v.InferOutput<typeof lookedSchema>

export const materialParams = v.object({ case: identifierSchema, photo: identifierSchema })
