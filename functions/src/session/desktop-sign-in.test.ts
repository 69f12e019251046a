import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { SIGN_IN_CODE_LASTS } from '@huying/shared/session/session'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { APPID, startSessions, startWechat, TENANT } from '../../test/session'
import { putPost } from './user-store'

let sessions: Awaited<ReturnType<typeof startSessions>>
let wechat: Awaited<ReturnType<typeof startWechat>>
const phone = { token: '', user: '' }
const resident = { token: '' }
const elsewhere = { token: '' }

beforeAll(async () => {
	wechat = await startWechat((query) => ({ body: JSON.stringify({ openid: `o-${query.get('js_code')}` }) }))
	sessions = await startSessions(wechat.address)
	const signedIn = async (code: string, appid?: string) => (await sessions.signIn(code, appid)).body
	const staff = await signedIn('dispatcher')
	phone.token = String(staff.token)
	phone.user = String(staff.user)
	resident.token = String((await signedIn('resident')).token)
	const other = await signedIn('dispatcher', 'wx0000000000000002')
	elsewhere.token = String(other.token)
	const post = { post: 'desk', role: 'dispatcher', unit: 'centre', unitName: '中心', from: 0 } as const
	await putPost(sessions.table, TENANT, phone.user, post)
	await putPost(sessions.table, '410184', String(other.user), post)
})
afterAll(() => wechat.stop())

const screen = { deviceCode: '', userCode: '' }
beforeEach(async () => {
	const { status, body } = await sessions.ask({
		route: 'POST /desktop-sign-ins',
		body: { appid: APPID },
		headers: {
			'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/143.0 Safari/537.36 Edg/143.0',
		},
	})
	expect(status).toBe(201)
	Object.assign(screen, body)
})

const poll = (deviceCode = screen.deviceCode) =>
	sessions.ask({ route: 'POST /desktop-sign-ins/poll', body: { deviceCode } })
const look = (userCode = screen.userCode, token = phone.token) =>
	sessions.ask({ route: 'GET /desktop-sign-ins/{userCode}', params: { userCode }, token })
const confirm = (id: string, userCode = screen.userCode, token = phone.token) =>
	sessions.ask({
		route: 'POST /desktop-sign-ins/{userCode}/confirm',
		params: { userCode },
		body: { id: id.padEnd(16, '-') },
		token,
	})

describe('the office’s screen', () => {
	test('is let in by a phone that confirms its code', async () => {
		expect(screen.userCode).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/)
		expect(screen.deviceCode).toMatch(/^370404\.[\w-]{43}$/)
		expect((await poll()).body).toEqual({ pending: true })
		expect((await look()).body).toMatchObject({ userCode: screen.userCode, browser: 'Edge · Windows' })
		expect(await confirm('confirm-once')).toEqual({ status: 200, body: { done: true } })
		const { body } = await poll()
		expect(body).toMatchObject({ pending: false, session: { user: phone.user, tenant: TENANT } })
		const { token } = body.session as { token: string }
		expect((await sessions.ask({ route: 'GET /me', token })).body).toMatchObject({
			posts: [{ role: 'dispatcher' }],
		})
	})

	test('takes a code as people type it', async () => {
		const typed = ` ${screen.userCode.toLowerCase().replace('-', ' ')} `
		expect((await confirm('confirm-typed', typed)).status).toBe(200)
	})

	test('gets its session once, however many ask at once', async () => {
		await confirm('confirm-polled')
		const all = await Promise.all(Array.from({ length: 20 }, () => poll()))
		expect(all.filter(({ body }) => body.session !== undefined)).toHaveLength(1)
		expect(all.filter(({ body }) => body.code === 'signInCodeUsed')).toHaveLength(19)
	})

	test('has its code confirmed once: the same sent again is the same, another is too late', async () => {
		expect((await confirm('confirm-first')).status).toBe(200)
		expect((await confirm('confirm-first')).body).toEqual({ done: true })
		expect(await confirm('confirm-second')).toMatchObject({ status: 409, body: { code: 'signInCodeUsed' } })
		expect((await look()).body).toMatchObject({ code: 'signInCodeUsed' })
	})

	test('has one winner when two phones confirm at once', async () => {
		const all = await Promise.all(['left', 'right'].map((side) => confirm(`confirm-at-once-${side}`)))
		expect(all.map(({ status }) => status).sort()).toEqual([200, 409])
	})

	test('refuses an identifier that was used for another screen', async () => {
		await confirm('confirm-reused')
		const before = screen.userCode
		const { body } = await sessions.ask({ route: 'POST /desktop-sign-ins', body: { appid: APPID } })
		expect(body.userCode).not.toBe(before)
		expect((await confirm('confirm-reused', String(body.userCode))).body).toMatchObject({
			code: 'identifierReused',
		})
	})

	test('is not let in by a resident, by nobody, or by another county', async () => {
		expect((await confirm('confirm-resident', screen.userCode, resident.token)).body).toMatchObject({
			code: 'postMissing',
		})
		expect((await confirm('confirm-nobody', screen.userCode, 'a.b.c')).body).toMatchObject({
			code: 'sessionInvalid',
		})
		const foreign = await confirm('confirm-foreign', screen.userCode, elsewhere.token)
		expect(foreign).toMatchObject({ status: 404, body: { code: 'signInCodeUnknown' } })
		expect((await look(screen.userCode, elsewhere.token)).body).toMatchObject({ code: 'signInCodeUnknown' })
		expect((await poll()).body).toEqual({ pending: true })
	})

	test('shows codes that end after five minutes', async () => {
		sessions.clock.at += SIGN_IN_CODE_LASTS
		expect(await poll()).toMatchObject({ status: 410, body: { code: 'signInCodeExpired' } })
		expect((await look()).body).toMatchObject({ code: 'signInCodeExpired' })
		expect((await confirm('confirm-late')).body).toMatchObject({ code: 'signInCodeExpired' })
	})

	test('does not know codes that were never given', async () => {
		for (const word of ['BCDF-GHJK', 'AAAA-AAAA', '', '../..', '1234-5678'])
			expect((await look(word)).body).toMatchObject({ code: 'signInCodeUnknown' })
		for (const word of [`370404.${'A'.repeat(43)}`, 'A'.repeat(50), `${TENANT}#desktop.${'A'.repeat(43)}`])
			expect((await poll(word)).body).toMatchObject({ code: 'signInCodeUnknown' })
	})

	test('keeps its own code to itself: the table holds a digest', async () => {
		const { Items } = await sessions.table.client.send(new ScanCommand({ TableName: sessions.table.name }))
		const kept = JSON.stringify(Items)
		expect(kept).toContain(screen.userCode)
		expect(kept).not.toContain(screen.deviceCode.slice(7))
	})
})
