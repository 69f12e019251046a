import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { CaseState } from '@huying/shared/case/state'
import type { Objection } from '@huying/shared/objection/command'
import { DAY } from '@huying/shared/time/day'
import type { DynamoDBRecord } from 'aws-lambda'
import { beforeEach, describe, expect, it } from 'vitest'
import { commandOf, dispatcher, someone, TENANT, VILLAGE } from '../../test/county'
import { refused } from '../../test/stage'
import { caseHandlers } from '../case/case-handlers'
import { caseKeys } from '../case/case-keys'
import { readStanding } from '../case/case-store'
import { commandCase } from '../case/command-case'
import { sweep } from '../clock/sweep'
import { count } from '../counter/count'
import {
	editor,
	reader,
	startVillage,
	supervisor,
	support,
	town,
	type Village,
} from '../disclosure/village.fixture'
import type { Request, Who } from '../edge/endpoint'
import type { OutboxItem } from '../notice/outbox'
import { recipientsOf } from '../notice/recipients'
import { check } from '../safety/check'
import { dueChecks } from '../safety/check-item'
import { createUser, putPost } from '../session/user-store'
import { transact } from '../store/transaction'
import { putUnit } from '../tenant/tenant-store'
import { villagerWrites } from '../villager/villager-store'
import { askedAbout } from './asked-store'
import { openObjection } from './open-objection'

process.env.PHOTO_BUCKET = 'photos-of-tests'
process.env.AWS_REGION = 'cn-north-1'
process.env.AWS_ACCESS_KEY_ID = 'test'
process.env.AWS_SECRET_ACCESS_KEY = 'test'

/** An objection to its end, over the real table. Nobody here is real. */
const villageUnit = `village-${VILLAGE}`
const stranger = someone('user-stranger')
const publicAnswer = '多出来的是石料钱，发票补在附件里了，电话 13800138000。'

let village: Village
let item: string
let made = 0
const fresh = (prefix = 'objection') => `${prefix}-${String(++made).padStart(16, '0')}`

beforeEach(async () => {
	village = await startVillage()
	await putUnit(village.table, TENANT, {
		unit: villageUnit,
		name: '甲村村民委员会',
		shortName: '甲村',
		kind: 'village',
		region: VILLAGE,
	})
	await putUnit(village.table, TENANT, {
		unit: 'town-370404103',
		name: '榴园镇政府',
		shortName: '榴园镇',
		kind: 'town',
		region: '370404103',
	})
	for (const { user } of [reader, editor, town])
		await createUser(village.table, {
			tenant: TENANT,
			user,
			appid: 'wx0000000000000001',
			openid: `openid-${user}`,
			name: `演示${user.slice(-2)}`,
			since: 0,
		})
	item = await village.publish()
})

const ask = (who: Who = reader, change: Partial<Objection> = {}) =>
	openObjection(village.table, village.ports, who, {
		id: fresh(),
		disclosure: item,
		kind: 'objection',
		text: '排水沟的钱怎么比说好的多。',
		photos: [],
		to: 'village',
		...change,
	})
const send = (who: Who, id: string, type: string, body: Record<string, unknown> = {}) =>
	commandCase(village.table, village.ports, who, id, commandOf({ id: fresh('command'), type, ...body }))
const state = async (id: string): Promise<CaseState> => {
	const standing = await readStanding(village.table, TENANT, id)
	if (standing === undefined) throw new Error(`there is no ${id}`)
	return standing.state
}
const answer = (who: Who, id: string) =>
	send(who, id, 'resolve', { words: '已经说明。', photos: [], publicAnswer })
const seenBy = (who: Who, id: string) =>
	caseHandlers(village.table, village.ports).oneCase({
		who,
		params: { case: id },
		correlation: 'test',
	} as unknown as Request as never)
