import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { aService } from '@huying/shared/service/services.fixture'
import { bookableSlots } from '@huying/shared/slot/slot'
import { DAY } from '@huying/shared/time/day'
import { beforeEach, describe, expect, it } from 'vitest'
import { dispatcher, someone, TENANT, VILLAGE } from '../../test/county'
import { caller, refused, type Stage, startStage } from '../../test/stage'
import type { Who } from '../edge/endpoint'
import { askForErrand } from '../errand/ask-errand'
import { consent, invite } from '../errand/invitation'
import { photoItemKey, UNUSED } from '../photo/photo-keys'
import { getPhoto } from '../photo/photo-store'
import { rulesOf } from '../rule/rules-store'
import { listKeys } from '../service/list-keys'
import { putUnit } from '../tenant/tenant-store'
import { materialHandlers } from './material-handlers'
import { lookKeys } from './material-keys'

/** Papers of an errand: who sees them, that each look is kept, and that they go. Nobody is real. */
const TOWN = 'town-370404103'
const worker = someone('user-worker', [['gridWorker', TOWN, VILLAGE]])
const otherWorker = someone('user-other-grid-worker', [['gridWorker', TOWN, VILLAGE]])
const mother = someone('user-mother')
const handler = someone('user-handler', [['handler', TOWN]])
const stranger = someone('user-stranger')

let stage: Stage
let papers: string[]
beforeEach(async () => {
	stage = await startStage()
	const { table } = stage
	await putUnit(table, TENANT, {
		unit: TOWN,
		name: '榴园镇',
		shortName: '榴园镇',
		kind: 'town',
		region: '370404103',
	})
	const put = (Item: Record<string, unknown>) =>
		table.client.send(new PutCommand({ TableName: table.name, Item }))
	const published = { version: 1, at: 0, by: 'user-of-the-centre', count: 1 }
	await put({ ...listKeys.pointer(TENANT, 'services'), ...published })
	await put({ ...listKeys.entry(TENANT, 'services', 1, aService.code), ...aService, sheetRow: 0 })
	papers = [await stage.photo(caller.user), await stage.photo(caller.user)]
})

const routes = () => materialHandlers(stage.table, stage.ports)
const as = (who: Who) => ({ who, correlation: 'test', body: undefined, query: {}, params: {} })
const look = (who: Who, id: string, photo = papers[0] ?? '') =>
	routes().lookAtMaterial({ ...as(who), params: { case: id, photo } } as never)
const looks = (who: Who, id: string) =>
	routes().looks({ ...as(who), params: { case: id } } as never) as Promise<{ looks: object[] }>
const step = (who: Who, id: string, body: Record<string, unknown>) =>
	stage.send(who, id, 'errand', { step: body })

/** An errand for the caller's mother, with two papers photographed beforehand. */
async function ask(): Promise<string> {
	const id = stage.fresh('errand')
	await askForErrand(stage.table, stage.ports, caller, {
		id,
		village: VILLAGE,
		service: aService.code,
		for: { who: 'other', relation: 'parent', name: '演示王大娘' },
		voices: [],
		materials: [{ name: '身份证', ready: true, photos: papers }],
	})
	return id
}

