import { QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { type Refusal, RefusalError } from '@huying/shared/error/refusal'
import { identifierFrom } from '@huying/shared/identifier/identifier'
import type { VillagerCommand } from '@huying/shared/villager/command'
import { beforeEach, describe, expect, it } from 'vitest'
import { settleCounty, someone, TENANT, testPorts, VILLAGE } from '../../test/county'
import { freshTable } from '../../test/table'
import type { Request, Who } from '../edge/endpoint'
import { createUser, userPartition } from '../session/user-store'
import type { Table } from '../store/table'
import type { Answer } from '../wechat/outcome'
import { villagerHandlers } from './villager-handlers'
import { confirmedVillager, isConfirmed } from './villager-store'

/** Who belongs to a village, over the real table. Nobody here is real. */
const OTHER = '370404103202'
const editor = someone('user-editor', [['villageEditor', `village-${VILLAGE}`]])
const supervisor = someone('user-supervisor', [['villageSupervisor', `village-${VILLAGE}`]])
const town = someone('user-town', [['handler', 'town-370404103']])
const stranger = someone('user-other-editor', [['villageEditor', `village-${OTHER}`]])
const abroad = someone('user-abroad', [['villageEditor', `village-${VILLAGE}`]], '410184')
const resident = someone('user-resident')
const neighbour = someone('user-neighbour')

let table: Table
let ports: ReturnType<typeof testPorts>
let made = 0
const fresh = () => `command-${String(++made).padStart(16, '0')}`
/** What WeChat says of a code: the code is the phone. */
let answerOf: (code: string) => Answer<{ phone: string; country: string }>

const ask = <Name extends keyof ReturnType<typeof villagerHandlers>>(
	name: Name,
	who: Who,
	given: object = {},
) => {
	const handlers = villagerHandlers(table, {
		...ports,
		now: () => ports.at,
		wechat: { phoneNumber: async ({ code }) => answerOf(code) },
		rosterSecret: async () => 'the secret of this test only',
	})
	const handler = handlers[name] as unknown as (
		request: Request,
	) => ReturnType<ReturnType<typeof villagerHandlers>[Name]>
	const request = { who, params: { village: VILLAGE }, query: {}, correlation: 'test', ...given }
	return handler(request as unknown as Request)
}
const asks = (who: Who, name: string, phoneCode?: string, village = VILLAGE) =>
	ask('askVillage', who, {
		params: { village },
		body: { id: fresh(), name, ...(phoneCode !== undefined && { phoneCode }) },
	})
const does = (who: Who, user: string, body: Partial<VillagerCommand>, village = VILLAGE) =>
	ask('commandVillager', who, { params: { village, user }, body: { id: fresh(), ...body } })
const lists = async (who: Who, status: string) =>
	(await ask('villagers', who, { query: { status } })).villagers
const file = (text: string) => ({ name: '花名册.csv', content: Buffer.from(text).toString('base64') })
const puts = (who: Who, base: number, text: string, id = fresh()) =>
	ask('putRoster', who, { body: { id, base, ...file(text) } })
const refused = async (work: Promise<unknown>): Promise<Refusal | undefined> => {
	try {
		await work
		return undefined
	} catch (error) {
		if (error instanceof RefusalError) return error.refusal
		throw error
	}
}
const confirmed = (user: string, village = VILLAGE) => isConfirmed(table, TENANT, user, village)

beforeEach(async () => {
	table = await freshTable()
	await settleCounty(table)
	ports = testPorts()
	answerOf = (code) => ({ kind: 'ok', value: { phone: code, country: '86' } })
	for (const user of [resident.user, neighbour.user])
		await createUser(table, {
			tenant: TENANT,
			user,
			appid: 'wx0000000000000001',
			openid: `openid-of-${user}`,
			since: 0,
		})
})

describe('one by one', () => {
	it('who asks is seen by those who keep the roster, confirmed, and revoked at once', async () => {
		expect(await asks(resident, '甲某某')).toMatchObject({ status: 'asking', version: 1 })
		expect(await confirmed(resident.user)).toBe(false)
		for (const keeper of [editor, supervisor, town])
			expect(await lists(keeper, 'asking')).toMatchObject([{ user: resident.user, name: '甲某某' }])
		expect(
			await does(editor, resident.user, { type: 'confirm', version: 1, household: '3-07' }),
		).toMatchObject({
			status: 'confirmed',
		})
		expect(await confirmedVillager(table, TENANT, resident.user, VILLAGE)).toEqual({ household: '3-07' })
		expect(await lists(editor, 'asking')).toEqual([])
		ports.at += 1000
		await does(supervisor, resident.user, { type: 'revoke', version: 2, words: '已经迁走。' })
		expect(await confirmed(resident.user)).toBe(false)
		expect(await lists(editor, 'revoked')).toMatchObject([{ words: '已经迁走。', moves: ['confirm'] }])
		const { steps } = await ask('villager', town, { params: { village: VILLAGE, user: resident.user } })
		expect(steps).toMatchObject([
			{ type: 'ask' },
			{ type: 'confirm', role: 'villageEditor' },
			{ type: 'revoke', role: 'villageSupervisor', words: '已经迁走。', at: ports.at },
		])
		expect(steps[0]).not.toHaveProperty('unitName')
	})

	it('is of one village only, and nobody else’s to see or settle', async () => {
		await asks(resident, '甲某某')
		for (const other of [
			stranger,
			abroad,
			neighbour,
			someone('user-grid', [['gridWorker', 'town-370404103', VILLAGE]]),
		]) {
			expect(await refused(lists(other, 'asking'))).toEqual({ refused: 'notYours' })
			expect(await refused(does(other, resident.user, { type: 'confirm', version: 1 }))).toEqual({
				refused: 'notYours',
			})
			expect(await refused(ask('previewRoster', other, { body: file('姓名,手机号\n') }))).toEqual({
				refused: 'notYours',
			})
		}
		await does(editor, resident.user, { type: 'confirm', version: 1 })
		expect(await confirmed(resident.user, OTHER)).toBe(false)
		expect(await isConfirmed(table, '410184', resident.user, VILLAGE)).toBe(false)
	})

	it('is refused with a word, asked anew, and left by oneself', async () => {
		await asks(resident, '甲某某')
		expect(await refused(does(editor, resident.user, { type: 'confirm', version: 7 }))).toEqual({
			refused: 'caseMoved',
		})
		await does(editor, resident.user, { type: 'refuse', version: 1, words: '请写户主姓名。' })
		expect((await ask('myVillages', resident)).villages).toMatchObject([
			{ village: VILLAGE, villageName: '甲村', status: 'refused', words: '请写户主姓名。', moves: [] },
		])
		expect(await asks(resident, '甲某')).toMatchObject({ status: 'asking', version: 3 })
		await does(editor, resident.user, { type: 'confirm', version: 3 })
		expect(await refused(asks(resident, '甲某'))).toEqual({ refused: 'notAllowedNow' })
		expect(await refused(does(editor, resident.user, { type: 'leave', version: 4 }))).toEqual({
			refused: 'notYours',
		})
		await does(resident, resident.user, { type: 'leave', version: 4 })
		expect(await confirmed(resident.user)).toBe(false)
	})

	it('nobody confirms themselves', async () => {
		await asks(editor, '编辑')
		expect(await refused(does(editor, editor.user, { type: 'confirm', version: 1 }))).toEqual({
			refused: 'notYours',
		})
		await does(supervisor, editor.user, { type: 'confirm', version: 1 })
		expect(await confirmed(editor.user)).toBe(true)
	})

	it('is done once however often it is sent, by however many at once', async () => {
		await asks(resident, '甲某某')
		const body = { id: fresh(), type: 'confirm' as const, version: 1 }
		const params = { village: VILLAGE, user: resident.user }
		const all = await Promise.all([1, 2, 3].map(() => ask('commandVillager', editor, { params, body })))
		expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1)
		const two = await Promise.all([
			refused(does(editor, resident.user, { type: 'revoke', version: 2, words: '甲。' })),
			refused(does(supervisor, resident.user, { type: 'revoke', version: 2, words: '乙。' })),
		])
		expect(two.filter((one) => one === undefined)).toHaveLength(1)
	})

	it('is asked of three villages at once, and of one that there is', async () => {
		expect(await refused(asks(resident, '甲', undefined, '370404103299'))).toMatchObject({
			refused: 'villageUnknown',
		})
	})
})

