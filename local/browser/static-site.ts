import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
}

/** Serves a folder on a free port, with a made-up `/config.json`: for pictures of pages that need no API. */
export async function serveFolder(folder: string): Promise<{ address: string; stop: () => Promise<void> }> {
	const server = createServer(async (request, response) => {
		const name = new URL(request.url ?? '/', 'http://localhost').pathname
		if (name === '/config.json') {
			response.end(JSON.stringify({ appid: 'touristappid' }))
			return
		}
		const file = path.join(folder, name === '/' ? 'index.html' : path.normalize(name))
		const found = await stat(file).catch(() => undefined)
		if (!found?.isFile()) {
			response.writeHead(404).end()
			return
		}
		response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' })
		createReadStream(file).pipe(response)
	})
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
	const { port } = server.address() as AddressInfo
	return {
		address: `http://127.0.0.1:${port}`,
		stop: () =>
			new Promise((done) => {
				server.closeAllConnections()
				server.close(() => done())
			}),
	}
}
