import type { Content } from '@huying/shared/disclosure/content'

/**
 * The table in the text of a stored object. It was written by the rules that this page is built with, and its bytes are
 * checked against the log; a text that is none of ours shows as nothing.
 */
export function contentIn(text: string | undefined): Content | undefined {
	if (text === undefined) return undefined
	try {
		const read: unknown = JSON.parse(text)
		const version = typeof read === 'object' && read !== null && 'v' in read ? read.v : undefined
		return version === 1 ? (read as Content) : undefined
	} catch {
		return undefined
	}
}
