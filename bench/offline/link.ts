import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A link as narrow as a village's: bytes a second in each direction, and milliseconds on the way. */
export interface Width {
	readonly bytesASecond: number
	readonly latency: number
}

export interface Link {
	readonly port: number
	/** Bytes that went up, and when the first and the last of them did (performance.now()). */
	readonly up: { bytes: number }
	/** Breaks every connection, and takes no new one until it is mended. */
	cut(): void
	mend(): void
	close(): Promise<void>
}

/** One direction, shared by all connections: whoever comes waits for those before. */
class Lane {
	#free = 0
	bytes = 0
	readonly #width: Width
	constructor(width: Width) {
		this.#width = width
	}

	/** How long these bytes take from now on, in milliseconds. */
	take(bytes: number): number {
		const now = performance.now()
		this.#free = Math.max(now, this.#free) + (bytes / this.#width.bytesASecond) * 1000
		this.bytes += bytes
		return this.#free - now
	}

	get latency(): number {
		return this.#width.latency
	}
}

/** A proxy on the loopback in front of a port of the loopback: as slow as the link, in pieces that share it fairly. */
export async function openLink(target: number, width: Width): Promise<Link> {
	const [up, down] = [new Lane(width), new Lane(width)]
	const sockets = new Set<Socket>()
	let isCut = false
	const server: Server = createServer((phone) => {
		if (isCut) {
			phone.destroy()
			return
		}
		const there = connect({ port: target, host: '127.0.0.1' })
		for (const socket of [phone, there]) {
			socket.setNoDelay(true)
			sockets.add(socket)
			socket.on('close', () => {
				sockets.delete(socket)
				phone.destroy()
				there.destroy()
			})
			socket.on('error', () => undefined)
		}
		through(phone, there, up)
		through(there, phone, down)
	})
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
	return {
		port: (server.address() as AddressInfo).port,
		up,
		cut: () => {
			isCut = true
			for (const socket of sockets) socket.destroy()
		},
		mend: () => {
			isCut = false
		},
		close: () => {
			for (const socket of sockets) socket.destroy()
			return new Promise((done) => server.close(() => done()))
		},
	}
}

/** So much at once, that one connection does not hold up the others. */
const PIECE = 4096

function through(from: Socket, to: Socket, lane: Lane): void {
	const waiting: Buffer[] = []
	let going = false
	const go = () => {
		const chunk = waiting[0]
		if (chunk === undefined) {
			going = false
			from.resume()
			return
		}
		going = true
		const piece = chunk.subarray(0, PIECE)
		if (chunk.length > PIECE) waiting[0] = chunk.subarray(PIECE)
		else waiting.shift()
		setTimeout(() => {
			setTimeout(() => {
				if (!to.destroyed) to.write(piece)
			}, lane.latency)
			if (!from.destroyed) go()
		}, lane.take(piece.length))
	}
	from.on('data', (chunk: Buffer) => {
		waiting.push(chunk)
		from.pause()
		if (!going) go()
	})
	from.on('end', () => {
		setTimeout(() => to.end(), lane.latency)
	})
}
