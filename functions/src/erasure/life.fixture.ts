import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { aService } from '@huying/shared/service/services.fixture'
import { DAY } from '@huying/shared/time/day'
import { dispatcher, housing, someone, TENANT, VILLAGE } from '../../test/county'
import { caller, type Stage, startStage } from '../../test/stage'
import { decisionKeys } from '../decision/decision-keys'
import { askForErrand } from '../errand/ask-errand'
import { materialHandlers } from '../material/material-handlers'
import { inboxWrites } from '../notice/inbox-store'
import { noticeKeys } from '../notice/notice-keys'
import { photoItemKey } from '../photo/photo-keys'
import { accountWrite } from '../retention/account-due'
import { listKeys } from '../service/list-keys'
import { createUser, sessionKey } from '../session/user-store'
import { transact } from '../store/transaction'
import { putUnit } from '../tenant/tenant-store'
import { villagerWrites } from '../villager/villager-store'

/** Everything by which somebody could be told again. Nobody is real. */
export const traces = {
	openid: 'openid-of-the-caller',
	name: '演示王大娘',
	phone: '13800000001',
	words: '家门口的井盖翻了，晚上看不见。',
	more: '今天又有人差点摔倒。',
	withdrawn: '不用你们管了。',
	place: '村东头第三家门口',
	said: '办得太慢了。',
	told: '已经去过演示王大娘家里。',
	paper: '演示王大娘的身份证',
} as const
export const neighbour = someone('user-neighbour')
const TOWN = 'town-370404103'
export const worker = someone('user-worker', [['gridWorker', TOWN, VILLAGE]])

/**
 * Somebody who reported with photos and their voice, added to it, urged, rated; whose call was merged into another's;
 * who follows a public case, asked for an errand with papers, is of a village and answered what it asked.
 */
export async function startLife() {
	const stage = await startStage()
	const { table, ports } = stage
	const put = (Item: Record<string, unknown>) =>
		table.client.send(new PutCommand({ TableName: table.name, Item }))
	const { name, phone, openid } = traces
	const identity = { appid: 'wx0000000000000001', openid }
	await createUser(table, { tenant: TENANT, user: caller.user, ...identity, since: ports.at, name, phone })
	await transact(table, [accountWrite(table, TENANT, caller.user, ports.at)])
	await put({ ...sessionKey(TENANT, caller.user, caller.session), expiresAt: ports.at + 30 * DAY })
	await put({ ...noticeKeys.consent(TENANT, caller.user, 'progress'), left: 2, id: 't', version: 1 })
	await service(stage, put)
	const own = await ownCase(stage)
	const merged = await mergedCase(stage)
	const followed = await followedCase(stage)
	const errand = await ownErrand(stage)
	await village(stage, put)
	await notices(stage, own, put)
	return { ...stage, put, identity, own, merged, followed, errand }
}
export type Life = Awaited<ReturnType<typeof startLife>>

async function service(stage: Stage, put: (item: Record<string, unknown>) => Promise<unknown>) {
	await putUnit(stage.table, TENANT, {
		unit: TOWN,
		name: '榴园镇',
		shortName: '榴园镇',
		kind: 'town',
		region: '370404103',
	})
	const published = { version: 1, at: 0, by: 'user-of-the-centre', count: 1 }
	await put({ ...listKeys.pointer(TENANT, 'services'), ...published })
	await put({ ...listKeys.entry(TENANT, 'services', 1, aService.code), ...aService, sheetRow: 0 })
}

