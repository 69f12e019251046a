import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import selfsigned from 'selfsigned'

/** The host that tests send webhooks to; `.test` is nobody's (RFC 6761). */
export const HOST = 'receiver.test'

/** A key pair and a certificate that says it is a host's, made for one run. */
export function certificateOf(host: string) {
	return selfsigned.generate([{ name: 'commonName', value: host }], {
		keySize: 2048,
		algorithm: 'sha256',
		days: 1,
		extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
	})
}
export const certificate = certificateOf(HOST)

/** One request as the receiver got it. */
export interface Received {
	readonly method: string
	readonly path: string
	readonly headers: IncomingHttpHeaders
	readonly body: string
}

export type Behaviour = (request: IncomingMessage, response: ServerResponse, body: string) => void

/** Another system: a real HTTPS server on this machine that does as it is told and remembers what it got. */
export async function startReceiver(behaviour: Behaviour, { cert, private: key } = certificate) {
	const received: Received[] = []
	const server = createServer({ cert, key }, (request, response) => {
		const chunks: Buffer[] = []
		request.on('data', (chunk: Buffer) => chunks.push(chunk))
		request.on('end', () => {
			const body = Buffer.concat(chunks).toString()
			received.push({
				method: request.method ?? '',
				path: request.url ?? '',
				headers: request.headers,
				body,
			})
			behaviour(request, response, body)
		})
	})
	// A client that does not trust the certificate hangs up
	server.on('tlsClientError', () => {})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const { port } = server.address() as AddressInfo
	return {
		url: `https://${HOST}:${port}/notices`,
		port,
		received,
		stop: () => {
			server.closeAllConnections()
			return new Promise<void>((resolve) => server.close(() => resolve()))
		},
	}
}
