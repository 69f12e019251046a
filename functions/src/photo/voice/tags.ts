/**
 * A file without the tags that stand around its sound: ID3v2 before it (id3.org, ID3v2.4 §3.1), ID3v1 and APEv2 after
 * it. They hold titles, places, comments and pictures; the sound between them stays as it is.
 */
export function withoutTags(file: Buffer): Buffer {
	let rest = file
	for (let size = leading(rest); size > 0; size = leading(rest)) rest = rest.subarray(size)
	for (let size = trailing(rest); size > 0; size = trailing(rest)) rest = rest.subarray(0, rest.length - size)
	return rest
}

/** Four bytes of seven bits each. */
const syncSafe = (bytes: Buffer, at: number): number =>
	[0, 1, 2, 3].reduce((sum, place) => sum * 128 + ((bytes[at + place] ?? 0) & 0x7f), 0)

function leading(file: Buffer): number {
	if (file.length < 10 || file.toString('latin1', 0, 3) !== 'ID3') return 0
	const footer = ((file[5] ?? 0) & 0x10) !== 0
	return Math.min(file.length, 10 + syncSafe(file, 6) + (footer ? 10 : 0))
}

/** The size of an APE tag's item list with its footer; a header of its own may stand before it. */
const APE = 32

function trailing(file: Buffer): number {
	if (file.length >= 128 && file.toString('latin1', file.length - 128, file.length - 125) === 'TAG')
		return 128
	const ape = file.length - APE
	if (ape < 0 || file.toString('latin1', ape, ape + 8) !== 'APETAGEX') return 0
	const header = (file.readUInt32LE(ape + 20) & 0x80000000) !== 0
	return Math.min(file.length, Math.max(APE, file.readUInt32LE(ape + 12)) + (header ? APE : 0))
}