describe('by a roster', () => {
	const ROSTER = '姓名,手机号,户号\n甲某某,199 0000 0001,3-07\n乙某,１９９０００００００２,\n'

	it('who is on it is confirmed at once, by a phone that WeChat vouches for and no other', async () => {
		expect(await puts(editor, 0, ROSTER)).toEqual({ version: 1, people: 2, enlisted: 0, struck: 0 })
		expect(await asks(resident, '甲 某某', '+8619900000001')).toMatchObject({ status: 'confirmed' })
		expect(await confirmedVillager(table, TENANT, resident.user, VILLAGE)).toEqual({ household: '3-07' })
		// the right name, and no phone or another
		expect(await asks(neighbour, '乙某')).toMatchObject({ status: 'asking' })
		expect(await asks(neighbour, '乙某', '19900000009')).toMatchObject({ status: 'asking' })
		expect(await lists(editor, 'asking')).toMatchObject([{ tail: '0009' }])
	})

	it('whoever waits and comes on it is confirmed, whoever is taken off it is revoked at once', async () => {
		await asks(neighbour, '丙某', '19900000003')
		await puts(editor, 0, ROSTER)
		await asks(resident, '甲某某', '19900000001')
		const next = '姓名,手机号\n丙某,19900000003\n'
		expect(await ask('previewRoster', editor, { body: file(next) })).toEqual({
			base: 1,
			people: 1,
			added: 1,
			removed: 2,
			enlists: [{ user: neighbour.user, name: '丙某' }],
			strikes: [{ user: resident.user, name: '甲某某' }],
		})
		expect(await confirmed(resident.user)).toBe(true)
		const id = fresh()
		expect(await puts(town, 1, next, id)).toEqual({ version: 2, people: 1, enlisted: 1, struck: 1 })
		expect(await puts(town, 1, next, id)).toEqual({ version: 2, people: 1, enlisted: 1, struck: 1 })
		expect([await confirmed(resident.user), await confirmed(neighbour.user)]).toEqual([false, true])
		const { steps } = await ask('villager', editor, { params: { village: VILLAGE, user: resident.user } })
		expect(steps).toMatchObject([
			{ type: 'enlist', roster: 1 },
			{ type: 'strike', roster: 2, role: 'handler' },
		])
		expect(await ask('villageRoster', editor)).toMatchObject({ version: 2, people: 1 })
	})

	it('leaves alone whom a person confirmed', async () => {
		await asks(resident, '甲某某', '19900000001')
		await does(editor, resident.user, { type: 'confirm', version: 1 })
		await puts(editor, 0, '姓名,手机号\n乙某,19900000002\n')
		expect(await confirmed(resident.user)).toBe(true)
	})

	it('is put in whole or not at all, with every fault told by row and column', async () => {
		const wrong =
			'姓名,手机号,户号\n,19900000001,\n甲某某,1990000000,<3>\n乙某,19900000002,\n乙某,19900000002,\n'
		const preview = await ask('previewRoster', editor, { body: file(wrong) })
		expect(preview).toMatchObject({
			total: 4,
			faults: [
				{ row: 1, column: 0, words: '没有写姓名。' },
				{ row: 2, column: 1, words: '手机号要是 11 位数字。' },
				{ row: 2, column: 2 },
				{ row: 4, column: 0, words: '和第 4 行是同一个人。' },
			],
		})
		expect(await refused(puts(editor, 0, wrong))).toMatchObject({ refused: 'rosterFaulty' })
		expect(await ask('villageRoster', editor)).toEqual({ version: 0, people: 0 })
	})

	it.each([
		['', '一个人也没有|写明哪列'],
		['甲,乙\n1,2\n', '写明哪列'],
		['姓名,手机号\n=1+1,19900000001\n', '公式'],
		['\u0000\u0001\u0002', '只收'],
	])('%j is refused, and says why', async (text, words) => {
		const preview = await ask('previewRoster', editor, { body: file(text) })
		expect(JSON.stringify(preview)).toMatch(new RegExp(words))
	})

	it('names nobody to whoever reads the table', async () => {
		await puts(editor, 0, ROSTER)
		const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }))
		const kept = JSON.stringify(Items)
		for (const word of ['甲某某', '乙某', '19900000001', '00000002']) expect(kept).not.toContain(word)
	})

	it('two put in at once: one stands', async () => {
		const both = await Promise.all([
			refused(puts(editor, 0, ROSTER)),
			refused(puts(town, 0, '姓名,手机号\n乙某,19900000002\n')),
		])
		expect(both.filter((one) => one?.refused === 'caseMoved')).toHaveLength(1)
	})

	it('confirms and revokes many', async () => {
		const line = (n: number) => `人${String.fromCharCode(0x4e00 + n)},199${String(n).padStart(8, '0')}`
		const text = (from: number) =>
			`姓名,手机号\n${Array.from({ length: 40 }, (_, n) => line(from + n)).join('\n')}\n`
		for (let n = 0; n < 40; n++) {
			const user = `user-${identifierFrom(new Uint8Array([n]))}-${n}`
			await createUser(table, { tenant: TENANT, user, appid: 'wx1', openid: user, since: 0 })
			await asks(someone(user), `人${String.fromCharCode(0x4e00 + n)}`, `199${String(n).padStart(8, '0')}`)
		}
		expect(await puts(editor, 0, text(0))).toMatchObject({ enlisted: 40, struck: 0 })
		expect(await puts(editor, 1, text(20))).toMatchObject({ people: 40, struck: 20 })
		expect(await lists(editor, 'revoked')).toHaveLength(20)
	})

	it.each([
		['40029', 'phoneCodeInvalid'],
		['timeout', 'unavailable'],
	])('a code of the phone button that WeChat answers with %s', async (code, word) => {
		answerOf = () => ({ kind: code === '40029' ? 'final' : 'later', code })
		expect(await refused(asks(resident, '甲', 'code'))).toEqual({ refused: word, field: 'phoneCode' })
	})
})

it('keeps what identifies somebody in one member', async () => {
	await asks(resident, '甲某某', '19900000001')
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
			ExpressionAttributeValues: { ':pk': userPartition(TENANT, resident.user), ':sk': 'villager' },
		}),
	)
	expect(Items).toHaveLength(2)
	const bare = Items.map(({ person: _person, ...item }) => item)
	expect(JSON.stringify(bare)).not.toMatch(/甲某某|"0001"/)
})
