import type { ErrorCode } from '@huying/shared/error/catalogue'
import type { Media } from '@huying/shared/photo/photo'
import { cleanImage } from './image'
import { cleanVideo } from './video'
import { cleanVoice, type VoiceFormat, type VoiceType } from './voice/voice'

/** What an upload turned out to be: something clean to keep, or why not. Width and height are upright, in pixels. */
export type Examined =
	| { readonly refused: ErrorCode }
	| {
			readonly body: Uint8Array
			readonly contentType: 'image/jpeg' | 'video/mp4' | VoiceType
			readonly thumbnail?: Uint8Array
			readonly width?: number
			readonly height?: number
			readonly format?: VoiceFormat
			readonly seconds?: number
	  }

/** Looks at an upload by what is in it; what it is called and says it is do not count. */
export async function examine(media: Media, upload: Buffer): Promise<Examined> {
	if (media === 'video') {
		const film = cleanVideo(upload)
		return typeof film === 'string' ? { refused: film } : { ...film, contentType: 'video/mp4' }
	}
	if (media === 'voice') {
		const voice = cleanVoice(upload)
		return typeof voice === 'string' ? { refused: voice } : voice
	}
	const image = await cleanImage(upload)
	if (typeof image === 'string') return { refused: image }
	const { photo, thumbnail, width, height } = image
	return { body: photo, contentType: 'image/jpeg', thumbnail, width, height }
}
