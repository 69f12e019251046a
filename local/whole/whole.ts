import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Cloud, type CloudOptions, startCloud } from '../cloud/cloud'
import { membersOf } from '../seed/members'
import { isObject } from '../template/value'
import { buildWebApp } from '../web/build'
import { copyOfCounties } from './counties'

/** For tests of everything together: the local cloud with two counties, spoken to over HTTP as a stranger would. */

/** A cloud of this test file alone, with the two counties as a first start writes them. */
export async function startWhole(options: Omit<CloudOptions, 'folder' | 'seed'> = {}): Promise<Cloud> {
	// Begins while somebody else may still be telling the stories; what fails is noticed where the cloud awaits it.
	if (options.web) buildWebApp(() => {}).catch(() => {})
	const folder = await copyOfCounties()
	const drop = () => rmSync(folder, { recursive: true, force: true })
	try {
		const cloud = await startCloud({ ...options, folder })
		return { ...cloud, stop: () => cloud.stop().finally(drop) }
	} catch (error) {
		drop()
		throw error
	}
}

/** What came back. */
export interface Answer {
	readonly status: number
	readonly body: Record<string, unknown>
	readonly raw: string
	readonly headers: Headers
}

/** Asks the API. A string body is sent as it is. */
export async function ask(
	base: string,
	method: string,
	path: string,
	body?: unknown,
	token?: string,
): Promise<Answer> {
	const response = await fetch(`${base}${path}`, {
		method,
		headers: {
			'content-type': 'application/json',
			...(token !== undefined && { authorization: `Bearer ${token}` }),
		},
		...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
	})
	const raw = await response.text()
	let parsed: unknown
	try {
		parsed = JSON.parse(raw)
	} catch {
		parsed = undefined
	}
	return { status: response.status, body: isObject(parsed) ? parsed : {}, raw, headers: response.headers }
}

/** Somebody of a demonstration, signed in through the sandbox. */
export interface Signed {
	readonly token: string
	readonly phone: string
	ask(method: string, path: string, body?: unknown): Promise<Answer>
}

/** Signs a member in by the name that the seed's stories call them: `resident1`, `dispatcher1`, `handler-housing`. */
export async function signIn(cloud: Cloud, key: string, tenant = '370404'): Promise<Signed> {
	const county = cloud.counties.find((candidate) => candidate.tenant === tenant)
	const member = county && membersOf(county).find((candidate) => candidate.key === key)
	if (member === undefined) throw new Error(`there is no ${key} in ${tenant}`)
	const { wechat, api } = cloud.addresses
	const { body } = await ask(wechat, 'POST', '/sandbox/code', { openid: member.openid })
	const session = await ask(api, 'POST', '/sessions', { appid: member.appid, code: body.code })
	if (session.status !== 201) throw new Error(`${key} could not sign in: ${session.raw}`)
	const token = String(session.body.token)
	return { token, phone: member.phone, ask: (method, path, body) => ask(api, method, path, body, token) }
}

/** Everything that the functions have logged. */
export function logsOf(cloud: Cloud): string {
	const folder = join(cloud.folder, 'logs')
	return readdirSync(folder)
		.map((file) => readFileSync(join(folder, file), 'utf8'))
		.join('\n')
}

let made = 0
/** A fresh identifier, readable in a failed test. */
export const fresh = (prefix: string): string =>
	`${prefix}-${process.pid}-${String(++made).padStart(16, '0')}`
