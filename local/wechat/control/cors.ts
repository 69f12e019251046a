import type { IncomingMessage, ServerResponse } from 'node:http'

/** Web pages of this machine may ask the sandbox's controls; those of any other may not. */
export function allowLoopback(request: IncomingMessage, response: ServerResponse): void {
	const { origin } = request.headers
	if (origin === undefined || !/^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(origin)) return
	response.setHeader('access-control-allow-origin', origin)
	response.setHeader('access-control-allow-headers', 'content-type')
	response.setHeader('access-control-allow-credentials', 'true')
	response.setHeader('vary', 'origin')
}
