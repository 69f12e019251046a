import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Registration } from '@huying/shared/case/command'
import { PROVEN_FOR } from '@huying/shared/claim/claim-view'
import { beforeEach, describe, expect, it } from 'vitest'
import { commandOf, dispatcher, someone, TENANT, VILLAGE } from '../../test/county'
import { refused, type Stage, startStage } from '../../test/stage'
import { caseKeys } from '../case/case-keys'
import { myCases } from '../case/case-lists'
import { readCase, readOpening } from '../case/case-store'
import { commandCase } from '../case/command-case'
import { registerCase } from '../case/open-case'
import type { Who } from '../edge/endpoint'
import { callsToMake } from '../follow-up/calls'
import { createUser } from '../session/user-store'
import { claimCases } from './claim-cases'
import { claimableCases } from './claimable-cases'

/** Claims, over the real table. Nobody here is real, and no telephone is anybody's. */
const PHONE = '19900000011'
const granny = someone('user-granny')
const grandson = someone('user-grandson')
const inspector = someone('user-inspector', [['inspector', 'inspectorate']])

let stage: Stage
/** Cases by the phone they were opened with, as the index has them. */
let opened: Map<string, string[]>
/** What WeChat says a code stands for. */
let codes: Map<string, string>

beforeEach(async () => {
	stage = await startStage()
	opened = new Map()
	codes = new Map([['a-code', PHONE]])
	for (const user of [granny.user, grandson.user])
		await createUser(stage.table, {
			tenant: TENANT,
			user,
			appid: 'wx0000000000000001',
			openid: `openid-of-${user}`,
			since: 0,
		})
})

const ports = () => ({
	...stage.ports,
	now: () => stage.ports.at,
	sessionSecret: async () => 'the key of this test only',
	wechat: {
		phoneNumber: async ({ code }: { code: string }) => {
			const phone = codes.get(code)
			codes.delete(code)
			return phone === undefined
				? ({ kind: 'final', code: '40029' } as const)
				: ({ kind: 'ok', value: { phone, country: '86' } } as const)
		},
	},
	casesOfPhone: async (_: string, phone: string) => opened.get(phone) ?? [],
})
const registered = async (change: Partial<Registration> = {}): Promise<string> => {
	const id = stage.fresh('case')
	stage.ports.at += 1000
	await registerCase(stage.table, stage.ports, dispatcher, {
		id,
		text: '门前的路坏了。',
		identity: 'named',
		photos: [],
		source: 'phoneCall',
		village: VILLAGE,
		name: '测试某某',
		phone: PHONE,
		...change,
	} as Registration)
	opened.set(PHONE, [id, ...(opened.get(PHONE) ?? [])])
	return id
}
const look = (who: Who, phoneCode?: string, number?: string) =>
	claimableCases(
		stage.table,
		ports(),
		who,
		{ ...(phoneCode !== undefined && { phoneCode }), ...(number !== undefined && { number }) },
		'test',
	)
const claims = (who: Who, cases: string[], number?: string) =>
	claimCases(
		stage.table,
		ports(),
		who,
		{ id: stage.fresh('claim'), cases, ...(number !== undefined && { number }) },
		'test',
	)
const mine = async (who: Who) =>
	(await myCases(stage.table, who, undefined, stage.ports.at)).cases.map((one) => one.case)

