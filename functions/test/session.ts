import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { realPorts } from '../src/edge/ports'
import { ParameterMissing } from '../src/secret/parameters'
import { authenticator } from '../src/session/authenticate'
import { sessionHandlers } from '../src/session/session-handlers'
import { putAppid, putTenant } from '../src/tenant/tenant-store'
import { endpointOf } from './endpoint-of'
import { eventOf, told } from './event'
import { freshTable } from './table'

/** For tests of sign-in: the session function on a fresh table, a clock to set, and a WeChat that says what it is told. */
export const TENANT = '370404'
export const APPID = 'wx0000000000000001'
export const SECRET = 'the key of this test only, 32 bytes and more'
export const WECHAT_SECRET = 'the-secret-of-a-made-up-mini-program'

export type Answers = (query: URLSearchParams) => { status?: number; body: string; type?: string }

export async function startWechat(answers: Answers): Promise<{ address: string; stop: () => Promise<void> }> {
	const server = createServer((request, response) => {
		const {
			status = 200,
			body,
			type = 'text/plain',
		} = answers(new URL(request.url ?? '', 'http://x').searchParams)
		response.writeHead(status, { 'content-type': type }).end(body)
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const { port } = server.address() as AddressInfo
	const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
	return { address: `http://127.0.0.1:${port}`, stop }
}

export async function startSessions(wechatAddress: string) {
	const table = await freshTable()
	for (const [appid, tenant] of [
		[APPID, TENANT],
		['wx0000000000000002', '410184'],
	] as const) {
		await putTenant(table, { tenant, name: tenant === TENANT ? '甲县' : '乙县', service: '呼应' })
		await putAppid(table, appid, tenant)
	}
	const clock = { at: Date.UTC(2026, 2, 2, 1) }
	const now = () => clock.at
	const ports = {
		...realPorts,
		now,
		sessionSecret: async () => SECRET,
		wechatSecret: async (appid: string) => {
			if (appid === APPID || appid === 'wx0000000000000002') return WECHAT_SECRET
			throw new ParameterMissing(appid)
		},
		wechatAddress,
	}
	const authenticate = authenticator({ table, secret: ports.sessionSecret, now })
	const handler = endpointOf<'session'>(sessionHandlers(table, ports), authenticate, ports)
	const ask = async (asked: Parameters<typeof eventOf>[0]) => told(await handler(eventOf(asked)))
	const signIn = async (code: string, appid = APPID) =>
		ask({ route: 'POST /sessions', body: { appid, code } })
	return { table, clock, ask, signIn, authenticate, ports }
}
