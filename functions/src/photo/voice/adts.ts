import { type Frame, readFrames } from './frames'
import type { Sound } from './voice'

/** In samples a second, by the index of ISO/IEC 14496-3 §1.6.3.4. */
const samplings = [
	96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350,
]

/** AAC in ADTS frames (ISO/IEC 13818-7 §6.2), as phones record it. */
export function cleanAdts(stream: Buffer): Sound | undefined {
	return readFrames(stream, frameAt)
}

function frameAt(stream: Buffer, at: number): Frame | undefined {
	if (at + 7 > stream.length) return undefined
	const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0, seventh = 0] = stream.subarray(
		at,
		at + 7,
	)
	// Twelve ones, and layer 0, which tells it from MP3
	if (first !== 0xff || (second & 0xf6) !== 0xf0) return undefined
	const sampling = samplings[(third >> 2) & 15]
	const size = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5)
	const header = (second & 1) === 1 ? 7 : 9
	if (sampling === undefined || size <= header) return undefined
	const blocks = (seventh & 3) + 1
	return { size, lasts: (blocks * 1024) / sampling, kind: `${second & 8} ${sampling}` }
}
