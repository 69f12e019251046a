import type { Media } from '@huying/shared/photo/photo'
import type { Key } from '../store/table'
import type { VoiceFormat } from './voice/voice'

/** Where a phone puts what nobody has looked at yet. Never readable from outside; swept by the bucket after two days. */
export function uploadKey(tenant: string, photo: string): string {
	return `upload/${tenant}/${photo}`
}

/** Where what was looked at and cleaned is kept. */
export function photoKey(tenant: string, photo: string, media: Media, format: VoiceFormat = 'mp3'): string {
	const ending = { image: 'jpg', video: 'mp4', voice: format }[media]
	return `photo/${tenant}/${photo}.${ending}`
}

/** Where a photo's small picture for lists is kept; a film and a recording have none. */
export function thumbnailKey(tenant: string, photo: string): string {
	return `thumbnail/${tenant}/${photo}.jpg`
}

/** The photo's item in the table. */
export function photoItemKey(tenant: string, photo: string): Key {
	return { pk: `${tenant}#photo#${photo}`, sk: 'photo' }
}

/** index1: photos that no case has taken yet, of all counties, by the time after which they are erased. */
export const UNUSED = 'unused#photo'
