import { brokenAt } from '@huying/shared/case/chain'
import { view } from '@huying/shared/case/view'
import { kindOfItem } from '@huying/shared/personal-data/inventory'
import { DAY, HOUR } from '@huying/shared/time/day'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dispatcher, housing, settlePosts, someone, TENANT, VILLAGE } from '../../test/county'
import { everything } from '../../test/everything'
import { caller, refused, startStage } from '../../test/stage'
import { myCases } from '../case/case-lists'
import { readCase } from '../case/case-store'
import { registerCase } from '../case/open-case'
import { sweep } from '../clock/sweep'
import { decideCountersign } from '../countersign/decide-countersign'
import { performers } from '../countersign/performers'
import type { Who } from '../edge/endpoint'
import { UNUSED } from '../photo/photo-keys'
import { createUser, getUser, putPost, userOf } from '../session/user-store'
import { askErasure, keepOwnData } from './ask-erasure'
import { askToErase, eraseForSomebody } from './erase-for-somebody'
import { erasureOf } from './erase-user'
import { erasureByClock } from './erasure-by-clock'
import { type Life, neighbour, startLife, traces, worker } from './life.fixture'
import { erasedSince, repeatErasures } from './repeat-erasures'

let life: Life
const ask = (withdraw = false) =>
	askErasure(life.table, life.ports, caller, { id: life.fresh('erasure'), sure: true, withdraw })
const swept = () =>
	sweep(life.table, life.ports, 'test', {
		erasure: (due) => erasureByClock(life.table, life.ports, due),
	})
const cases = () => [life.own, life.merged.own, life.merged.main, life.followed, life.errand]
/** The table as text, without what the events themselves say. */
const text = async () => JSON.stringify(await everything(life.table))
async function erased(): Promise<void> {
	await ask(true)
	life.ports.at += DAY
	await swept()
	await life.send(housing, life.merged.main, 'resolve', {
		words: '盖好了。',
		photos: [await life.photo(housing.user)],
	})
	await life.send(dispatcher, life.merged.main, 'verify')
	await life.send(neighbour, life.merged.main, 'rate', { solved: true })
	await life.send(dispatcher, life.merged.main, 'close')
	for (let n = 0; n < 10; n++) {
		life.ports.at += 8 * HOUR
		await swept()
	}
}

describe('somebody who deletes everything', () => {
	let before: string
	let chains: Awaited<ReturnType<typeof readCase>>[]
	beforeAll(async () => {
		life = await startLife()
		before = await text()
		chains = await Promise.all(cases().map((id) => readCase(life.table, TENANT, id)))
		await erased()
	})

	it('is found nowhere any more, and every chain still holds', async () => {
		for (const trace of Object.values(traces))
			if (trace !== traces.withdrawn) expect(before, trace).toContain(trace)
		const after = await text()
		for (const trace of Object.values(traces)) expect(after, trace).not.toContain(trace)
		for (const [place, id] of cases().entries()) {
			const stored = await readCase(life.table, TENANT, id)
			expect(brokenAt(stored?.trace ?? []), id).toBe(-1)
			expect(stored?.trace.slice(0, chains[place]?.trace.length)).toEqual(chains[place]?.trace)
			expect(stored?.head).toBe(stored?.trace.at(-1)?.hash)
		}
		expect(await getUser(life.table, TENANT, caller.user)).toBeUndefined()
		expect(await userOf(life.table, life.identity)).toBeUndefined()
	})

	it('leaves and left no kind of item of which nobody has said whose it is', async () => {
		const kinds = (JSON.parse(before) as { pk: string; sk: string }[]).concat(await everything(life.table))
		expect(kinds.filter((item) => kindOfItem(item) === undefined)).toEqual([])
		const there = (await everything(life.table)).flatMap((item) => {
			const kind = kindOfItem(item)
			return kind !== 'impersonal' && kind?.erased.by === 'deleted' && item.user === caller.user ? [item] : []
		})
		expect(there).toEqual([])
	})

	it('leaves nothing under their own keys but that they were erased, and no picture of theirs that stays', async () => {
		const items = await everything(life.table)
		const own = items.filter(({ pk }) => String(pk).startsWith(`${TENANT}#user#${caller.user}`))
		// Records of commands hold codes, and go by themselves within eight days
		expect(own.map(({ pk }) => String(pk)).filter((pk) => !pk.includes('#command#'))).toEqual([])
		const photos = items.filter(({ owner }) => owner === caller.user)
		expect(photos.length).toBeGreaterThan(6)
		expect(photos.filter(({ pk1 }) => pk1 !== UNUSED)).toEqual([])
		expect(items.filter(({ pk }) => pk === `${TENANT}#erasures`)).toMatchObject([
			{ user: caller.user, state: 'done', because: 'own' },
		])
		expect(items.filter(({ sk }) => sk === `follower#${caller.user}`)).toEqual([])
		expect(items.filter(({ pk }) => String(pk).endsWith('#villagers'))).toEqual([])
	})

	it('takes nothing from others: the main case keeps its caller’s words, and everybody’s view opens', async () => {
		const main = await readCase(life.table, TENANT, life.merged.main)
		expect(main?.records.find(({ seq }) => seq === 1)?.text).toBe('邻居家的井盖也翻了。')
		for (const id of cases()) {
			const stored = await readCase(life.table, TENANT, id)
			if (stored === undefined) throw new Error(`there is no ${id}`)
			for (const viewer of [dispatcher, housing, neighbour, worker, someone('user-nobody'), undefined])
				expect(() => view(stored.state, stored.events, stored.records, viewer, life.ports.at)).not.toThrow()
		}
	})

	it('is somebody new when they sign in again, and sees nothing of before', async () => {
		const again = await createUser(life.table, {
			tenant: TENANT,
			user: 'user-come-again',
			...life.identity,
			since: life.ports.at,
		})
		expect(again).toBe('user-come-again')
		const { cases: mine } = await myCases(life.table, someone(again), undefined, life.ports.at)
		expect(mine).toEqual([])
	})
})

