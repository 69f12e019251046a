import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { anEntry } from '@huying/shared/catalogue/entries.fixture'
import type { Verdict } from '@huying/shared/safety/safety'
import { beforeEach, describe, expect, it } from 'vitest'
import { dispatcher, housing, settleCounty, someone, TENANT, VILLAGE } from '../../test/county'
import { caller, refused, type Stage, startStage } from '../../test/stage'
import { catalogueKeys } from '../catalogue/catalogue-keys'
import { putRules, rulesOf } from '../rule/rules-store'
import { safetyKeys } from '../safety/safety-keys'
import { putTown } from '../tenant/tenant-store'
import { caseHandlers } from './case-handlers'
import { caseKeys, publicKey } from './case-keys'

const NEXT_VILLAGE = '370404103202'
const neighbour = someone('user-neighbour')
const here = { longitude: 117.6, latitude: 34.7 }
const north = (metres: number) => ({ ...here, latitude: here.latitude + metres / 111_195 })

let stage: Stage
const request = { correlation: 'test', userAgent: undefined, params: undefined, body: undefined }
const ask = (query: Record<string, unknown> = {}, who = neighbour) =>
	caseHandlers(stage.table, stage.ports).nearby({
		...request,
		who,
		query: { village: VILLAGE, ...query } as never,
	})
const at = ({ longitude, latitude }: typeof here) => ({
	longitude: String(longitude),
	latitude: String(latitude),
})
const seen = async (query: Record<string, unknown> = {}, who = neighbour) =>
	(await ask(query, who)).cases.map(({ case: id }) => id)
const open = async (change: Parameters<Stage['call']>[1] = {}) => {
	stage.ports.at += 60_000
	const id = await stage.call(caller, change)
	await stage.accept(id)
	return id
}

beforeEach(async () => {
	stage = await startStage()
	const villages = [
		{ code: VILLAGE, name: '甲村' },
		{ code: NEXT_VILLAGE, name: '乙村' },
	]
	await putTown(stage.table, TENANT, { code: '370404103', name: '榴园镇', villages })
})

