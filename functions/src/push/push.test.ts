import { randomBytes } from 'node:crypto'
import { GetCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { noSettings } from '@huying/shared/notice/notice-settings'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { eventOf } from '../../test/event'
import { freshTable } from '../../test/table'
import { getConsent } from '../notice/consent-store'
import { putNoticeSettings } from '../notice/settings-store'
import { ParameterMissing } from '../secret/parameters'
import { createUser } from '../session/user-store'
import type { Table } from '../store/table'
import { putAppid, putTenant } from '../tenant/tenant-store'
import { signatureOf } from './cipher'
import { type Consumers, mediaCheckKey, pushConsumers } from './consumers'
import { encrypt, encryptRaw, pushed } from './encrypt.fixture'
import { pushEntrance } from './entrance'

const TENANT = '370404'
const APPID = 'wx0000000000000001'
const OTHER = 'wx0000000000000002'
const OPENID = 'o-somebody-of-this-test'
const TOKEN = 'token-of-this-test'
const KEY = randomBytes(32).toString('base64').slice(0, 43)
const progress = { template: 'progress', id: 'template-progress', kind: 'oneTime' } as const
const ask = { template: 'ask', id: 'template-ask', kind: 'oneTime' } as const

let table: Table
let now: number
let lines: string[]
let consumers: Consumers
beforeEach(async () => {
	table = await freshTable()
	now = Date.UTC(2026, 2, 2, 1)
	for (const [appid, tenant] of [
		[APPID, TENANT],
		[OTHER, '410184'],
	] as const) {
		await putTenant(table, { tenant, name: '甲县', service: '呼应' })
		await putAppid(table, appid, tenant)
	}
	await createUser(table, { tenant: TENANT, user: 'user', appid: APPID, openid: OPENID, since: now })
	await createUser(table, {
		tenant: '410184',
		user: 'other',
		appid: OTHER,
		openid: 'o-elsewhere',
		since: now,
	})
	await putNoticeSettings(table, TENANT, { ...noSettings, templates: [progress, ask] })
	consumers = pushConsumers(table, () => now)
	lines = []
	vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
	return () => vi.restoreAllMocks()
})

const seconds = () => Math.floor(now / 1000)
const left = async (setting: typeof progress | typeof ask) =>
	(await getConsent(table, TENANT, 'user', setting)).left
/** Everything but what the test itself set up. */
async function written(): Promise<string[]> {
	const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }))
	return Items.map(({ pk, sk }) => `${pk} ${sk}`).filter((key) =>
		/#push#|consent#|sent#|media-check/.test(key),
	)
}

interface Sent {
	readonly query: Record<string, string>
	readonly body: string
	readonly appid?: string
	readonly method?: 'GET' | 'POST'
	/** As API Gateway hands on what is not called text. */
	readonly binary?: boolean
}
async function send({ query, body, appid = APPID, method = 'POST', binary = false }: Sent) {
	const entrance = pushEntrance(table, {
		now: () => now,
		pushSecrets: async (of) => {
			if (of === APPID) return JSON.stringify({ token: TOKEN, aesKey: KEY })
			throw new ParameterMissing(of)
		},
		consumers,
	})
	const event = eventOf({ route: `${method} /wechat/push/{appid}`, params: { appid }, query, body })
	const result = await entrance(
		binary ? { ...event, body: Buffer.from(body).toString('base64'), isBase64Encoded: true } : event,
	)
	const { statusCode: status = 0, body: text = '' } = result
	return { status, text, code: text.startsWith('{') ? (JSON.parse(text).code as string) : undefined }
}

