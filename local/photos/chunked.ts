import { AwsError } from '../aws/error'

/**
 * The bytes inside an aws-chunked body (`size[;extension]\r\n bytes \r\n … 0\r\n trailers`), which the SDK sends for
 * streams; the trailers are put into `trailers` when they come. Source: Amazon S3 API Reference, "Transferring payload
 * in multiple chunks".
 */
export async function* dechunk(
	source: AsyncIterable<Buffer>,
	trailers: Map<string, string>,
): AsyncGenerator<Buffer> {
	let held: Buffer = Buffer.alloc(0)
	let remaining = -1
	let ended = false
	for await (const piece of source) {
		held = held.length === 0 ? piece : Buffer.concat([held, piece])
		while (!ended && held.length > 0) {
			if (remaining > 0) {
				const part = held.subarray(0, remaining)
				remaining -= part.length
				held = held.subarray(part.length)
				yield part
				continue
			}
			const lineEnd = held.indexOf('\r\n')
			if (lineEnd < 0) break
			const line = held.subarray(0, lineEnd).toString('latin1')
			held = held.subarray(lineEnd + 2)
			// The empty line after a chunk's bytes.
			if (line === '' && remaining === 0) {
				remaining = -1
				continue
			}
			remaining = Number.parseInt(line.split(';')[0] ?? '', 16)
			if (Number.isNaN(remaining))
				throw new AwsError(400, 'IncompleteBody', 'The chunked body could not be read.')
			ended = remaining === 0
		}
	}
	if (!ended) throw new AwsError(400, 'IncompleteBody', 'The chunked body ended early.')
	for (const line of held.toString('latin1').split('\r\n')) {
		const colon = line.indexOf(':')
		if (colon > 0) trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
	}
}
