import { type Frame, readFrames } from './frames'
import type { Sound } from './voice'

/** Layer III of ISO/IEC 11172-3 (version 1) and 13818-3 (version 2; 2.5 is a custom of encoders). Kilobits a second. */
const rates = {
	one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
	two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
const samplings = [44_100, 48_000, 32_000]

/** Own code, because what npm has reads tags to keep them, and none says whether there is anything but frames. */
export function cleanMp3(stream: Buffer): Sound | undefined {
	return readFrames(stream, frameAt)
}

function frameAt(stream: Buffer, at: number): Frame | undefined {
	if (at + 4 > stream.length) return undefined
	const [first = 0, second = 0, third = 0] = stream.subarray(at, at + 3)
	// Eleven ones, a version that there is, and layer III
	if (first !== 0xff || (second & 0xe0) !== 0xe0 || ((second >> 1) & 3) !== 1) return undefined
	const version = (second >> 3) & 3
	if (version === 1) return undefined
	const rate = (version === 3 ? rates.one : rates.two)[third >> 4] ?? 0
	const base = samplings[(third >> 2) & 3]
	// A rate that each frame may choose anew tells no size
	if (rate === 0 || base === undefined) return undefined
	const sampling = version === 3 ? base : version === 2 ? base / 2 : base / 4
	const samples = version === 3 ? 1152 : 576
	const size = Math.floor((samples * rate * 125) / sampling) + ((third >> 1) & 1)
	return { size, lasts: samples / sampling, kind: `${version} ${sampling}` }
}
