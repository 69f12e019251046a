import { type Query, unescaped } from '../route/address'

/** A poster's address: …/v/370404100201/370404100201-funds-2026-Q3. */
const ON_POSTER = /\/v\/(\d{12})(?:\/([A-Za-z0-9_-]{16,64}))?\/?(?:[?#].*)?$/

/**
 * Which item or village a page was opened for: by its own query, or by `q`, in which WeChat hands over the address of a
 * scanned poster.
 */
export function placeFrom({ id, own, village, q }: Query): { id: string; village: string; own: boolean } {
	const scanned = q === undefined ? null : ON_POSTER.exec(unescaped(q))
	return { id: id ?? scanned?.[2] ?? '', village: village ?? scanned?.[1] ?? '', own: own === '1' }
}