/** An event as WeChat tells it, in its envelope. */
function told(event: object, appid = APPID, timestamp = seconds()) {
	const message = JSON.stringify({
		ToUserName: 'gh_97417a04a28d',
		FromUserName: OPENID,
		CreateTime: String(seconds()),
		MsgType: 'event',
		...event,
	})
	return pushed({ token: TOKEN, encrypted: encrypt(KEY, appid, message), timestamp })
}
const popup = (...answers: [string, 'accept' | 'reject'][]) => {
	const list = answers.map(([TemplateId, SubscribeStatusString]) => ({
		TemplateId,
		SubscribeStatusString,
		PopupScene: '0',
	}))
	return { Event: 'subscribe_msg_popup_event', List: list.length === 1 ? list[0] : list }
}

describe('WeChat’s question whether the address is ours', () => {
	const question = (echostr = '4375120948345356249') => {
		const timestamp = String(seconds())
		return {
			timestamp,
			nonce: '1514711492',
			echostr,
			signature: signatureOf([TOKEN, timestamp, '1514711492']),
		}
	}

	test('is answered with its own words, as text', async () => {
		expect(await send({ method: 'GET', query: question(), body: '' })).toMatchObject({
			status: 200,
			text: '4375120948345356249',
		})
	})

	test('is not when it is not signed, or of another day', async () => {
		const { signature: _, ...unsigned } = question()
		for (const query of [
			{},
			unsigned,
			{ ...question(), signature: 'f'.repeat(40) },
			{ ...question(), nonce: '2' },
		]) {
			expect(await send({ method: 'GET', query, body: '' })).toMatchObject({
				status: 401,
				code: 'pushUnsigned',
			})
		}
		const query = question()
		now += 86_400_000
		expect(await send({ method: 'GET', query, body: '' })).toMatchObject({ code: 'pushReplayed' })
	})
})

describe('consents', () => {
	test('one is told as an object, and counts once however often it comes', async () => {
		const event = popup([progress.id, 'accept'])
		expect(await send(told(event))).toMatchObject({ status: 200, text: 'success' })
		expect(await left(progress)).toBe(1)
		const all = await Promise.all(Array.from({ length: 5 }, () => send(told(event))))
		expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
		expect(await left(progress)).toBe(1)
		expect(lines.at(-1)).toContain('"code":"again"')
	})

	test('that come five times at once count once', async () => {
		const event = popup([progress.id, 'accept'])
		await Promise.all(Array.from({ length: 5 }, () => send(told(event))))
		expect(await left(progress)).toBe(1)
	})

	test('several are told as an array, each for its own template', async () => {
		await send(told(popup([progress.id, 'accept'], [ask.id, 'accept'])))
		await send(
			told({ ...popup([progress.id, 'accept'], [ask.id, 'reject']), CreateTime: String(seconds() + 1) }),
		)
		expect([await left(progress), await left(ask)]).toEqual([2, 1])
	})

	test('of one second are two events when they say different things', async () => {
		await send(told(popup([progress.id, 'accept'])))
		await send(told(popup([ask.id, 'accept'])))
		expect([await left(progress), await left(ask)]).toEqual([1, 1])
	})

	test('are gone when the person turned the template off', async () => {
		await send(told(popup([progress.id, 'accept'])))
		const List = { TemplateId: progress.id, SubscribeStatusString: 'reject' }
		await send(told({ Event: 'subscribe_msg_change_event', List }))
		expect(await left(progress)).toBe(0)
	})

	test('break off and come again: counted once, and answered only when they are written', async () => {
		const whole = consumers
		let broken = true
		consumers = {
			...whole,
			consent: async (...given) => {
				const done = await whole.consent(...given)
				if (broken) throw new Error('the process ends here')
				return done
			},
		}
		const event = popup([progress.id, 'accept'])
		expect(await send(told(event))).toMatchObject({ status: 503, code: 'unavailable' })
		broken = false
		expect(await send(told(event))).toMatchObject({ status: 200, text: 'success' })
		expect(await left(progress)).toBe(1)
	})
})