/** Lets the stream's counter see the steps of a case, each twice. */
const counts = async (states: readonly CaseState[]) => {
	for (const [place, after] of states.entries()) {
		const before = states[place - 1]
		const image = (one: CaseState) => marshall({ sk: 'state', state: one }, { removeUndefinedValues: true })
		const record = {
			dynamodb: { NewImage: image(after), ...(before && { OldImage: image(before) }) },
		} as unknown as DynamoDBRecord
		await count(village.table, village.ports, record)
		await count(village.table, village.ports, record)
	}
}
/** WeChat says of every text what it is told. */
const checks = async (suggest: 'pass' | 'risky' = 'pass') => {
	const asked: string[] = []
	village.ports.at += 60_000
	const wechat = {
		checkText: async ({ content, openid }: { content: string; openid: string }) => {
			asked.push(`${openid} ${content}`)
			return { kind: 'ok' as const, value: { suggest, label: 100, trace: 't' } }
		},
		checkMedia: async () => ({ kind: 'ok' as const, value: { trace: 't' } }),
	}
	const ports = { ...village.ports, now: () => village.ports.at, wechat, pictureAddress: () => '' }
	for (const due of await dueChecks(village.table, village.ports.at)) await check(village.table, ports, due)
	return asked
}

describe('an objection', () => {
	it('goes to the village, is answered, stands under the item for everybody, and is rated', async () => {
		const { case: id } = await ask()
		const states = [await state(id)]
		await send(editor, id, 'sign')
		states.push(await state(id))
		village.ports.at += 2 * DAY
		await answer(editor, id)
		states.push(await state(id))
		await counts(states)
		// not before it was checked
		expect((await askedAbout(village.table, TENANT, item)).answers).toEqual([])
		const asked = await checks()
		expect(asked).toContainEqual(expect.stringMatching(/^openid-user-editor 多出来的是石料钱/))
		const about = await askedAbout(village.table, TENANT, item)
		expect(about).toMatchObject({
			asked: { asked: 1, answered: 1, took: 2 * DAY },
			answers: [{ unitName: '甲村' }],
		})
		expect(about.answers[0]?.words).toMatch(/发票补在附件里/)
		expect(JSON.stringify(about)).not.toContain('13800138000')
		await send(reader, id, 'rate', { solved: true, content: true })
		expect(await state(id)).toMatchObject({ status: 'verified', rating: { solved: true } })
	})

	it('whose answer does not pass is not shown', async () => {
		const { case: id } = await ask()
		await send(editor, id, 'sign')
		await answer(editor, id)
		await checks('risky')
		expect((await askedAbout(village.table, TENANT, item)).answers).toEqual([])
	})

	it('is the same however often it is sent, and another’s or other words are refused', async () => {
		const id = fresh()
		const [one, two] = await Promise.all([ask(reader, { id }), ask(reader, { id })])
		expect(one).toEqual(two)
		await send(editor, id, 'sign')
		expect(await ask(reader, { id })).toEqual(one)
		expect(await refused(ask(reader, { id, to: 'town' }))).toBe('identifierReused')
		expect(await refused(ask(stranger, { id }))).toBe('identifierReused')
	})

	it('late goes to the town by the clock, once', async () => {
		const { case: id } = await ask()
		village.ports.at += 20 * DAY + 60_000
		for (let turn = 0; turn < 6; turn++) {
			await sweep(village.table, village.ports, 'test')
			village.ports.at += 6 * 60_000
		}
		expect(await state(id)).toMatchObject({ status: 'assigned', lead: { unit: 'town-370404103' } })
		expect(await refused(send(editor, id, 'sign'))).toBe('notYours')
		await send(town, id, 'sign')
		await answer(town, id)
		expect((await state(id)).status).toBe('verified')
	})

	it('not settled goes to the town by the clock', async () => {
		const { case: id } = await ask()
		await send(editor, id, 'sign')
		await answer(editor, id)
		await send(reader, id, 'rate', { solved: false, content: false })
		await sweep(village.table, village.ports, 'test')
		expect(await state(id)).toMatchObject({
			status: 'assigned',
			lead: { unit: 'town-370404103' },
			reworks: 1,
		})
	})

	it('straight to the town is nobody’s business in the village', async () => {
		const { case: id } = await ask(reader, { to: 'town', kind: 'question' })
		expect(await state(id)).toMatchObject({ type: 'question', lead: { unit: 'town-370404103' } })
		for (const who of [editor, supervisor, stranger]) {
			expect(await refused(seenBy(who, id))).toBe('caseUnknown')
			expect(await refused(send(who, id, 'sign'))).toBe('caseUnknown')
		}
	})

	it('shows who asks only to the centre, and to the unit where they wish it', async () => {
		const { case: hidden } = await ask()
		expect(JSON.stringify(await seenBy(editor, hidden))).not.toMatch(/演示|user-reader/)
		const { case: shown } = await ask(reader, { showName: true })
		expect((await seenBy(editor, shown)).caller).toEqual({ name: '演示er' })
		expect((await seenBy(dispatcher, hidden)).relation).toBe('centre')
	})

	it('is told to those who publish for the village', async () => {
		await putPost(village.table, TENANT, editor.user, { ...editor.posts[0], post: 'p' } as never)
		const { case: id } = await ask()
		const { Items = [] } = await village.table.client.send(
			new QueryCommand({
				TableName: village.table.name,
				KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
				ExpressionAttributeValues: { ':pk': caseKeys.partition(TENANT, id), ':sk': 'outbox#' },
			}),
		)
		const told = await recipientsOf(
			village.table,
			Items.at(-1) as unknown as OutboxItem,
			{ templates: [], webhooks: [] },
			village.ports.at,
		)
		expect(told.map((one) => 'user' in one && `${one.notice.kind} ${one.user}`)).toContain(
			'unitAssigned user-editor',
		)
	})
})

