import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Registration } from '@huying/shared/case/command'
import { DAY, HOUR } from '@huying/shared/time/day'
import { beforeEach, describe, expect, it } from 'vitest'
import { dispatcher, housing, TENANT, testPorts, VILLAGE } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf, told } from '../../test/event'
import { refused, type Stage, startStage } from '../../test/stage'
import { caseKeys } from '../case/case-keys'
import { registerCase } from '../case/open-case'
import { claimHandlers } from '../claim/claim-handlers'
import { NUMBER_LIMIT, SOURCE_LIMIT } from './count-asked'
import { lookUpCase } from './look-up'
import { networkOf } from './network'

/** Looking up without an account, over the real table. Nobody here is real. */
const KEY = 'the key of this test only'
const HERE = '192.0.2.7'
let stage: Stage
let sent: string[]

beforeEach(async () => {
	stage = await startStage()
	sent = []
	stage.table.client.middlewareStack.add(
		(next, { commandName = '' }) =>
			(args) => {
				sent.push(commandName)
				return next(args)
			},
		{ step: 'initialize', name: 'recorder', priority: 'low' },
	)
})

const registered = async (change: Partial<Registration> = {}) => {
	const id = stage.fresh('case')
	const { number } = await registerCase(stage.table, stage.ports, dispatcher, {
		id,
		text: '门前的路坏了。',
		identity: 'named',
		photos: [],
		source: 'phoneCall',
		village: VILLAGE,
		name: '测试某某',
		phone: '199 0000 2746',
		...change,
	} as Registration)
	return { id, number }
}
const look = (number: string, tail: string, source = HERE) =>
	lookUpCase(stage.table, KEY, { tenant: TENANT, number, tail }, source, stage.ports.at)

describe('looking up', () => {
	it('says state and next step, and nothing else', async () => {
		const { id, number } = await registered()
		expect(Object.keys(await look(number, '2746')).sort()).toEqual(['by', 'since', 'stage'])
		await stage.until(id, 'handling')
		const found = await look(number, '2746')
		expect(found.stage).toBe('handling')
		expect(JSON.stringify(found)).not.toMatch(/住建|路坏|测试|case-|user-/)
	})

	it('tells nothing of what goes on between units', async () => {
		const { id, number } = await registered()
		await stage.until(id, 'handling')
		await stage.send(housing, id, 'sendBack', { words: '不归我们。' })
		expect((await look(number, '2746')).stage).toBe('handling')
	})

	it('answers every wrong pair the same, after the same requests', async () => {
		const { number } = await registered()
		const silent = await registered({ phone: undefined })
		const secret = await registered({ identity: 'confidential' })
		const nobody = await registered({ identity: 'anonymous' })
		const restricted = await registered()
		await stage.accept(restricted.id)
		await stage.send(dispatcher, restricted.id, 'restrict', { to: ['user-leader-00000001'] })
		const shown = async (work: () => Promise<unknown>) => {
			sent = []
			return { code: await refused(work()), sent: sent.sort() }
		}
		const right = await shown(() => look(number, '2746'))
		expect(right.code).toBe('done')
		for (const [other, tail] of [
			['2611-3509-1716', '2746'],
			[number, '2747'],
			[silent.number, '2746'],
			[secret.number, '2746'],
			[nobody.number, '2746'],
			[restricted.number, '2746'],
		] as const)
			expect(await shown(() => look(other, tail)), `${other} ${tail}`).toEqual({
				code: 'lookUpWrong',
				sent: right.sent,
			})
		expect(right.sent).toEqual([
			'GetItemCommand',
			'GetItemCommand',
			'GetItemCommand',
			'UpdateItemCommand',
			'UpdateItemCommand',
		])
	})

	it('finds nothing once the phone is erased, nor in another county', async () => {
		const { id, number } = await registered()
		await expect(
			lookUpCase(stage.table, KEY, { tenant: '410184', number, tail: '2746' }, HERE, stage.ports.at),
		).rejects.toThrow('lookUpWrong')
		const Item = { ...caseKeys.privateRecord(TENANT, id, 1), seq: 1, salt: 'x' }
		await stage.table.client.send(new PutCommand({ TableName: stage.table.name, Item }))
		expect(await refused(look(number, '2746'))).toBe('lookUpWrong')
	})
})

