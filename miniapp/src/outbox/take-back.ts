import type { KeptVoice } from '../voice/kept-voice'
import type { Load, Parcel } from './parcel'

/** Refusals after which the same identifiers can't be used again. */
const usedUp: ReadonlySet<string> = new Set(['identifierReused', 'photoTaken', 'photoNotYours'])
/**
 * A refused or set-aside parcel as a draft to go on with. Where its names are used up it gets new ones,
 * and its photos are sent again under them.
 */
export function draftFrom<Of extends Load>({ draft, trouble }: Parcel<Of>, names: () => string): Of {
	const code = trouble?.code ?? ''
	return {
		...draft,
		...(usedUp.has(code) && { id: names() }),
		...(usedUp.has(code) && { photos: draft.photos.map((photo) => ({ ...photo, id: names() })) }),
		...(usedUp.has(code) && 'voices' in draft && { voices: renamed(draft.voices, names) }),
	}
}

function renamed(voices: readonly (KeptVoice | string)[] | undefined, names: () => string) {
	return voices?.map((voice) => (typeof voice === 'string' ? voice : { ...voice, id: names() }))
}
