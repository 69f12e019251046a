import { askErrandSchema } from '@huying/shared/errand/command'
import { INVITATION_LASTS } from '@huying/shared/errand/limits'
import { aService, idCard } from '@huying/shared/service/services.fixture'
import { bookableSlots } from '@huying/shared/slot/slot'
import { DAY } from '@huying/shared/time/day'
import { CENTRE } from '@huying/shared/unit/unit'
import * as v from 'valibot'
import { beforeEach, expect, it } from 'vitest'
import { someone, TENANT, VILLAGE } from '../../test/county'
import { caller, refused, type Stage, startStage } from '../../test/stage'
import { readErrand, readStanding } from '../case/case-store'
import { sweep } from '../clock/sweep'
import { getPhoto } from '../photo/photo-store'
import { rulesOf } from '../rule/rules-store'
import { publishList } from '../service/publish-list'
import { putPost } from '../session/user-store'
import { freeSlots } from '../slot/slot-store'
import { putUnit } from '../tenant/tenant-store'
import { askForErrand } from './ask-errand'
import { errands } from './errand-lists'
import { consent, invite, lookAtInvitation } from './invitation'
import { passErrand } from './pass-errand'

/** Errands over the real table, with what they ask of it. Nobody here is real. */
const TOWN = 'town-370404103'
const worker = someone('user-worker-00000001', [['gridWorker', TOWN, VILLAGE]])
const other = someone('user-worker-00000002', [['gridWorker', TOWN, VILLAGE]])
const mother = someone('user-mother-00000001')
let stage: Stage
let sent: string[] = []

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
	for (const { user, posts } of [worker, other])
		for (const post of posts) await putPost(table, TENANT, user, post)
	await publishList(table, TENANT, 'services', {
		list: { title: '演示清单', entries: [aService, idCard] },
		base: 0,
		by: { role: 'dispatcher', unitName: CENTRE },
		at: stage.ports.at,
	})
	sent = []
	table.client.middlewareStack.add(
		(next, { commandName = '' }) =>
			(args) => {
				const { TransactItems = [] } = args.input as { TransactItems?: unknown[] }
				const name = commandName.replace('Command', '')
				sent.push(TransactItems.length > 0 ? `${name} ${TransactItems.length}` : name)
				return next(args)
			},
		{ step: 'initialize', name: 'recorder', priority: 'low' },
	)
})

async function ask(more: Record<string, unknown> = {}): Promise<string> {
	const id = stage.fresh('errand')
	const body = { id, village: VILLAGE, service: 'elder-card', for: { who: 'self' }, ...more }
	await askForErrand(stage.table, stage.ports, caller, v.parse(askErrandSchema, body))
	return id
}
const forMother = { for: { who: 'other', relation: 'parent', name: '测试母亲' } }
const step = (who: typeof worker, id: string, type: string, more: Record<string, unknown> = {}) => {
	stage.ports.at += 60_000
	return stage.send(who, id, 'errand', { step: { type, ...more } })
}
const ids = async (who: typeof worker, scope: 'open' | 'mine') =>
	(await errands(stage.table, who, { scope }, stage.ports.at)).errands.map((line) => line.case)
const firstSlot = async () => {
	const { rules, calendar } = await rulesOf(stage.table, TENANT)
	return bookableSlots(stage.ports.at, rules.errand, calendar)[0]?.startsAt ?? 0
}

it('asking, taking on, and the lists ask no more than is written down', async () => {
	const visit = { kind: 'home', startsAt: await firstSlot() }
	sent = []
	const id = await ask({ visit })
	expect(sent.filter((name) => name.startsWith('Transact'))).toEqual(['TransactWriteItems 11'])
	expect(sent.length).toBeLessThanOrEqual(8)
	sent = []
	await step(worker, id, 'undertake')
	expect(sent).toEqual(['GetItem', 'GetItem', 'TransactWriteItems 7'])
	sent = []
	expect(await ids(worker, 'mine')).toEqual([id])
	expect(sent.sort()).toEqual(['BatchGetItem', 'BatchGetItem', 'Query'])
})