describe('what else WeChat tells', () => {
	test('a message that was sent is noted beside the person', async () => {
		const List = {
			TemplateId: progress.id,
			MsgID: '1700827132819554304',
			ErrorCode: '0',
			ErrorStatus: 'success',
		}
		expect(await send(told({ Event: 'subscribe_msg_sent_event', List }))).toMatchObject({ text: 'success' })
		const { Items } = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sent)',
				ExpressionAttributeValues: { ':pk': `${TENANT}#user#user`, ':sent': 'sent#' },
			}),
		)
		expect(Items).toMatchObject([{ template: progress.id, message: '1700827132819554304', code: '0' }])
	})

	const media = (more: object = {}) => ({
		Event: 'wxa_media_check',
		CreateTime: seconds(),
		appid: APPID,
		trace_id: '5ecccd43-7b1f5ae4-0d2ff1b2',
		version: 2,
		errcode: 0,
		errmsg: 'ok',
		detail: [],
		result: { suggest: 'pass', label: 100 },
		...more,
	})
	const result = async () =>
		(
			await table.client.send(
				new GetCommand({
					TableName: table.name,
					Key: mediaCheckKey(TENANT, '5ecccd43-7b1f5ae4-0d2ff1b2'),
				}),
			)
		).Item

	test('a picture’s result is kept, though nobody knows its trace yet; the first stands', async () => {
		expect(await send(told(media()))).toMatchObject({ text: 'success' })
		expect(await send(told(media({ result: { suggest: 'risky', label: 20002 } })))).toMatchObject({
			text: 'success',
		})
		expect(await result()).toMatchObject({ suggest: 'pass', label: 100, errcode: 0 })
	})

	test.each([
		{ errcode: -1008, errmsg: 'download failed' },
		{ result: { suggest: 'perhaps', label: 100 } },
		{ result: {} },
		{ result: undefined },
	])('a picture that was not looked at, or not understood (%j), is a person’s', async (more) => {
		await send(told(media(more)))
		expect(await result()).toMatchObject({ suggest: 'review' })
	})

	test('a picture of another mini-program is refused', async () => {
		expect(await send(told(media({ appid: OTHER })))).toMatchObject({ status: 403, code: 'pushOfAnother' })
		expect(await result()).toBeUndefined()
	})

	test('events and messages that we make nothing of are taken', async () => {
		for (const event of [
			{ Event: 'debug_demo', debug_str: 'hello' },
			{ MsgType: 'text', Content: '你好' },
		]) {
			expect(await send(told(event))).toMatchObject({ status: 200, text: 'success' })
		}
	})

	test('comes as bytes too', async () => {
		expect(await send({ ...told(popup([progress.id, 'accept'])), binary: true })).toMatchObject({
			text: 'success',
		})
		expect(await left(progress)).toBe(1)
	})
})

