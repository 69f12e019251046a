import type { Sound } from './voice'

/** One frame of a stream: how many bytes it has, how long it sounds in seconds, and what must be the same in all. */
export interface Frame {
	readonly size: number
	readonly lasts: number
	readonly kind: string
}

/** So many frames in a row are no accident. */
const FEWEST = 3

/**
 * Reads a stream that is nothing but frames of one kind, one after the other. A last frame that was cut off, and zeros
 * after the last, are left out; anything else between or behind them makes it no such stream.
 * @param frameAt undefined where no frame begins
 */
export function readFrames(
	stream: Buffer,
	frameAt: (stream: Buffer, at: number) => Frame | undefined,
): Sound | undefined {
	let at = 0
	let count = 0
	let lasts = 0
	let kind: string | undefined
	while (at < stream.length) {
		const frame = frameAt(stream, at)
		if (frame === undefined) {
			if (stream.subarray(at).some((byte) => byte !== 0)) return undefined
			break
		}
		if (kind !== undefined && frame.kind !== kind) return undefined
		kind = frame.kind
		if (at + frame.size > stream.length) break
		at += frame.size
		lasts += frame.lasts
		count++
	}
	return count < FEWEST ? undefined : { body: stream.subarray(0, at), lasts }
}