it('the state stays small, and the errand is folded from the same events', async () => {
	const id = await ask()
	await step(worker, id, 'undertake')
	await step(worker, id, 'receivePapers', { papers: [{ name: '户口簿', form: 'original' }] })
	const standing = await readStanding(stage.table, TENANT, id)
	expect(JSON.stringify(standing?.state).length).toBeLessThan(1024)
	expect(standing?.errand).toEqual(await readErrand(stage.table, TENANT, id))
	expect(standing?.errand).toMatchObject({ seq: 4, worker: worker.user, vouchers: [{ number: 1 }] })
	expect(JSON.stringify([standing, await stage.items(`${TENANT}#case#${id}`, 'event#')])).not.toContain(
		'户口簿',
	)
})

it('a link works for a week, for one person, and the newest alone', async () => {
	const { table, ports } = stage
	const id = await ask(forMother)
	const first = await invite(table, ports, caller, id)
	const { code } = await invite(table, ports, caller, id)
	const look = (said: string) => refused(lookAtInvitation(table, ports, mother, id, said))
	expect([await look(first.code), await look(code)]).toEqual(['invitationInvalid', 'done'])
	const stored = JSON.stringify(await stage.items(`${TENANT}#case#${id}`))
	expect(stored).not.toContain(code)
	ports.at += INVITATION_LASTS
	expect(await look(code)).toBe('invitationInvalid')
	const again = await invite(table, ports, caller, id)
	const give = (who: typeof mother, command: string) =>
		consent(table, ports, who, id, { id: command, code: again.code })
	const both = await Promise.all([
		refused(give(mother, stage.fresh('command'))),
		refused(give(someone('user-somebody-0001'), stage.fresh('command'))),
	])
	expect(both.sort()).toEqual(['done', expect.stringMatching(/invitationInvalid|notAllowedNow|caseMoved/)])
	expect(await refused(invite(table, ports, caller, id))).toBe('notAllowedNow')
	expect(await refused(invite(table, ports, worker, id))).toMatch(/notYours|caseUnknown/)
})

it('an end gives its slot back, clears the worker’s list and has the papers erased in their time', async () => {
	const { table, ports } = stage
	const paper = await stage.photo(caller.user)
	const startsAt = await firstSlot()
	const id = await ask({
		visit: { kind: 'home', startsAt },
		materials: [{ name: '身份证', ready: true, photos: [paper] }],
	})
	const free = async () =>
		(await freeSlots(table, TENANT, VILLAGE, ports.at)).some((slot) => slot.startsAt === startsAt)
	expect(await free()).toBe(false)
	await step(worker, id, 'undertake')
	await stage.send(caller, id, 'withdraw')
	await stage.send(someone('user-dispatcher', [['dispatcher', CENTRE]]), id, 'release')
	expect(await free()).toBe(true)
	expect(await ids(worker, 'mine')).toEqual([])
	const until = ports.at + 30 * DAY
	expect((await getPhoto(table, TENANT, paper))?.sk1).toBe(`${String(until).padStart(13, '0')}#${paper}`)
})

it('a grid that changes hands takes its errand along, once', async () => {
	const { table, ports } = stage
	const id = await ask()
	await step(worker, id, 'undertake')
	const pass = (who: typeof worker) => passErrand(table, ports, who, 'handover-0000000001', id)
	expect(await refused(pass(someone('user-elsewhere-0001', [['gridWorker', TOWN, '370404103202']])))).toBe(
		'notYours',
	)
	const first = await pass(other)
	expect(await pass(other)).toEqual(first)
	expect([await ids(worker, 'mine'), await ids(other, 'mine')]).toEqual([[], [id]])
	expect(await refused(step(worker, id, 'askMissing', { papers: ['照片'] }))).toBe('caseUnknown')
})

it('what is late with a grid worker goes up like any case, and a sent-back errand is for the next unit’s workers', async () => {
	const { table, ports } = stage
	const id = await ask()
	await step(worker, id, 'undertake')
	const town = someone('user-town-000000001', [['handler', TOWN]])
	await stage.send(town, id, 'sendBack', { words: '不归本镇管。' })
	expect(await ids(worker, 'open')).toEqual([])
	await stage.order(id)
	const after = await readStanding(table, TENANT, id)
	expect(after?.state.errand).not.toHaveProperty('worker')
	expect(after?.errand).not.toHaveProperty('worker')
	ports.at += 40 * DAY
	await sweep(table, ports, 'test')
	expect((await readStanding(table, TENANT, id))?.state.version).toBeGreaterThan(5)
})