describe('what may be asked about', () => {
	it('is an item that is there, and of the village’s own lists only what its villagers read', async () => {
		expect(await refused(ask(reader, { disclosure: `${VILLAGE}-funds-2031-Q1` }))).toBe('disclosureUnknown')
		expect(await refused(ask(someone('user-far', [], '410184')))).toBe('disclosureUnknown')
		const list = await village.publish({ group: 'support', table: support })
		expect(await refused(ask(reader, { disclosure: list }))).toBe('villagerOnly')
		const at = village.ports.at
		const villager = { tenant: TENANT, village: VILLAGE, user: reader.user, at, version: 1 }
		const step = { type: 'confirm', at, by: { user: editor.user } } as const
		const confirmed = { ...villager, status: 'confirmed' } as const
		await transact(village.table, villagerWrites(village.table, undefined, { villager: confirmed, step }))
		expect(await refused(ask(reader, { disclosure: list }))).toBe('done')
		const revoked = { ...villager, status: 'revoked', version: 2 } as const
		await transact(village.table, villagerWrites(village.table, confirmed, { villager: revoked, step }))
		expect(await refused(ask(reader, { disclosure: list }))).toBe('villagerOnly')
	})
})

it('counts equal a recount, whatever was delivered twice', async () => {
	const ids = [await ask(), await ask(stranger), await ask(reader, { to: 'town' })].map((one) => one.case)
	const histories: CaseState[][] = []
	for (const [place, id] of ids.entries()) {
		const history = [await state(id)]
		if (place < 2) {
			await send(editor, id, 'sign')
			history.push(await state(id))
			village.ports.at += (place + 1) * DAY
			await answer(editor, id)
			history.push(await state(id))
		}
		histories.push(history)
	}
	for (const history of histories.reverse()) await counts(history)
	const last = histories.flatMap((history) => history.at(-1) ?? [])
	const answered = last.filter(({ answeredAt }) => answeredAt !== undefined)
	const took = answered.reduce((sum, { answeredAt = 0, openedAt }) => sum + answeredAt - openedAt, 0)
	expect((await askedAbout(village.table, TENANT, item)).asked).toEqual({
		asked: last.length,
		answered: answered.length,
		took: Math.round(took / answered.length),
	})
})
