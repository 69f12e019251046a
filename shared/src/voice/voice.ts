import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'

/** Recordings in one submission or one step, and how long one may be, in seconds. */
export const VOICE_LIMIT = 3
export const VOICE_SECONDS = 60

/** Recordings by their identifiers, each uploaded beforehand as a photo of media `voice`. */
export const voicesSchema = v.pipe(
	v.array(identifierSchema),
	v.maxLength(VOICE_LIMIT, 'voicesTooMany'),
	v.check((voices) => new Set(voices).size === voices.length, 'invalidInput'),
)
/** Absent rather than empty, so that what was sent before there were recordings keeps its digest. */
export const optionalVoices = v.exactOptional(voicesSchema)

/** Whoever speaks need not write: words, or a recording. */
export function saysSomething({
	text,
	voices = [],
}: {
	readonly text?: string
	readonly voices?: readonly string[]
}): boolean {
	return text !== undefined || voices.length > 0
}

/** A recording as a viewer may hear it, and the words that somebody wrote down from it. */
export const voiceSchema = v.object({
	voice: v.string(),
	/** As last written down (听写). */
	text: v.optional(v.string()),
	/** When, in epoch milliseconds. */
	transcribedAt: v.optional(v.number()),
})
export type Voice = v.InferOutput<typeof voiceSchema>
