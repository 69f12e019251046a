import type { ErrorCode } from '@huying/shared/error/catalogue'
import { VOICE_SECONDS } from '@huying/shared/voice/voice'
import { cleanAdts } from './adts'
import { cleanM4a } from './m4a'
import { cleanMp3 } from './mp3'
import { withoutTags } from './tags'
import { cleanWebm } from './webm'

/** How a recording is kept: also the ending of its name in the store. */
export const voiceFormats = ['mp3', 'aac', 'm4a', 'webm'] as const
export type VoiceFormat = (typeof voiceFormats)[number]

export const voiceTypes = {
	mp3: 'audio/mpeg',
	aac: 'audio/aac',
	m4a: 'audio/mp4',
	webm: 'audio/webm',
} as const satisfies Record<VoiceFormat, string>
export type VoiceType = (typeof voiceTypes)[VoiceFormat]

/** What a container says of a recording once nothing else is left in it. `lasts` in seconds. */
export interface Sound {
	readonly body: Buffer
	readonly lasts: number
}

/** A recording that says nothing but what was said. */
export interface CleanVoice {
	readonly body: Buffer
	readonly format: VoiceFormat
	readonly contentType: VoiceType
	/** Rounded, and one at least. */
	readonly seconds: number
}

/** A recorder stops a little late; and what is shorter than this holds no word. In seconds. */
const LATE = 5
const SHORTEST = 0.3

/** One reader for each container, asked in this order: the first that knows the file says how it goes on. */
const readers: readonly [VoiceFormat, (upload: Buffer) => Sound | undefined][] = [
	['webm', cleanWebm],
	['m4a', cleanM4a],
	['aac', (upload) => cleanAdts(withoutTags(upload))],
	['mp3', (upload) => cleanMp3(withoutTags(upload))],
]

/**
 * Reads an upload as a recording, by what is in it, and takes away what tells of anything but the voice: tags (ID3, APE),
 * titles, dates, places, makers, pictures of albums. Not covered: what can be heard, and what an encoder hides inside
 * the sound itself. The sound is not decoded, so a file of the right structure that cannot be played passes.
 * @param upload may be changed
 */
export function cleanVoice(upload: Buffer): CleanVoice | ErrorCode {
	for (const [format, read] of readers) {
		const sound = read(upload)
		if (sound === undefined) continue
		if (sound.lasts > VOICE_SECONDS + LATE) return 'voiceTooLong'
		if (!(sound.lasts >= SHORTEST)) return 'voiceUnreadable'
		const seconds = Math.min(VOICE_SECONDS, Math.max(1, Math.round(sound.lasts)))
		return { body: sound.body, format, contentType: voiceTypes[format], seconds }
	}
	return 'voiceUnreadable'
}