describe('a thousand guesses', () => {
	it('from many networks at one number: twenty a day are looked at, right or wrong', async () => {
		const { number } = await registered()
		const tries = Array.from({ length: 200 }, (_, place) => place)
		const codes: string[] = []
		for (const place of tries)
			codes.push(await refused(look(number, String(place).padStart(4, '0'), `198.51.100.${place}`)))
		expect(codes.filter((code) => code === 'lookUpWrong')).toHaveLength(NUMBER_LIMIT)
		expect(codes.filter((code) => code === 'numberAskedTooOften')).toHaveLength(200 - NUMBER_LIMIT)
		// whoever knows it must wait too, and then is answered
		expect(await refused(look(number, '2746', '203.0.113.1'))).toBe('numberAskedTooOften')
		stage.ports.at += DAY
		expect((await look(number, '2746', '203.0.113.1')).stage).toBe('received')
	})

	it('from one network at many numbers: sixty an hour', async () => {
		const numbers = Array.from({ length: 1000 }, (_, place) => `2611-${String(place).padStart(4, '0')}-0000`)
		const codes: string[] = []
		while (numbers.length > 0)
			codes.push(...(await Promise.all(numbers.splice(0, 50).map((number) => refused(look(number, '2746'))))))
		expect(codes.filter((code) => code === 'lookUpWrong')).toHaveLength(SOURCE_LIMIT)
		expect(codes.filter((code) => code === 'askedTooOften')).toHaveLength(1000 - SOURCE_LIMIT)
		stage.ports.at += HOUR
		expect(await refused(look('2611-3509-1716', '2746'))).toBe('lookUpWrong')
	})

	it('no address is kept, and what is counted goes by itself', async () => {
		await refused(look('2611-3509-1716', '2746'))
		const items = await stage.items(`${TENANT}#look-up#number#2611-3509-1716`)
		expect(items).toMatchObject([{ times: 1 }])
		expect(Number(items[0]?.expires) * 1000).toBeGreaterThan(stage.ports.at)
		expect(Number(items[0]?.expires) * 1000).toBeLessThan(stage.ports.at + 3 * DAY)
	})
})

describe('a network', () => {
	it.each([
		['192.0.2.7', '192.0.2.7'],
		['2001:db8::1', '2001:db8:0:0'],
		['2001:db8:0:0:abcd::1', '2001:db8:0:0'],
		['2001:0DB8:1:2:3:4:5:6', '2001:db8:1:2'],
		['::1', '0:0:0:0'],
	])('of %s is %s', (address, network) => {
		expect(networkOf(address)).toBe(network)
	})
})

it('by the route: full-width digits, blanks and dashes are read, and nobody need be signed in', async () => {
	const { number } = await registered()
	const ports = {
		...testPorts(),
		now: () => stage.ports.at,
		wechat: { phoneNumber: async () => ({ kind: 'later' as const, code: 'silent' }) },
		sessionSecret: async () => KEY,
		casesOfPhone: async () => [],
	}
	const entrance = endpointOf<'claim'>(
		claimHandlers(stage.table, ports),
		() => Promise.reject(new Error('nobody')),
		ports,
	)
	const ask = async (body: object) => told(await entrance(eventOf({ route: 'POST /look-ups', body })))
	const wide = [...number.replaceAll('-', '')]
		.map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
		.join('')
	expect(await ask({ tenant: TENANT, number: wide, tail: '２ 746' })).toMatchObject({ status: 200 })
	expect(await ask({ tenant: TENANT, number: number.replaceAll('-', '－'), tail: '2746' })).toMatchObject({
		status: 200,
	})
	const wrong = await ask({ tenant: TENANT, number, tail: '0000' })
	expect(wrong).toMatchObject({ status: 404, body: { code: 'lookUpWrong' } })
	expect(await ask({ tenant: TENANT, number: '2611-3509-1716', tail: '0000' })).toEqual(wrong)
	expect(await ask({ tenant: TENANT, number: '2611-0385-2746', tail: '0000' })).toMatchObject({
		status: 400,
		body: { code: 'numberInvalid' },
	})
	expect(await ask({ tenant: TENANT, number, tail: '27' })).toMatchObject({ body: { code: 'tailInvalid' } })
})
