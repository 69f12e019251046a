import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSessions, startWechat } from '../../test/session'

let sessions: Awaited<ReturnType<typeof startSessions>>
let wechat: Awaited<ReturnType<typeof startWechat>>
let token = ''
beforeAll(async () => {
	wechat = await startWechat((query) => ({ body: JSON.stringify({ openid: `o-${query.get('js_code')}` }) }))
	sessions = await startSessions(wechat.address)
	token = String((await sessions.signIn('hedwig')).body.token)
})
afterAll(() => wechat.stop())

const correct = (body: Record<string, unknown>) => sessions.ask({ route: 'PUT /me', body, token })
const me = async () => (await sessions.ask({ route: 'GET /me', token })).body

test('a user’s own words are kept as given, corrected, and erased when left out', async () => {
	const given = await correct({ id: 'correction-000001', name: ' 某甲 ', phone: '199 0000 0001' })
	expect(given).toMatchObject({
		status: 200,
		body: { name: '某甲', phone: '19900000001', tenantName: '甲县' },
	})
	expect(await me()).toEqual(given.body)
	await correct({ id: 'correction-000002', name: '某乙' })
	expect(await me()).toMatchObject({ name: '某乙' })
	expect(await me()).not.toHaveProperty('phone')
	await correct({ id: 'correction-000003' })
	expect(await me()).not.toHaveProperty('name')
})

test('the same correction sent again is answered the same and changes nothing', async () => {
	const first = await correct({ id: 'correction-000011', name: '某丙' })
	await correct({ id: 'correction-000012', name: '某丁' })
	expect(await correct({ id: 'correction-000011', name: '某丙' })).toEqual(first)
	expect(await me()).toMatchObject({ name: '某丁' })
})

test('an identifier used for another correction is refused', async () => {
	await correct({ id: 'correction-000021', name: '某戊' })
	expect(await correct({ id: 'correction-000021', name: '某己' })).toMatchObject({
		status: 409,
		body: { code: 'identifierReused' },
	})
})

test('fifty at once are one', async () => {
	const all = await Promise.all(
		Array.from({ length: 50 }, () => correct({ id: 'correction-000031', name: '某庚' })),
	)
	expect(new Set(all.map((answer) => JSON.stringify(answer))).size).toBe(1)
	expect(all[0]?.status).toBe(200)
})

test('another user’s identical identifier is their own', async () => {
	await correct({ id: 'correction-000041', name: '某辛' })
	const other = String((await sessions.signIn('ida')).body.token)
	const answer = await sessions.ask({
		route: 'PUT /me',
		body: { id: 'correction-000041', name: '某壬' },
		token: other,
	})
	expect(answer).toMatchObject({ status: 200, body: { name: '某壬' } })
})

test('no command’s record holds the words', async () => {
	await correct({ id: 'correction-000051', name: '某癸', phone: '199 0000 0009' })
	const { Items = [] } = await sessions.table.client.send(new ScanCommand({ TableName: sessions.table.name }))
	const records = Items.filter(({ sk }) => sk === 'command')
	expect(records.length).toBeGreaterThan(5)
	expect(JSON.stringify(records)).not.toMatch(/某|1990000/)
})

test.each([
	[{ id: 'correction-000061', phone: 'call me' }, 'phoneInvalid'],
	[{ id: 'correction-000062', name: '长'.repeat(31) }, 'textTooLong'],
	[{ id: 'short' }, 'identifierInvalid'],
	[{}, 'invalidInput'],
])('refuses %j with %s', async (body, code) => {
	expect(await correct(body)).toMatchObject({ status: 400, body: { code } })
})