describe('bad input: a typed refusal, one line of the log, no effect', () => {
	const good = () => told(popup([progress.id, 'accept']))
	const flipped = (text: string) => {
		const bytes = Buffer.from(text, 'base64')
		bytes[40] = (bytes[40] ?? 0) ^ 1
		return bytes.toString('base64')
	}
	const encryptedIn = ({ body }: { body: string }) => (JSON.parse(body) as { Encrypt: string }).Encrypt
	const signed = (encrypted: string, timestamp = seconds()) => pushed({ token: TOKEN, encrypted, timestamp })

	const cases: [string, () => Sent, number, string][] = [
		['unsigned', () => ({ ...good(), query: {} }), 401, 'pushUnsigned'],
		[
			'signed with another token',
			() => pushed({ token: 'another', encrypted: encryptedIn(good()), timestamp: seconds() }),
			401,
			'pushUnsigned',
		],
		[
			'signed over three words only',
			() => {
				const { query, body } = good()
				return { query: { ...query, msg_signature: query.signature ?? '' }, body }
			},
			401,
			'pushUnsigned',
		],
		[
			'a bit flipped under its signature',
			() => {
				const { query, body } = good()
				return { query, body: JSON.stringify({ Encrypt: flipped(JSON.parse(body).Encrypt) }) }
			},
			401,
			'pushUnsigned',
		],
		['a bit flipped and signed', () => signed(flipped(encryptedIn(good()))), 400, 'pushUnreadable'],
		['too short', () => signed('AAAA'), 400, 'pushUnreadable'],
		['one block', () => signed(encryptRaw(KEY, Buffer.alloc(32, 32))), 400, 'pushUnreadable'],
		['encrypted with another key', () => signed(encrypt('B'.repeat(43), APPID, '{}')), 400, 'pushUnreadable'],
		['no JSON inside', () => signed(encrypt(KEY, APPID, 'hello')), 400, 'pushUnreadable'],
		['no event inside', () => signed(encrypt(KEY, APPID, '{"Event":"debug_demo"}')), 400, 'pushUnreadable'],
		[
			'an event of no time that can be',
			() => told({ ...popup([progress.id, 'accept']), CreateTime: '999999999999999' }),
			400,
			'pushUnreadable',
		],
		[
			'an event that lost a field',
			() => told({ Event: 'subscribe_msg_popup_event', List: { TemplateId: progress.id } }),
			400,
			'pushUnreadable',
		],
		[
			'an event with a thousand answers',
			() => told(popup(...Array.from({ length: 1000 }, (): [string, 'accept'] => [progress.id, 'accept']))),
			413,
			'bodyTooLarge',
		],
		[
			'more answers than can be asked',
			() => told(popup(...Array.from({ length: 21 }, (): [string, 'accept'] => [progress.id, 'accept']))),
			400,
			'pushUnreadable',
		],
		[
			'plaintext',
			() => ({
				...good(),
				body: JSON.stringify({ FromUserName: OPENID, ...popup([progress.id, 'accept']) }),
			}),
			400,
			'pushPlain',
		],
		['XML', () => ({ ...good(), body: '<xml><Encrypt>AAAA</Encrypt></xml>' }), 400, 'bodyMalformed'],
		['null', () => ({ ...good(), body: 'null' }), 400, 'pushPlain'],
		['nothing', () => ({ ...good(), body: '' }), 400, 'bodyMalformed'],
		['oversized', () => ({ ...good(), body: ' '.repeat(64 * 1024 + 1) }), 413, 'bodyTooLarge'],
		['far oversized', () => ({ ...good(), body: ' '.repeat(1024 * 1024) }), 413, 'bodyTooLarge'],
		[
			'oversized as bytes',
			() => ({ ...good(), body: ' '.repeat(64 * 1024 + 1), binary: true }),
			413,
			'bodyTooLarge',
		],
		['for another mini-program', () => told(popup([progress.id, 'accept']), OTHER), 403, 'pushOfAnother'],
		['at another mini-program’s address', () => ({ ...good(), appid: OTHER }), 502, 'wechatMisconfigured'],
		['for one that nobody knows', () => ({ ...good(), appid: 'wx0000000000000009' }), 404, 'appidUnknown'],
		['for what is no appid', () => ({ ...good(), appid: 'x'.repeat(3000) }), 404, 'appidUnknown'],
		[
			'from a person of another tenant',
			() => told({ FromUserName: 'o-elsewhere', ...popup([progress.id, 'accept']) }),
			404,
			'pushUnknown',
		],
		['of a template that is none of ours', () => told(popup(['unknown', 'accept'])), 404, 'pushUnknown'],
		[
			'eleven minutes old',
			() => told(popup([progress.id, 'accept']), APPID, seconds() - 660),
			403,
			'pushReplayed',
		],
		[
			'of the future',
			() => told(popup([progress.id, 'accept']), APPID, seconds() + 660),
			403,
			'pushReplayed',
		],
		[
			'without a time',
			() => {
				const encrypted = encryptedIn(good())
				return {
					query: { timestamp: '', nonce: '1', msg_signature: signatureOf([TOKEN, '', '1', encrypted]) },
					body: JSON.stringify({ Encrypt: encrypted }),
				}
			},
			403,
			'pushReplayed',
		],
	]

	test.each(cases)('%s', async (_, make, status, code) => {
		expect(await send(make())).toMatchObject({ status, code })
		expect(await written()).toEqual([])
		expect(lines).toHaveLength(1)
		expect(lines[0]).toContain(`"code":"${code}"`)
		for (const word of [OPENID, 'o-elsewhere', TOKEN, KEY]) expect(lines[0]).not.toContain(word)
	})

	test('the very request again, a minute later', async () => {
		const once = good()
		expect(await send(once)).toMatchObject({ status: 200 })
		const before = await written()
		now += 60_000
		expect(await send(once)).toMatchObject({ status: 403, code: 'pushReplayed' })
		expect(await written()).toEqual(before)
		expect(await left(progress)).toBe(1)
		expect(lines).toHaveLength(2)
	})

	test('secrets that are none let nobody in', async () => {
		for (const secrets of ['{}', '{"token":"","aesKey":"x"}', `{"token":"","aesKey":"${KEY}"}`, '[]', '7']) {
			const entrance = pushEntrance(table, { now: () => now, pushSecrets: async () => secrets, consumers })
			const { query, body } = good()
			const event = eventOf({ route: 'POST /wechat/push/{appid}', params: { appid: APPID }, query, body })
			expect(JSON.parse((await entrance(event)).body ?? '')).toMatchObject({ code: 'wechatMisconfigured' })
		}
	})
})