/** A report with two photos and a recording, to its end. */
async function ownCase(stage: Stage): Promise<string> {
	const { send, photo } = stage
	const id = await stage.call(caller, {
		text: traces.words,
		name: traces.name,
		phone: traces.phone,
		place: { longitude: 117.5, latitude: 34.7, description: traces.place },
		photos: [await photo(caller.user), await photo(caller.user)],
		voices: [await voice(stage)],
	})
	await send(caller, id, 'supplement', { words: traces.more, photos: [await photo(caller.user)] })
	await send(caller, id, 'urge')
	await stage.until(id, 'handling')
	await send(housing, id, 'progress', { words: traces.told })
	await send(housing, id, 'resolve', { words: traces.told, photos: [await photo(housing.user)] })
	await send(dispatcher, id, 'verify')
	await send(caller, id, 'rate', { solved: true, content: false, words: traces.said })
	await send(dispatcher, id, 'close')
	return id
}

/** A recording, as the photo function leaves it. */
async function voice({ table, ports, fresh }: Stage): Promise<string> {
	const photo = fresh('photo')
	const known = {
		photo,
		owner: caller.user,
		media: 'voice',
		contentType: 'audio/mpeg',
		size: 1,
		format: 'mp3',
	}
	const Item = { ...photoItemKey(TENANT, photo), ...known, seconds: 3, status: 'ready', at: ports.at }
	await table.client.send(new PutCommand({ TableName: table.name, Item }))
	return photo
}

/** A call merged into a neighbour's, which its caller added to. */
async function mergedCase({ call, send, until, photo }: Stage): Promise<{ own: string; main: string }> {
	const main = await call(neighbour, { text: '邻居家的井盖也翻了。' })
	const own = await call(caller, { text: traces.words, name: traces.name, phone: traces.phone })
	await send(dispatcher, own, 'merge', { into: main })
	await send(caller, own, 'supplement', { words: traces.more, photos: [await photo(caller.user)] })
	await until(main, 'handling')
	return { own, main }
}

async function followedCase({ call, accept, send }: Stage): Promise<string> {
	const id = await call(neighbour)
	await accept(id)
	await send(caller, id, 'follow')
	return id
}

/** An errand for oneself, with papers, of which one was looked at. */
async function ownErrand(stage: Stage): Promise<string> {
	const { table, ports } = stage
	const id = stage.fresh('errand')
	const papers = [await stage.photo(caller.user), await stage.photo(caller.user)]
	await askForErrand(table, ports, caller, {
		id,
		village: VILLAGE,
		service: aService.code,
		for: { who: 'self' },
		phone: traces.phone,
		voices: [],
		materials: [{ name: traces.paper, ready: true, photos: papers }],
	})
	await stage.send(worker, id, 'errand', { step: { type: 'undertake' } })
	const asked = { who: worker, correlation: 'test', body: undefined, query: {} }
	await materialHandlers(table, ports).lookAtMaterial({
		...asked,
		params: { case: id, photo: papers[0] ?? '' },
	} as never)
	return id
}

async function village({ table, ports }: Stage, put: (item: Record<string, unknown>) => Promise<unknown>) {
	const { at } = ports
	const person = { name: traces.name, tail: traces.phone.slice(-4) }
	const common = { tenant: TENANT, village: VILLAGE, user: caller.user, at }
	await transact(
		table,
		villagerWrites(table, undefined, {
			villager: { ...common, status: 'confirmed', version: 1, person },
			step: { type: 'ask', at, by: { user: caller.user } },
		}),
	)
	const voices = decisionKeys.voices(TENANT, 'decision-000000001')
	await put({ pk: voices, sk: `user#${caller.user}`, agree: true, at })
}

async function notices(
	{ table, ports: { at } }: Stage,
	id: string,
	put: (item: Record<string, unknown>) => Promise<unknown>,
) {
	const facts = { case: id, number: '2603020001', at, seq: 1 } as never
	for (let n = 0; n < 30; n++) {
		const notice = String(n).padStart(32, '0')
		const record = { kind: 'accepted', template: 'progress', facts, at } as const
		await transact(table, inboxWrites(table, TENANT, caller.user, notice, record as never))
		const name = `${notice}-wechat`
		await put({ ...noticeKeys.delivery(TENANT, name), name, user: caller.user, data: { a: '受理' } })
	}
}
