import { monthAfter, monthOf } from '@huying/shared/archive/month'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { HOME } from '../seed/disclosure-stories'
import { membersOf } from '../seed/members'
import { runNow } from './run-now'
import { ask, fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** Teams, archives and stars as deployed, over HTTP, with the stream that files what events say. */
const TOWN = `town-${HOME.slice(0, 9)}`
let cloud: Cloud
let worker: Signed
let colleague: Signed
let town: Signed
let leader: Signed
let month: string
beforeAll(async () => {
	cloud = await startWhole()
	worker = await signIn(cloud, `gridWorker-${HOME}`)
	colleague = await signIn(cloud, 'gridWorker-370404103236')
	town = await signIn(cloud, `handler-${TOWN}`)
	leader = await signIn(cloud, 'gridLeader')
	month = monthOf(runNow())
})
afterAll(() => cloud.stop())
const userOf = (key: string) =>
	cloud.counties.flatMap(membersOf).find((member) => member.key === key)?.user ?? ''
const figures = async (who: Signed, at = month) =>
	(await who.ask('GET', `/archives/${at}`)).body.figures as Record<string, number>

describe('who serves a village', () => {
	it('is open to everybody, may be kept for minutes, and names no pseudonym', async () => {
		const { status, raw, headers, body } = await ask(cloud.addresses.api, 'GET', `/villages/${HOME}/team`)
		expect(status).toBe(200)
		expect(headers.get('cache-control')).toContain('max-age=300')
		expect(raw).toContain('演示')
		expect(raw).not.toContain(userOf(`gridWorker-${HOME}`))
		expect((body.teams as { regionName: string }[]).map(({ regionName }) => regionName)).toEqual([
			'周庄村',
			'榴园镇',
			'峄城区',
		])
		expect(body.stars).toMatchObject({
			month: monthAfter(month, -1),
			stars: [{ place: 1, reason: '办了 23 件，22 件满意，没有一件超期' }, {}, {}, {}],
		})
		expect((await ask(cloud.addresses.api, 'GET', '/villages/370404103999/team')).body.code).toBe(
			'villageUnknown',
		)
	})

	it('is written by its town, and by nobody from elsewhere', async () => {
		const { body } = await town.ask('GET', `/teams/${HOME}`)
		const [team] = body.teams as Record<string, unknown>[]
		const { members, duties, tasks, version } = team ?? {}
		const change = { members, duties, tasks, version, promises: ['（演示）当天到场。'] }
		const put = (who: Signed) => who.ask('PUT', `/teams/${HOME}`, { id: fresh('team'), ...change })
		expect((await put(await signIn(cloud, 'handler-town-370404104'))).body.code).toBe('notYours')
		expect((await put(worker)).body.code).toBe('postMissing')
		expect((await put(town)).body).toEqual({ region: HOME, version: 2 })
		expect((await put(leader)).body.code).toBe('teamMoved')
	})
})

describe('an archive', () => {
	it('has what its owner reports, once the stream has told of it; no other worker can read it', async () => {
		const before = await figures(worker)
		const id = fresh('case')
		const sent = await worker.ask('POST', '/cases', {
			id,
			text: '（演示）路灯杆歪了。',
			village: HOME,
			patrol: true,
		})
		expect(sent.status).toBe(201)
		await cloud.drain()
		const { body } = await worker.ask('GET', `/archives/${month}`)
		expect(body).toMatchObject({ own: true, figures: { found: (before.found ?? 0) + 1 } })
		expect(JSON.stringify(body.lines)).toContain(`"case":"${id}"`)
		const user = userOf(`gridWorker-${HOME}`)
		const path = `/units/${TOWN}/archives/${month}/${user}`
		expect((await town.ask('GET', path)).body).toMatchObject({ own: false, user })
		expect((await leader.ask('GET', path)).status).toBe(200)
		expect((await colleague.ask('GET', path)).body.code).toBe('postMissing')
		expect((await (await signIn(cloud, 'handler-housing')).ask('GET', path)).body.code).toBe('notYours')
		expect((await (await signIn(cloud, 'resident1')).ask('GET', path)).body.code).toBe('postMissing')
		expect((await colleague.ask('GET', `/archives/${month}`)).raw).not.toContain(id)
		// somebody of another county has no unit here
		const stranger = await signIn(cloud, 'dispatcher1', '410184')
		expect((await stranger.ask('GET', path)).body.code).toBe('archiveUnknown')
	})

	it('is objected to by its owner, and decided by the unit', async () => {
		const { body } = await worker.ask('GET', `/archives/${month}`)
		const [line] = body.lines as { case: string; seq: number; step: string }[]
		const entry = `${line?.case}#${line?.seq}#${line?.step}`
		const before = await figures(worker)
		const objection = { id: fresh('objection'), entry, words: '（演示）这条不是我报的。' }
		expect((await worker.ask('POST', `/archives/${month}/objections`, objection)).status).toBe(201)
		const decision = {
			user: userOf(`gridWorker-${HOME}`),
			month,
			entry,
			upheld: true,
			words: '（演示）查过了，记错了。',
		}
		const decide = (who: Signed) =>
			who.ask('POST', `/units/${TOWN}/archive-objections/decide`, { id: fresh('decide'), ...decision })
		expect((await decide(worker)).body.code).toBe('postMissing')
		expect((await leader.ask('GET', `/units/${TOWN}/archive-objections`)).raw).toContain(entry)
		expect((await decide(leader)).body).toEqual({ entry, status: 'upheld' })
		expect((await figures(worker)).found).toBe((before.found ?? 0) - 1)
		expect((await worker.ask('GET', `/archives/${month}`)).raw).toContain('"struck":true')
	})
})

it('stars of this month are not chosen before it is over', async () => {
	const dispatcher = await signIn(cloud, 'dispatcher1')
	const refused = await dispatcher.ask('POST', `/stars/${month}`, { id: fresh('stars') })
	expect(refused.body.code).toBe('monthNotOver')
	const last = await dispatcher.ask('GET', `/stars/${monthAfter(month, -1)}`)
	expect(last.body).toMatchObject({ compared: 4, tooFew: 1, mayChoose: false })
})

it('logs hold no name and no word of it', () => {
	const logs = logsOf(cloud)
	for (const word of ['演示', '路灯杆', '查过了']) expect(logs).not.toContain(word)
})
