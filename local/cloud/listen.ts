import type { Server } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'

/** A server that listens on this machine only, and how to end it at once. */
export type Listening = { readonly address: string; readonly port: number; stop(): Promise<void> }

/**
 * Listens at the wished port; a busy one gives way to the next but nine (the defaults are neighbours).
 * Port 0 takes any free one.
 */
export async function listen(server: Server, wished: number): Promise<Listening> {
	for (let port = wished; ; port += 10) {
		if (await tryPort(server, port)) {
			const taken = (server.address() as AddressInfo).port
			return { address: `http://127.0.0.1:${taken}`, port: taken, stop: () => close(server) }
		}
		if (port > wished + 1000) throw new Error(`no free port near ${wished}`)
	}
}

function tryPort(server: Server, port: number): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const failed = (error: NodeJS.ErrnoException) =>
			error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error)
		server.once('error', failed)
		server.listen(port, '127.0.0.1', () => {
			server.off('error', failed)
			resolve(true)
		})
	})
}

function close(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve())
		server.closeAllConnections()
	})
}

/** A port that is free now, for a program that must be told one. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer()
		probe.once('error', reject)
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo
			probe.close(() => resolve(port))
		})
	})
}