describe('a wish with cases open', () => {
	beforeEach(async () => {
		life = await startLife()
	})

	it('stands until the last has ended, and can be taken back until then', async () => {
		expect(await ask()).toEqual({ state: 'asked', open: 2 })
		expect(await ask()).toEqual({ state: 'asked', open: 2 })
		life.ports.at += 2 * HOUR
		await swept()
		expect(await getUser(life.table, TENANT, caller.user)).toMatchObject({ name: traces.name })
		expect((await erasureOf(life.table, TENANT, caller.user))?.state).toBe('asked')
		expect(await keepOwnData(life.table, caller)).toEqual({ done: true })
		expect(await refused(keepOwnData(life.table, caller))).toBe('erasureNone')
		life.ports.at += 2 * DAY
		await swept()
		expect(await text()).toContain(traces.words)
	})

	it('is refused to whoever holds a post, now or from next week on', async () => {
		const post = { post: 'a', role: 'handler', unit: 'housing', unitName: '住建局' } as const
		await putPost(life.table, TENANT, caller.user, { ...post, from: life.ports.at + 7 * DAY })
		expect(await refused(ask())).toBe('stillOnDuty')
		await putPost(life.table, TENANT, caller.user, { ...post, from: 0, until: life.ports.at })
		expect(await refused(ask())).toBe('done')
	})
})

it('somebody with very many cases goes piece by piece: signed out at once, the rest with the clock', async () => {
	const stage = await startStage()
	const { table, ports } = stage
	const identity = { appid: 'wx0000000000000001', openid: traces.openid }
	await createUser(table, { tenant: TENANT, user: caller.user, ...identity, since: ports.at })
	for (let n = 0; n < 23; n++) {
		const id = await stage.call(caller, { text: traces.words })
		await stage.send(dispatcher, id, 'decline', { reason: 'notClear', words: '请说清楚是哪里。' })
	}
	const wish = { id: stage.fresh('erasure'), sure: true, withdraw: false } as const
	expect(await askErasure(table, ports, caller, wish)).toEqual({ state: 'running', open: 0 })
	expect(await getUser(table, TENANT, caller.user)).toBeUndefined()
	expect(JSON.stringify(await everything(table))).toContain(traces.words)
	for (let minute = 0; minute < 3; minute++) {
		ports.at += 60_000
		await sweep(table, ports, 'test', { erasure: (due) => erasureByClock(table, ports, due) })
	}
	expect(JSON.stringify(await everything(table))).not.toContain(traces.words)
	expect(await erasureOf(table, TENANT, caller.user)).toBeUndefined()
})

it('is done again in a table that was restored from before', async () => {
	const [live, restored] = [await startLife(), await startLife()]
	const gone = async ({ table }: Life) => !JSON.stringify(await everything(table)).includes(traces.words)
	for (const one of [live, restored])
		for (const id of [one.merged.own, one.errand]) {
			await one.send(caller, id, 'withdraw')
			await one.send(dispatcher, id, 'release')
		}
	await askErasure(live.table, live.ports, caller, { id: live.fresh('erasure'), sure: true, withdraw: false })
	const notes = await erasedSince(live.table, TENANT, live.ports.at)
	expect(await erasedSince(live.table, TENANT, live.ports.at + 1)).toEqual([])
	expect([await gone(live), await gone(restored)]).toEqual([true, false])
	expect(await repeatErasures(restored.table, restored.ports, TENANT, notes)).toBe(1)
	expect(await gone(restored)).toBe(true)
})

describe('a caller without an account', () => {
	beforeAll(async () => {
		life = await startLife()
	})

	const registered = async () => {
		const id = life.fresh('case')
		await registerCase(life.table, life.ports, dispatcher, {
			id,
			text: traces.withdrawn,
			name: '演示赵大爷',
			phone: '13900000002',
			identity: 'named',
			source: 'phoneCall',
			village: VILLAGE,
			photos: [],
		})
		return id
	}

	it('is erased from an ended case, and its chain holds', async () => {
		const id = await registered()
		expect(await refused(eraseForSomebody(life.table, life.ports, TENANT, { case: id }))).toBe(
			'caseStillOpen',
		)
		await life.send(dispatcher, id, 'decline', { reason: 'inCourt', words: '演示赵大爷，请等法院判决。' })
		const leader = someone('user-leader', [['leader', 'centre']])
		await settlePosts(life.table, dispatcher)
		const asked = await askToErase(life.table, life.ports, dispatcher, id, {
			id: life.fresh('erasure'),
			words: '本人来电要求。',
		})
		const decide = (who: Who) =>
			decideCountersign(life.table, life.ports, performers, who, asked.waiting, {
				id: life.fresh('decision'),
				decision: 'confirm',
			})
		expect(await refused(decide(dispatcher))).toBe('notYours')
		expect(await text()).toContain('13900000002')
		expect(await decide(leader)).toEqual({ state: 'confirmed' })
		const after = await text()
		for (const trace of ['演示赵大爷', '13900000002', traces.withdrawn]) expect(after).not.toContain(trace)
		expect(brokenAt((await readCase(life.table, TENANT, id))?.trace ?? [])).toBe(-1)
	})

	it('is not somebody who signs in, and not nobody', async () => {
		const erase = (id: string) => refused(eraseForSomebody(life.table, life.ports, TENANT, { case: id }))
		expect(await erase(life.own)).toBe('callerSignsIn')
		expect(await erase('case-that-is-not-there')).toBe('caseUnknown')
	})
})
