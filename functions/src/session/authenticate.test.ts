import { identifierFrom } from '@huying/shared/identifier/identifier'
import { SESSION_LASTS } from '@huying/shared/session/session'
import { SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SECRET, startSessions, startWechat, TENANT } from '../../test/session'
import { realPorts } from '../edge/ports'
import { signToken } from './token'
import { putPost } from './user-store'

let sessions: Awaited<ReturnType<typeof startSessions>>
let wechat: Awaited<ReturnType<typeof startWechat>>
beforeAll(async () => {
	wechat = await startWechat((query) => ({ body: JSON.stringify({ openid: `o-${query.get('js_code')}` }) }))
	sessions = await startSessions(wechat.address)
})
afterAll(() => wechat.stop())

const fresh = async () => {
	const { body } = await sessions.signIn(identifierFrom(realPorts.random(16)))
	return { token: String(body.token), user: String(body.user) }
}
const codeOf = async (authorization?: string) => {
	const headers: Record<string, string> = authorization === undefined ? {} : { authorization }
	const { status, body } = await sessions.ask({ route: 'GET /me', headers })
	return status === 200 ? 200 : `${status} ${body.code}`
}
const key = (secret: string) => new TextEncoder().encode(secret)
const claims = { ten: TENANT, sid: 'a-session-that-stands-nowhere' }
const jwt = (payload: Record<string, unknown> = claims) =>
	new SignJWT(payload)
		.setProtectedHeader({ alg: 'HS256' })
		.setIssuer('huying')
		.setSubject('somebody')
		.setIssuedAt(sessions.clock.at / 1000)
		.setExpirationTime(sessions.clock.at / 1000 + 60)

describe('a request', () => {
	test('without a session is told to sign in', async () => {
		expect(await codeOf()).toBe('401 sessionMissing')
		expect(await codeOf('')).toBe('401 sessionMissing')
	})

	test.each([
		'Basic YTpi',
		'Bearer',
		'Bearer x',
		'Bearer a.b.c',
		`Bearer ${'a'.repeat(5000)}.b.c`,
		'Bearer é.b.c',
	])('with %s has no session of ours', async (authorization) =>
		expect(await codeOf(authorization)).toBe('401 sessionInvalid'),
	)

	test('with a token of ours is let in, in whatever case the scheme is', async () => {
		const { token } = await fresh()
		expect(await codeOf(`Bearer ${token}`)).toBe(200)
		expect(await codeOf(`bearer ${token}`)).toBe(200)
	})

	test('with a forged token is not', async () => {
		const { token, user } = await fresh()
		const [header, payload, signature] = token.split('.')
		const said = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString())
		const rewritten = Buffer.from(JSON.stringify({ ...said, sub: 'another' })).toString('base64url')
		const forged = [
			`${header}.${rewritten}.${signature}`,
			new UnsecuredJWT(said).encode(),
			`${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.${signature}`,
			await new SignJWT(said)
				.setProtectedHeader({ alg: 'HS256' })
				.sign(key('another key of thirty-two bytes and more')),
			await new SignJWT(said).setProtectedHeader({ alg: 'HS512' }).sign(key(SECRET.repeat(2))),
			await jwt({ ...claims, sub: user })
				.setIssuer('another')
				.sign(key(SECRET)),
			await jwt({ ten: TENANT }).sign(key(SECRET)),
		]
		for (const word of forged) expect(await codeOf(`Bearer ${word}`)).toBe('401 sessionInvalid')
	})

	test('past its time is expired, to the second', async () => {
		const { token } = await fresh()
		sessions.clock.at += SESSION_LASTS - 1000
		expect(await codeOf(`Bearer ${token}`)).toBe(200)
		sessions.clock.at += 1000
		expect(await codeOf(`Bearer ${token}`)).toBe('401 sessionExpired')
	})

	test('with a token that claims to last longer is expired when ours would be', async () => {
		const { user } = await fresh()
		const lasting = await jwt({ ...claims, sub: user })
			.setIssuedAt(sessions.clock.at / 1000 - SESSION_LASTS / 1000 - 10)
			.setExpirationTime(sessions.clock.at / 1000 + SESSION_LASTS / 1000)
			.sign(key(SECRET))
		expect(await codeOf(`Bearer ${lasting}`)).toBe('401 sessionExpired')
	})

	test('after signing out is revoked, and only that session', async () => {
		const { token } = await fresh()
		const other = await fresh()
		expect((await sessions.ask({ route: 'DELETE /sessions/current', token })).body).toEqual({ done: true })
		expect(await codeOf(`Bearer ${token}`)).toBe('401 sessionRevoked')
		expect(await codeOf(`Bearer ${other.token}`)).toBe(200)
	})

	test('after signing out everywhere is revoked on every phone', async () => {
		const phones = await Promise.all([
			sessions.signIn('gina'),
			sessions.signIn('gina'),
			sessions.signIn('gina'),
		])
		const [first] = phones
		await sessions.ask({ route: 'DELETE /sessions', token: String(first?.body.token) })
		for (const { body } of phones) expect(await codeOf(`Bearer ${body.token}`)).toBe('401 sessionRevoked')
	})

	test('with a session of another tenant or user stands nowhere', async () => {
		const { token, user } = await fresh()
		const { sid } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
		const elsewhere = await signToken({ user, tenant: '410184', session: sid }, SECRET, sessions.clock.at)
		const other = await signToken(
			{ user: (await fresh()).user, tenant: TENANT, session: sid },
			SECRET,
			sessions.clock.at,
		)
		expect(await codeOf(`Bearer ${elsewhere}`)).toBe('401 sessionRevoked')
		expect(await codeOf(`Bearer ${other}`)).toBe('401 sessionRevoked')
	})
})

test('posts are those held now; one consistent Query tells session and posts', async () => {
	const { token, user } = await fresh()
	const { at } = sessions.clock
	const post = { role: 'handler', unit: 'housing', unitName: '住建局' } as const
	await putPost(sessions.table, TENANT, user, { ...post, post: 'now', from: at - 1000 })
	await putPost(sessions.table, TENANT, user, { ...post, post: 'over', from: 0, until: at })
	await putPost(sessions.table, TENANT, user, { ...post, post: 'later', from: at + 1000 })
	const requests: unknown[] = []
	sessions.table.client.middlewareStack.add(
		(next, context) => async (args) => {
			requests.push([context.commandName, (args.input as { ConsistentRead?: boolean }).ConsistentRead])
			return await next(args)
		},
		{ step: 'initialize', name: 'counting' },
	)
	const who = await sessions.authenticate(`Bearer ${token}`)
	sessions.table.client.middlewareStack.remove('counting')
	expect(who.posts.map((held) => held.post)).toEqual(['now'])
	expect(who).toMatchObject({ user, tenant: TENANT })
	expect(requests).toEqual([['QueryCommand', true]])
})
