/**
 * Names of the files in a zip, read from its central directory (APPNOTE.TXT §4.3.12, 4.3.16).
 * Own code, because a listing is all that the test needs.
 */
export function namesIn(zip: Buffer): string[] {
	const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
	const names: string[] = []
	let at = zip.readUInt32LE(end + 16)
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		const length = zip.readUInt16LE(at + 28)
		names.push(zip.toString('utf8', at + 46, at + 46 + length))
		at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
	}
	return names
}
