import { type Media, mediaLimits, mediaOf } from '@huying/shared/photo/photo'

/** A photo or film that is kept on this phone until it has arrived. */
export interface KeptPhoto {
	/** Made here; the API knows it by the same name. */
	readonly id: string
	readonly media: Media
	readonly contentType: string
	/** In bytes. */
	readonly size: number
	/** WeChat: a saved file's path. Browser: the key of its bytes in IndexedDB. */
	readonly path: string
}

export type PhotoProblem =
	| 'photoTypeRefused'
	| 'photoTooLarge'
	| 'photoUnreadable'
	| 'photosTooMany'
	| 'photoAndVideo'

/** What is wrong with a file that somebody chose, known before it travels; undefined when nothing is. */
export function problemOf(contentType: string, size: number): PhotoProblem | undefined {
	const media = mediaOf(contentType)
	if (media === undefined) return 'photoTypeRefused'
	return size > mediaLimits[media].bytes ? 'photoTooLarge' : undefined
}

/**
 * Whether more can be added: up to `most` photos, or one film alone.
 * @returns what is wrong with the whole, if something is
 */
export function problemTogether(all: readonly { media: Media }[], most: number): PhotoProblem | undefined {
	const films = all.filter(({ media }) => media === 'video').length
	if (films > 1 || (films === 1 && all.length > 1)) return 'photoAndVideo'
	return all.length > most ? 'photosTooMany' : undefined
}

const typesByEnding: Record<string, string> = {
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	png: 'image/png',
	webp: 'image/webp',
	mp4: 'video/mp4',
	mov: 'video/quicktime',
}

/** WeChat tells no content type: it is read from the file's ending. */
export function contentTypeOf(path: string): string {
	const ending = path.split('.').pop()?.toLowerCase() ?? ''
	return typesByEnding[ending] ?? 'application/octet-stream'
}