describe('who looks at papers', () => {
	it('is whoever asked, the person concerned and the worker who has it now, and each look is kept', async () => {
		const id = await ask()
		const { code } = await invite(stage.table, stage.ports, caller, id)
		await consent(stage.table, stage.ports, mother, id, { id: stage.fresh('command'), code })
		expect(await refused(look(worker, id))).toBe('materialUnknown')
		await step(worker, id, { type: 'undertake' })
		for (const who of [caller, mother, worker]) {
			stage.ports.at += 1000
			const { url, until } = (await look(who, id)) as { url: string; until: number }
			expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('300')
			expect(until).toBe(stage.ports.at + 5 * 60_000)
		}
		expect((await looks(caller, id)).looks).toMatchObject([
			{ as: 'worker', own: false },
			{ as: 'concerned', own: false },
			{ as: 'caller', own: true },
		])
	})

	it('is nobody else, and nobody is told whether there is anything', async () => {
		const id = await ask()
		await step(worker, id, { type: 'undertake' })
		for (const who of [stranger, otherWorker, handler, dispatcher, mother]) {
			expect(await refused(look(who, id)), who.user).toBe('materialUnknown')
			expect(await refused(looks(who, id)), who.user).toBe('caseUnknown')
		}
		expect(await refused(look(someone(caller.user, [], '410184'), id))).toBe('materialUnknown')
		expect(await refused(look(caller, id, 'photo-0000000000000099'))).toBe('materialUnknown')
		expect(await stage.items(lookKeys.partition(TENANT, id))).toEqual([])
	})

	it('is no more the worker who passed it on', async () => {
		const id = await ask()
		await stage.table.client.send(
			new PutCommand({
				TableName: stage.table.name,
				Item: { pk: `${TENANT}#user#${otherWorker.user}`, sk: 'access#post#1', ...otherWorker.posts[0] },
			}),
		)
		await step(worker, id, { type: 'undertake' })
		await step(handler, id, { type: 'pass', to: otherWorker.user })
		expect(await refused(look(worker, id))).toBe('materialUnknown')
		expect(await look(otherWorker, id)).toMatchObject({ media: 'image' })
	})

	it('goes on where a page of looks ends', async () => {
		const id = await ask()
		for (let n = 0; n < 51; n++) {
			stage.ports.at += 1
			await look(caller, id)
		}
		const first = (await looks(caller, id)) as { looks: object[]; next?: string }
		expect(first.looks).toHaveLength(50)
		const second = await routes().looks({
			...as(caller),
			params: { case: id },
			query: { after: first.next },
		} as never)
		expect(second).toMatchObject({ looks: [{ own: true }] })
		expect(second).not.toHaveProperty('next')
	})
})

describe('when papers go', () => {
	const standsAmongUnused = async () => {
		const item = await getPhoto(stage.table, TENANT, papers[0] ?? '')
		return item?.pk1 === UNUSED ? Number(item.sk1?.slice(0, 13)) : undefined
	}

	it('is thirty days after the end, and not while the errand is open', async () => {
		const id = await ask()
		expect(await standsAmongUnused()).toBeUndefined()
		await stage.send(caller, id, 'withdraw', { words: '不用办了。' })
		await stage.send(dispatcher, id, 'release')
		expect(await standsAmongUnused()).toBe(stage.ports.at + 30 * DAY)
	})

	it('is not while an errand that was closed is opened again', async () => {
		const id = await ask()
		await step(worker, id, { type: 'undertake' })
		await step(worker, id, { type: 'takeConsent', by: 'signature', photos: [await stage.photo(worker.user)] })
		await stage.send(worker, id, 'resolve', { words: '办好了。', photos: [await stage.photo(worker.user)] })
		await stage.send(caller, id, 'rate', { solved: true, content: true })
		await stage.send(dispatcher, id, 'close')
		expect(await standsAmongUnused()).toBe(stage.ports.at + 30 * DAY)
		stage.ports.at += DAY
		await stage.send(caller, id, 'reopen', { words: '证上名字错了。' })
		expect(await standsAmongUnused()).toBeUndefined()
	})

	it('leaves the looks that were kept', async () => {
		const id = await ask()
		await look(caller, id)
		await stage.send(caller, id, 'withdraw')
		await stage.send(dispatcher, id, 'release')
		const key = photoItemKey(TENANT, papers[0] ?? '')
		await stage.table.client.send(
			new PutCommand({ TableName: stage.table.name, Item: { ...key, photo: papers[0], status: 'refused' } }),
		)
		expect(await refused(look(caller, id))).toBe('materialUnknown')
		expect((await looks(caller, id)).looks).toHaveLength(1)
	})
})

describe('slots over HTTP', () => {
	it('are those that are free, of a village that there is', async () => {
		const { rules, calendar } = await rulesOf(stage.table, TENANT)
		const slots = (village: string) => routes().slots({ ...as(caller), query: { village } } as never)
		expect(await slots(VILLAGE)).toEqual({ slots: bookableSlots(stage.ports.at, rules.errand, calendar) })
		expect(await refused(slots('370404103299') as Promise<unknown>)).toBe('villageUnknown')
	})
})