describe('public cases near by', () => {
	it('stand from acceptance until the work is checked, and come back with the case', async () => {
		const { call, send, order, photo } = stage
		const id = await call()
		expect(await seen()).toEqual([])
		await stage.accept(id)
		expect(await seen()).toEqual([id])
		await send(caller, id, 'withdraw')
		expect(await seen()).toEqual([])
		await send(dispatcher, id, 'keep', { words: '井盖还是要修。' })
		expect(await seen()).toEqual([id])
		await order(id)
		await send(housing, id, 'sign')
		await send(housing, id, 'resolve', { words: '修好了。', photos: [await photo(housing.user)] })
		expect(await seen()).toEqual([id])
		await send(dispatcher, id, 'verify')
		expect(await seen()).toEqual([])
		await send(caller, id, 'rate', { solved: false })
		expect(await seen()).toEqual([id])
	})

	it('are never those that the centre keeps to itself, that only some may see, or that are merged', async () => {
		const { call, accept, send } = stage
		const [secret, restricted, merged] = [await call(), await open(), await open()]
		await accept(secret, { public: false })
		await send(dispatcher, restricted, 'restrict', { to: ['user-somebody-else'] })
		const main = await open()
		await send(dispatcher, merged, 'merge', { into: main })
		expect(await seen()).toEqual([main])
		await send(dispatcher, merged, 'unmerge')
		expect((await seen()).sort()).toEqual([main, merged].sort())
	})

	it('are never of a matter that the catalogue keeps private, though the centre ticks it', async () => {
		const { call, accept, table } = stage
		const put = (Item: Record<string, unknown>) =>
			table.client.send(new PutCommand({ TableName: table.name, Item }))
		const entry = { ...anEntry, matter: 'wages', public: false }
		await put({ ...catalogueKeys.entry(TENANT, 1, entry.matter), ...entry, place: 0 })
		await put({ ...catalogueKeys.pointer(TENANT), version: 1, at: 0, by: 'user-keeper', entries: 1 })
		const id = await call(caller, { matter: 'wages' })
		expect(await refused(accept(id))).toBe('matterNotPublic')
		await accept(id, { public: false })
		expect(await seen({ matter: 'wages' })).toEqual([])
		const unsaid = await call()
		expect(await refused(accept(unsaid, { matter: 'wages' }))).toBe('matterNotPublic')
	})

	it('are those of the village, and those of the next one within the radius: the county’s own', async () => {
		const [near, own] = [
			await open({ village: NEXT_VILLAGE, place: north(200) }),
			await open({ place: north(1000) }),
		]
		await open({ village: NEXT_VILLAGE, place: north(260) })
		await open({ village: NEXT_VILLAGE })
		expect(await seen(at(here))).toEqual([near, own])
		expect(await seen()).toEqual([own])

		const { rules } = await rulesOf(stage.table, TENANT)
		const narrow = { ...rules, nearby: { within: 100 } }
		await putRules(stage.table, TENANT, { rules: narrow, seen: 0, by: 'user-leader', at: stage.ports.at })
		expect(await seen(at(here))).toEqual([own])
	})

	it('are five at most, the newest first where nobody knows where they are', async () => {
		const ids: string[] = []
		for (let n = 0; n < 7; n++) ids.unshift(await open())
		expect(await seen()).toEqual(ids.slice(0, 5))
	})

	it('are another county’s own affair', async () => {
		await settleCounty(stage.table, '410184')
		await open()
		expect(await seen({}, someone('user-foreign', [], '410184'))).toEqual([])
	})

	it('show their picture only once it has passed, and nothing of whoever called', async () => {
		const { ports } = stage
		const photo = await stage.photo(caller.user)
		const id = await open({
			photos: [photo],
			text: '张三家门口。',
			name: '李四',
			phone: '19900000001',
			place: { ...north(20), description: '三巷五号' },
		})
		const checked = (verdict: Verdict) =>
			stage.table.client.send(
				new PutCommand({
					TableName: stage.table.name,
					Item: {
						...safetyKeys.safety(TENANT, id),
						safety: { texts: { '1': 'pass' }, photos: { [photo]: verdict }, at: ports.at },
					},
				}),
			)
		const first = await ask(at(here))
		expect(first.cases[0]).not.toHaveProperty('cover')
		expect(first.pictures).toEqual({})
		await checked('review')
		expect((await ask()).pictures).toEqual({})
		await checked('pass')
		const passed = await ask(at(here))
		expect(passed.cases[0]).toMatchObject({ case: id, cover: photo, metres: 50, status: 'accepted' })
		expect(Object.keys(passed.pictures)).toEqual([photo])
		const text = JSON.stringify(passed.cases)
		for (const secret of ['张三', '李四', '19900000001', '三巷五号', '34.7', caller.user])
			expect(text).not.toContain(secret)
	})

	it('leave the point nowhere but beside the case, coarse, and only as long as it is shown', async () => {
		const id = await open({ place: { longitude: 117.612345, latitude: 34.712345 } })
		const partition = caseKeys.partition(TENANT, id)
		const [place] = await stage.items(partition, 'public')
		expect(place).toMatchObject({
			pk2: publicKey(TENANT, '370404103'),
			longitude: 117.6123,
			latitude: 34.7123,
		})
		const rest = (await stage.items(partition)).filter(
			({ sk }) => sk !== 'public' && !String(sk).startsWith('private#'),
		)
		expect(JSON.stringify(rest)).not.toMatch(/117\.6|34\.7/)
		await stage.send(caller, id, 'withdraw')
		expect(await stage.items(partition, 'public')).toEqual([])
	})

	it('are all looked at in a village whose town has hundreds of others', async () => {
		const own = await open()
		for (let from = 0; from < 510; from += 30)
			await Promise.all(
				Array.from({ length: 30 }, (_, n) =>
					stage.table.client.send(
						new PutCommand({
							TableName: stage.table.name,
							Item: {
								pk: `filler-${from + n}`,
								sk: 'public',
								pk2: publicKey(TENANT, '370404103'),
								sk2: `${NEXT_VILLAGE}#${1_700_000_000_000 + from + n}#filler-${from + n}`,
								case: `filler-${from + n}`,
								village: NEXT_VILLAGE,
								openedAt: 1_700_000_000_000,
							},
						}),
					),
				),
			)
		expect(await seen()).toEqual([own])
	})
})