test('a push costs as many requests as the documentation says, and the same however often it comes', async () => {
	const requests: string[] = []
	table.client.middlewareStack.add(
		(next, { commandName = '' }) =>
			async (args) => {
				requests.push(commandName.replace('Command', ''))
				return await next(args)
			},
		{ step: 'initialize' },
	)
	const counted = async (event: object) => {
		requests.length = 0
		await send(told(event))
		return requests.toSorted()
	}
	const consent = popup([progress.id, 'accept'])
	const get = (count: number) => Array.from({ length: count }, () => 'GetItem')
	expect(await counted(consent)).toEqual([...get(6), 'PutItem', 'PutItem'])
	expect(await counted(consent)).toEqual(get(2))
	const media = { Event: 'wxa_media_check', trace_id: 'trace', result: { suggest: 'pass', label: 100 } }
	expect(await counted(media)).toEqual([...get(2), 'PutItem', 'PutItem'])
})

test('whatever comes, it is refused with a code of ours: nothing answers 500, or that it cannot', async () => {
	const word = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('', '1', '1e9', 'NaN'))
	const query = fc.dictionary(
		fc.constantFrom('msg_signature', 'signature', 'timestamp', 'nonce', 'echostr'),
		word,
	)
	const inside = fc.oneof(
		fc.json(),
		fc
			.record({
				FromUserName: fc.oneof(word, fc.constant(OPENID)),
				CreateTime: fc.oneof(word, fc.double(), fc.nat(), fc.maxSafeInteger()),
				Event: fc.constantFrom('subscribe_msg_popup_event', 'wxa_media_check', 'toString', '__proto__', 'x'),
				List: fc.anything(),
				trace_id: fc.anything(),
				result: fc.anything(),
			})
			.map((event) =>
				JSON.stringify(event, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
			),
	)
	const sent = fc.oneof(
		fc.record({
			query,
			body: fc.oneof(word, fc.json()),
			binary: fc.boolean(),
			appid: fc.oneof(word, fc.constant(APPID)),
		}),
		inside.map((message) =>
			pushed({ token: TOKEN, encrypted: encrypt(KEY, APPID, message), timestamp: seconds() }),
		),
	)
	await fc.assert(
		fc.asyncProperty(sent, fc.constantFrom('GET' as const, 'POST' as const), async (one, method) => {
			const { status, code } = await send({ ...one, method })
			if (status !== 200 && (status >= 500 || code === undefined)) throw new Error(`${status} ${code}`)
		}),
		{ numRuns: 300 },
	)
})
