import { inflateRawSync } from 'node:zlib'

/** Signatures of a zip file's end and of an entry in its directory, read as little-endian numbers. */
const END = 0x06054b50
const IN_DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
/** The end stands within the last 64 KB, which its comment may fill. */
const END_SIZE = 22
const COMMENT_MOST = 0xffff
/** A workbook has some twenty parts. */
const ENTRIES_MOST = 500

/** What a zip file holds. */
export interface ZipParts {
	/** What it comes to when it is unpacked, in bytes. */
	readonly size: number
	/** The names of those parts that were counted. */
	readonly names: readonly string[]
}

/**
 * What a zip file comes to when it is unpacked: counted by unpacking, never more than it may be, since what a file says
 * of itself may be a lie. Undefined where it is no zip file that can be read.
 * @param most the bytes after which nobody counts on; the size is then larger
 */
export function zipParts(file: Buffer, most: number): ZipParts | undefined {
	const end = findEnd(file)
	if (end === undefined) return undefined
	const count = file.readUInt16LE(end + 10)
	let at = file.readUInt32LE(end + 16)
	if (count > ENTRIES_MOST) return undefined
	let total = 0
	const names: string[] = []
	try {
		for (let entry = 0; entry < count; entry++) {
			if (file.readUInt32LE(at) !== IN_DIRECTORY) return undefined
			names.push(file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28)))
			total += sizeOf(file, at, most - total)
			if (total > most) return { size: total, names }
			at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
		}
	} catch (error) {
		if (error instanceof RangeError && Reflect.get(error, 'code') === 'ERR_BUFFER_TOO_LARGE')
			return { size: most + 1, names }
		// Ends too early, or is not packed as it says
		return undefined
	}
	return { size: total, names }
}

function findEnd(file: Buffer): number | undefined {
	const first = Math.max(0, file.length - END_SIZE - COMMENT_MOST)
	for (let at = file.length - END_SIZE; at >= first; at--) if (file.readUInt32LE(at) === END) return at
	return undefined
}

/** Of one entry. @throws RangeError when it is larger than it may be */
function sizeOf(file: Buffer, at: number, most: number): number {
	const packed = file.readUInt32LE(at + 20)
	const local = file.readUInt32LE(at + 42)
	if (file.readUInt32LE(local) !== LOCAL) throw new Error('no such entry')
	const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
	if (file.readUInt16LE(at + 10) === 0) return packed
	return inflateRawSync(file.subarray(from, from + packed), { maxOutputLength: Math.max(1, most) }).length
}
