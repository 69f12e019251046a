import { VOICE_SECONDS } from '@huying/shared/voice/voice'
import type { KeptPhoto } from '../photo/kept-photo'

/**
 * A recording that is kept on this phone until it has arrived. It travels as photos do (upload, check, and only then
 * the case), so the outbox needs to know nothing of voices.
 */
export interface KeptVoice extends KeptPhoto {
	readonly media: 'voice'
	/** How long it is, rounded up. */
	readonly seconds: number
}

/** Longest recording, in milliseconds. */
export const LONGEST = VOICE_SECONDS * 1000
/** Below this nobody has said anything: a finger slipped. In milliseconds. */
export const SHORTEST = 800

export const secondsOf = (milliseconds: number): number =>
	Math.max(1, Math.min(VOICE_SECONDS, Math.ceil(milliseconds / 1000)))
