import { askErrandSchema } from '@huying/shared/errand/command'
import { aService, idCard } from '@huying/shared/service/services.fixture'
import { CENTRE } from '@huying/shared/unit/unit'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { someone, TENANT, VILLAGE } from '../../test/county'
import { caller, type Stage, startStage } from '../../test/stage'
import { sweep } from '../clock/sweep'
import { askForErrand } from '../errand/ask-errand'
import { storedErrands } from '../grid-handover/errands'
import { getRosterDay, rosterWrite } from '../roster/roster-store'
import { publishList } from '../service/publish-list'
import { accessOf, createUser, putPost } from '../session/user-store'
import { transact } from '../store/transaction'
import { putUnit } from '../tenant/tenant-store'
import { leavingByClock } from './hand-on'
import { leave } from './leave'
import { getLeaving } from './leaving-store'

/** What hangs on a grid worker's post, over the real table. Nobody here is real. */
const TOWN = 'town-370404103'
const administrator = someone('user-administrator', [['administrator', CENTRE]])
const worker = someone('user-worker-00000001', [['gridWorker', TOWN, VILLAGE]])
const other = someone('user-worker-00000002', [['gridWorker', TOWN, VILLAGE]])
const DAY_AHEAD = '2026-03-09'
let stage: Stage

beforeEach(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	stage = await startStage()
	const { table } = stage
	await putUnit(table, TENANT, {
		unit: TOWN,
		name: '榴园镇',
		shortName: '榴园镇',
		kind: 'town',
		region: '370404103',
	})
	for (const { user, posts } of [worker, other, administrator]) {
		await createUser(table, { tenant: TENANT, user, appid: 'wx1', openid: `o-${user}`, since: 0 })
		for (const post of posts) await putPost(table, TENANT, user, post)
	}
	await publishList(table, TENANT, 'services', {
		list: { title: '演示清单', entries: [aService, idCard] },
		base: 0,
		by: { role: 'dispatcher', unitName: CENTRE },
		at: stage.ports.at,
	})
	await transact(table, [
		rosterWrite(table, TENANT, TOWN, 0, {
			day: DAY_AHEAD,
			shifts: { day: { leader: worker.user, people: [other.user] }, night: { people: [worker.user] } },
			changedBy: 'user-town',
			changedAt: stage.ports.at,
		}),
	])
})
afterEach(() => vi.restoreAllMocks())

async function errand(): Promise<string> {
	const id = stage.fresh('errand')
	const body = { id, village: VILLAGE, service: 'elder-card', for: { who: 'self' } }
	await askForErrand(stage.table, stage.ports, caller, v.parse(askErrandSchema, body))
	await stage.send(worker, id, 'errand', { step: { type: 'undertake' } })
	return id
}
const goes = async (successor: string | null) => {
	const { table, ports } = stage
	const post = worker.posts[0]?.post ?? ''
	const { leaving = '' } = await leave(
		table,
		ports,
		administrator,
		{ user: administrator.user },
		worker.user,
		{
			posts: [{ post, successor }],
		},
	)
	await sweep(table, ports, 'test', {
		leaving: (due) => leavingByClock(table, storedErrands(table, ports), ports, due),
	})
	return await getLeaving(table, TENANT, leaving)
}

it('the errands of a grid worker who leaves go on, and the days on duty', async () => {
	const id = await errand()
	expect(await goes(other.user)).toMatchObject({ state: 'done', went: 2, stayed: 0 })
	expect((await stage.state(id)).errand?.worker).toBe(other.user)
	const roster = await getRosterDay(stage.table, TENANT, TOWN, DAY_AHEAD)
	expect(roster?.shifts).toEqual({
		day: { leader: other.user, people: [] },
		night: { people: [other.user] },
	})
})

it('without a successor the town names another worker, and the roster stands open', async () => {
	const id = await errand()
	expect(await goes(null)).toMatchObject({ state: 'done', went: 0, stayed: 2 })
	expect((await stage.state(id)).errand?.worker).toBe(worker.user)
	expect((await getRosterDay(stage.table, TENANT, TOWN, DAY_AHEAD))?.shifts).toEqual({
		day: { people: [other.user] },
		night: { people: [] },
	})
})

it('somebody who stands in runs their errands for those days', async () => {
	const id = await errand()
	const held = worker.posts[0]
	if (held === undefined) throw new Error('no post')
	const { post, ...same } = held
	const standIn = { ...same, post: 'standin-1', standIn: { for: worker.user, post } }
	const there = { ...other, posts: [{ ...standIn, until: stage.ports.at + 1000 }] }
	await stage.send(there, id, 'progress', { words: '去过了。' })
	const event = (await stage.items(`${TENANT}#case#${id}`, 'event#')).at(-1)
	expect(JSON.stringify(event)).toContain(`\\"standIn\\":\\"${worker.user}\\"`)
	stage.ports.at += 1000
	await expect(stage.send(there, id, 'progress', { words: '又去了。' })).rejects.toMatchObject({
		refusal: { refused: 'caseUnknown' },
	})
	expect((await accessOf(stage.table, TENANT, worker.user)).posts).toHaveLength(1)
})
