import type { KeptPhoto } from '../photo/kept-photo'
import type { KeptVoice } from '../voice/kept-voice'

/** What a load may carry besides words; a name alone is of something that has arrived already. */
interface Carrying {
	readonly photos: readonly KeptPhoto[]
	readonly voices?: readonly (KeptVoice | string)[] | undefined
}

/** What of a load has to travel before it can be sent: its photos, and then what was spoken. */
export function filesOf({ photos, voices = [] }: Carrying): readonly KeptPhoto[] {
	return [...photos, ...voices.filter((voice) => typeof voice !== 'string')]
}