describe('what is there to claim', () => {
	it('is shown to whoever proves the phone, newest first, and to nobody else', async () => {
		const [first, second] = [await registered(), await registered({ title: '又一件' })]
		expect(await look(granny)).toEqual({ cases: [] })
		const { tail, cases } = await look(granny, 'a-code')
		expect(tail).toBe('0011')
		expect(cases).toMatchObject([
			{ case: second, stands: 'open', title: '又一件', status: 'submitted' },
			{ case: first, stands: 'open', title: '门前的路坏了。' },
		])
		// the proof is kept for a while, and for this user alone
		expect((await look(granny)).cases).toHaveLength(2)
		expect((await look(grandson)).cases).toEqual([])
		stage.ports.at += PROVEN_FOR
		expect(await look(granny)).toEqual({ cases: [] })
	})

	it('a code of the phone button is good once', async () => {
		await look(granny, 'a-code')
		expect(await refused(look(granny, 'a-code'))).toBe('phoneCodeInvalid')
	})

	it('finds a phone that was read out with blanks and full-width digits', async () => {
		await registered({ phone: '+86 199-0000-0011' })
		codes.set('pure', '19900000011')
		expect((await look(granny, 'pure')).cases).toHaveLength(1)
	})

	it('does not believe an index that lags: the phone in the record decides', async () => {
		const id = await registered({ phone: '19900000099' })
		expect((await look(granny, 'a-code')).cases).toEqual([])
		expect(await claims(granny, [id])).toEqual({ claimed: [], refused: [{ case: id, code: 'caseUnknown' }] })
	})

	it('keeps what was told in confidence behind its number', async () => {
		const id = await registered({ identity: 'confidential' })
		const { number } = await stage.state(id)
		expect((await look(granny, 'a-code')).cases).toEqual([])
		expect((await claims(granny, [id])).refused).toEqual([{ case: id, code: 'caseUnknown' }])
		expect((await look(granny, undefined, number.replaceAll('-', ' '))).cases).toMatchObject([{ case: id }])
		expect((await claims(granny, [id], number)).claimed).toEqual([id])
	})

	it('has no anonymous case: who stays anonymous leaves no phone', async () => {
		const id = await registered({ identity: 'anonymous' })
		expect((await readOpening(stage.table, TENANT, id))?.phone).toBeUndefined()
		expect((await look(granny, 'a-code')).cases).toEqual([])
	})

	it('leaves to others what they sent themselves with this phone', async () => {
		const id = await stage.call(grandson, { phone: PHONE })
		opened.set(PHONE, [id])
		expect((await look(granny, 'a-code')).cases).toEqual([])
		expect((await claims(granny, [id])).refused).toEqual([{ case: id, code: 'claimedAlready' }])
	})

	it('says plainly that somebody helps', async () => {
		const id = await stage.call(grandson, {
			helping: { name: '测试甲', phone: PHONE, relation: 'family', reach: 'call' },
		} as never)
		opened.set(PHONE, [id])
		const [one] = (await look(granny, 'a-code')).cases
		expect(one).toMatchObject({ case: id, stands: 'helped' })
		expect(one?.title).toBeUndefined()
		expect((await claims(granny, [id])).refused).toEqual([{ case: id, code: 'claimHelped' }])
	})
})

