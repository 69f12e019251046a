import { brokenAt } from '@huying/shared/case/chain'
import { askErrandSchema } from '@huying/shared/errand/command'
import { noWork } from '@huying/shared/leaving/leaving'
import { aService, idCard } from '@huying/shared/service/services.fixture'
import { HOUR } from '@huying/shared/time/day'
import { sendEntriesSchema } from '@huying/shared/trace/command'
import { CENTRE } from '@huying/shared/unit/unit'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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
import { readToday } from '../trace/read-trace'
import { sendEntries } from '../trace/send-entries'
import { wholeTrace } from '../trace/trace-store'
import { endDuty } from './end-duty'
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
	const left = await goes(other.user)
	const went = { cases: 0, errands: 1, duty: 1 }
	expect(left).toMatchObject({ state: 'done', went, stayed: noWork })
	expect(await stage.items(`${TENANT}#leaving#${left?.leaving}`, 'outbox#')).toMatchObject([
		{ caller: other.user, facts: { about: 'leaving', work: went } },
	])
	expect((await stage.state(id)).errand?.worker).toBe(other.user)
	const roster = await getRosterDay(stage.table, TENANT, TOWN, DAY_AHEAD)
	expect(roster?.shifts).toEqual({
		day: { leader: other.user, people: [] },
		night: { people: [other.user] },
	})
})

describe('whoever leaves their grid on duty', () => {
	const device = 'device-0000000000000001'
	const patrols = async () => {
		const { ports, table } = stage
		const doneAt = ports.at
		const entries = [
			{ id: 'entry-0000000000000001', sequence: 1, doneAt, type: 'signedIn', photos: [], place: {} },
			{ id: 'entry-0000000000000002', sequence: 2, doneAt, type: 'patrolBegan' },
		]
		const sent = v.parse(sendEntriesSchema, { device, sentAt: doneAt, entries })
		expect((await sendEntries(table, ports, worker, sent)).verdicts).toHaveLength(2)
		ports.at += HOUR
	}
	const log = () => wholeTrace(stage.table, TENANT, worker.user)
	const today = () => readToday(stage.table, worker, stage.ports.at)

	it('is signed out by the office in that moment, and the patrol ends with it, once', async () => {
		await patrols()
		const left = stage.ports.at
		const done = await goes(other.user)
		const entries = await log()
		expect(entries.map(({ entry }) => entry.type)).toEqual(['signedIn', 'patrolBegan', 'dutyEnded'])
		expect(entries.at(-1)?.entry).toMatchObject({ leaving: done?.leaving, when: left, clock: 'believed' })
		expect(entries.at(-1)?.entry).not.toHaveProperty('device')
		expect(brokenAt(entries)).toBe(-1)
		const now = await today()
		expect([now.duty, now.patrol, now.counts.dutySeconds]).toEqual([undefined, undefined, 3600])
		if (done === undefined) throw new Error('it did not happen')
		await endDuty(stage.table, done, stage.ports.at)
		expect(await log()).toHaveLength(3)
	})

	it('stays on duty with another grid', async () => {
		await patrols()
		const [post] = worker.posts
		if (post === undefined) throw new Error('no post')
		await putPost(stage.table, TENANT, worker.user, { ...post, post: 'another', region: '370404103202' })
		await goes(other.user)
		expect((await today()).patrol?.patrol).toBe('entry-0000000000000002')
	})

	it('is not signed out whose duty was over by itself', async () => {
		await patrols()
		stage.ports.at += 16 * HOUR
		await goes(other.user)
		expect(await log()).toHaveLength(2)
	})
})

it('without a successor the town names another worker, and the roster stands open', async () => {
	const id = await errand()
	expect(await goes(null)).toMatchObject({
		state: 'done',
		went: noWork,
		stayed: { cases: 0, errands: 1, duty: 1 },
	})
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