describe('meeting the same', () => {
	let id: string
	beforeEach(async () => {
		id = await open({ text: '我家的事，别人不必知道。' })
	})
	const oneCase = (who: typeof caller, which = id) =>
		caseHandlers(stage.table, stage.ports).oneCase({
			...request,
			query: undefined,
			who,
			params: { case: which },
		})
	const mine = async (who: typeof caller) =>
		(await caseHandlers(stage.table, stage.ports).myCases({ ...request, who, query: {} })).cases

	it('is said in one step, once, and shown among what is mine as anybody may see it', async () => {
		const { send, state } = stage
		const before = await oneCase(neighbour)
		expect(before).toMatchObject({
			relation: 'public',
			following: false,
			moves: expect.arrayContaining(['follow']),
		})
		await send(neighbour, id, 'follow')
		expect(await refused(send(neighbour, id, 'follow'))).toBe('followedAlready')
		expect((await state(id)).followers).toBe(1)
		expect(await oneCase(neighbour)).toMatchObject({ following: true, followers: 1 })
		expect((await ask()).cases[0]).toMatchObject({ case: id, following: true, followers: 1 })
		const [line] = await mine(neighbour)
		expect(line).toMatchObject({ case: id, follows: true, status: 'accepted', number: '' })
		expect(JSON.stringify(line)).not.toMatch(/我家|user-caller/)

		await send(neighbour, id, 'unfollow')
		expect(await refused(send(neighbour, id, 'unfollow'))).toBe('notFollowing')
		expect(await mine(neighbour)).toEqual([])
		expect((await state(id)).followers).toBe(0)
	})

	it('twice at once counts once; ten neighbours at once count ten', async () => {
		const { send, state } = stage
		const twice = await Promise.all([1, 2].map(() => refused(send(neighbour, id, 'follow'))))
		expect(twice.sort()).toEqual(['done', 'followedAlready'])
		const ten = await Promise.all(
			Array.from({ length: 10 }, async (_, n) => {
				// a phone sends what found the case moving again
				for (let go = 0; go < 5; go++) {
					const outcome = await refused(send(someone(`user-n-${n}`), id, 'follow'))
					if (outcome === 'done') return outcome
				}
				return 'given up'
			}),
		)
		expect(new Set(ten)).toEqual(new Set(['done']))
		expect((await state(id)).followers).toBe(11)
		const followers = await stage.items(caseKeys.callers(TENANT, id), 'follower#')
		expect(followers).toHaveLength(11)
	})

	it('stands beside one’s own calls in order of time, and is gone when the public may not see it any more', async () => {
		const { send, call } = stage
		await send(neighbour, id, 'follow')
		stage.ports.at += 60_000
		const own = await call(neighbour)
		expect((await mine(neighbour)).map(({ case: one, follows }) => [one, follows])).toEqual([
			[own, undefined],
			[id, true],
		])
		await send(dispatcher, id, 'restrict', { to: ['user-somebody-else'] })
		expect((await mine(neighbour)).map(({ case: one }) => one)).toEqual([own])
		expect(await refused(oneCase(neighbour))).toBe('caseUnknown')
	})

	it('is for neighbours: not for the caller, for whoever works on it, nor of what is not public', async () => {
		const { send, call, accept } = stage
		expect((await ask({}, caller)).cases[0]).toMatchObject({ yours: true })
		expect(await refused(send(caller, id, 'follow'))).toBe('notYours')
		expect(await refused(send(dispatcher, id, 'follow'))).toBe('notYours')
		const secret = await call()
		await accept(secret, { public: false })
		expect(await refused(send(neighbour, secret, 'follow'))).toBe('caseUnknown')
		expect(await refused(send(someone('user-far', [], '410184'), id, 'follow'))).toBe('caseUnknown')
	})
})

describe('the caller of a merged case', () => {
	it('sees how the main case stands, and nothing of the other caller', async () => {
		const { call, send } = stage
		const main = await open({ text: '张三家的事。', name: '李四' })
		const other = await call(neighbour)
		await stage.order(main)
		await send(dispatcher, other, 'merge', { into: main })
		const one = () =>
			caseHandlers(stage.table, stage.ports).oneCase({
				...request,
				query: undefined,
				who: neighbour,
				params: { case: other },
			})
		const told = await one()
		const { lead } = await stage.state(main)
		expect(told).toMatchObject({
			relation: 'caller',
			status: 'merged',
			main: { status: 'assigned', unitName: '住建局', resolveBy: lead?.resolveBy },
		})
		expect(JSON.stringify(told)).not.toMatch(/张三|李四|user-caller/)
		await send(dispatcher, other, 'unmerge')
		expect(await one()).not.toHaveProperty('main')
	})
})