describe('claiming', () => {
	it('makes the case one’s own: in one’s list, and with a caller’s say', async () => {
		const id = await registered()
		expect(await refused(claims(granny, [id]))).toBe('phoneUnproven')
		await look(granny, 'a-code')
		expect(await claims(granny, [id])).toEqual({ claimed: [id], refused: [] })
		expect(await mine(granny)).toEqual([id])
		expect(await stage.state(id)).toMatchObject({ caller: granny.user, claimedAt: stage.ports.at })
		expect(await stage.types(id)).toEqual(['opened', 'claimed'])
		await commandCase(
			stage.table,
			stage.ports,
			granny,
			id,
			commandOf({ id: stage.fresh('command'), type: 'urge' }),
		)
		expect((await look(granny)).cases).toEqual([])
	})

	it('sent twice is done once', async () => {
		const id = await registered()
		await look(granny, 'a-code')
		await claims(granny, [id])
		expect(await claims(granny, [id, id])).toEqual({ claimed: [id], refused: [] })
		expect(await stage.types(id)).toEqual(['opened', 'claimed'])
	})

	it('of two with one phone whoever is first has it, each case once, and the other is told', async () => {
		const [id, other] = [await registered(), await registered()]
		codes.set('his', PHONE)
		await look(granny, 'a-code')
		await look(grandson, 'his')
		const both = await Promise.all([claims(granny, [id]), claims(grandson, [id])])
		expect(both.flatMap(({ claimed }) => claimed)).toEqual([id])
		expect(both.flatMap(({ refused: no }) => no)).toEqual([{ case: id, code: 'claimedAlready' }])
		const loser = both[0].claimed.length === 1 ? grandson : granny
		expect((await look(loser)).cases).toMatchObject([
			{ case: other, stands: 'open' },
			{ case: id, stands: 'claimed' },
		])
		// and has the other one all the same
		expect(await claims(loser, [id, other])).toEqual({
			claimed: [other],
			refused: [{ case: id, code: 'claimedAlready' }],
		})
	})

	it('turns the call that is owed into a question on the phone, and back when it stays unanswered', async () => {
		const id = await registered()
		await stage.until(id, 'verified')
		const calls = async () => (await callsToMake(stage.table, inspector, undefined, stage.ports.at)).calls
		expect(await calls()).toMatchObject([{ case: id, phone: PHONE }])
		await look(granny, 'a-code')
		await claims(granny, [id])
		expect(await calls()).toEqual([])
		const { followUp } = await stage.state(id)
		expect(followUp).toMatchObject({ phase: 'asked' })
		expect(followUp?.dueAt).toBeGreaterThan(stage.ports.at)
		// asked by a notice of the claim itself
		const told = await stage.items(caseKeys.partition(TENANT, id), 'outbox')
		expect(JSON.stringify(told)).toContain('verified')
		const due = await stage.items(caseKeys.partition(TENANT, id), 'due')
		expect(due).toHaveLength(1)
		await commandCase(
			stage.table,
			stage.ports,
			granny,
			id,
			commandOf({ id: stage.fresh('command'), type: 'rate', solved: true }),
		)
		expect((await stage.state(id)).followUp?.phase).toBe('done')
	})

	it('reaches whoever called about what was merged into another', async () => {
		const main = await registered()
		const id = await registered()
		await stage.accept(main)
		await stage.order(main)
		await stage.send(dispatcher, id, 'merge', { into: main, samePerson: false })
		await look(granny, 'a-code')
		expect((await claims(granny, [id])).claimed).toEqual([id])
		expect(await stage.items(caseKeys.callers(TENANT, main), 'merged#')).toMatchObject([
			{ case: id, user: granny.user },
		])
	})

	it('goes on where somebody else moves the case at the same time', async () => {
		const id = await registered()
		await look(granny, 'a-code')
		await Promise.all([claims(granny, [id]), stage.accept(id).catch(() => undefined)])
		expect((await stage.state(id)).caller).toBe(granny.user)
	})

	it('holds the chain, and says neither phone nor name in it', async () => {
		const id = await registered()
		await look(granny, 'a-code')
		await claims(granny, [id])
		const stored = await readCase(stage.table, TENANT, id)
		expect(stored?.events.at(-1)).toMatchObject({
			type: 'claimed',
			by: { capacity: 'caller', user: granny.user },
		})
		expect(JSON.stringify(stored?.trace)).not.toContain(PHONE)
	})

	it('of a case erased meanwhile there is nothing to claim', async () => {
		const id = await registered()
		await look(granny, 'a-code')
		await stage.table.client.send(
			new PutCommand({
				TableName: stage.table.name,
				Item: { ...caseKeys.privateRecord(TENANT, id, 1), seq: 1, salt: 'x' },
			}),
		)
		expect((await look(granny)).cases).toEqual([])
		expect((await claims(granny, [id])).refused).toEqual([{ case: id, code: 'caseUnknown' }])
	})
})

it('costs the proof, and for each case its state, its opening, the rules and one transaction', async () => {
	const id = await registered()
	await look(granny, 'a-code')
	const sent: string[] = []
	stage.table.client.middlewareStack.add(
		(next, { commandName = '' }) =>
			(args) => {
				sent.push(commandName)
				return next(args)
			},
		{ step: 'initialize', name: 'recorder', priority: 'low' },
	)
	await claims(granny, [id])
	const kinds = (kind: string) => sent.filter((one) => one === `${kind}Command`).length
	expect(kinds('TransactWriteItems')).toBe(1)
	expect(kinds('Query')).toBe(0)
	// the proof, the state, the opening; the rules, and the calendar that they are read with
	expect(kinds('GetItem')).toBeLessThanOrEqual(5)
})
