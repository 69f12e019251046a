import type { TeamWords } from '@huying/shared/team/team'
import type { Role } from '@huying/shared/user/post'
import { beforeEach, describe, expect, it } from 'vitest'
import { dispatcher, someone, TENANT, VILLAGE } from '../../test/county'
import { caller, refused, type Stage, startStage } from '../../test/stage'
import type { Who } from '../edge/endpoint'
import { createUser, putPost } from '../session/user-store'
import { putTenant, putTown, putUnit } from '../tenant/tenant-store'
import { teamHandlers } from './team-handlers'

const TOWN = '370404103'
const UNIT = `town-${TOWN}`
const SECOND = '370404103202'
const handler = someone('user-town-handler1', [['handler', UNIT]])
const worker = someone('user-grid-worker-01', [['gridWorker', UNIT, VILLAGE]])
const words: TeamWords = {
	members: [
		{ role: 'gridLeader', level: 2, name: '演示书记', phone: '0632-7654321' },
		{ role: 'gridWorker', user: worker.user },
		{ role: 'sunkStaff', name: '演示干部', weekday: 3, groupDays: ['2026-02-28', '2026-12-03'] },
	],
	duties: ['每周走一遍'],
	tasks: ['秋冬防火'],
	promises: ['当天到场'],
}

let stage: Stage
beforeEach(async () => {
	stage = await startStage()
	await putTenant(stage.table, { tenant: TENANT, name: '甲县', service: '呼应' })
	await putTown(stage.table, TENANT, {
		code: TOWN,
		name: '榴园镇',
		villages: [
			{ code: VILLAGE, name: '甲村' },
			{ code: SECOND, name: '乙村' },
		],
	})
	await putUnit(stage.table, TENANT, {
		unit: UNIT,
		name: '榴园镇政府',
		shortName: '榴园镇',
		kind: 'town',
		region: TOWN,
		phone: '0632-1111111',
	})
	for (const { user, posts } of [worker, handler]) {
		await createUser(stage.table, {
			tenant: TENANT,
			user,
			appid: 'wx0000000000000001',
			openid: `o-${user}`,
			name: '演示网格员',
			phone: '19900000001',
			since: 0,
		})
		for (const post of posts) await putPost(stage.table, TENANT, user, post)
	}
})
const request = (who: Who | undefined, params: object, body?: object) =>
	({ who, params, body, query: undefined, correlation: 'x', userAgent: undefined }) as never
/** A fresh process: nothing that an earlier one showed is kept. */
const ask = () => teamHandlers(stage.table, stage.ports)
const change = (who: Who, region: string, version: number, team: TeamWords = words) =>
	ask().changeTeam(request(who, { region }, { id: stage.fresh('team'), version, ...team }))
const shown = (village = VILLAGE) => ask().villageTeam(request(undefined, { village }))

describe('a team', () => {
	it('is written by the town and the centre, on what was seen, each version with who and when', async () => {
		expect(await change(handler, VILLAGE, 0)).toEqual({ region: VILLAGE, version: 1 })
		expect(await refused(change(dispatcher, VILLAGE, 0))).toBe('teamMoved')
		expect(await change(dispatcher, VILLAGE, 1, { ...words, tasks: [] })).toMatchObject({ version: 2 })
		const steps = await stage.items(`${TENANT}#teams#changes#${VILLAGE}`)
		expect(steps.map(({ by, people }) => [by, people])).toMatchObject([
			[{ user: handler.user, unitName: UNIT }, 3],
			[{ user: dispatcher.user }, 3],
		])
		expect(JSON.stringify(steps)).not.toContain('演示')
	})

	it.each<[Role, string, string]>([
		['gridWorker', UNIT, VILLAGE],
		['handler', 'town-370404104', VILLAGE],
		['handler', 'housing', VILLAGE],
		['handler', UNIT, TENANT],
	])('is not written by %s of %s for %s', async (role, unit, region) => {
		const who = someone('user-somebody-else', [[role, unit]])
		expect(await refused(change(who, region, 0))).toBe('notYours')
	})

	it('names accounts of the town alone, and villages that there are', async () => {
		const stranger: TeamWords = { ...words, members: [{ role: 'gridWorker', user: caller.user }] }
		expect(await refused(change(handler, VILLAGE, 0, stranger))).toBe('memberUnknown')
		expect(await refused(change(dispatcher, `${TOWN}999`, 0))).toBe('villageUnknown')
	})

	it('is shown to those who write it with all villages, written or not', async () => {
		await change(handler, VILLAGE, 0)
		const { teams, people } = await ask().teams(request(handler, { region: TOWN }))
		expect(teams.map(({ regionName, version, mayEdit }) => [regionName, version, mayEdit])).toEqual([
			['榴园镇', 0, true],
			['甲村', 1, true],
			['乙村', 0, true],
		])
		expect(people).toContainEqual({ user: worker.user, name: '演示网格员' })
		const county = await ask().teams(request(handler, { region: TENANT }))
		expect(county.teams).toMatchObject([{ regionName: '甲县', mayEdit: false }])
	})
})

describe('五公开 of a village', () => {
	it('has its own people, and the unit’s telephone for whoever did not agree to show their own', async () => {
		await change(handler, VILLAGE, 0)
		const view = await shown()
		expect(view).toMatchObject({ villageName: '甲村', townName: '榴园镇', month: '2026-03' })
		expect(view.teams.map(({ regionName }) => regionName)).toEqual(['甲村'])
		expect(view.teams[0]?.members).toMatchObject([
			{ name: '演示书记', phone: '0632-7654321', ownPhone: true, level: 2 },
			{ name: '演示网格员', phone: '0632-1111111', ownPhone: false },
			{ name: '演示干部', phone: '0632-1111111', ownPhone: false, weekday: 3, groupDays: ['2026-12-03'] },
		])
		expect(view.work).toMatchObject({ workers: 1, visits: 0, errands: 0 })
		// pseudonyms are not for the public
		expect(JSON.stringify(view)).not.toContain(worker.user)
	})

	it('shows an own telephone once its owner agrees, and no more once they do not', async () => {
		await change(handler, VILLAGE, 0)
		const show = (yes: boolean) =>
			ask().showPhone(request(worker, {}, { id: stage.fresh('phone'), show: yes }))
		await show(true)
		expect((await ask().myArchive(request(worker, { month: '2026-03' }))).phoneShown).toBe(true)
		expect((await shown()).teams[0]?.members[1]).toMatchObject({ phone: '19900000001', ownPhone: true })
		await show(false)
		expect((await ask().myArchive(request(worker, { month: '2026-03' }))).phoneShown).toBe(false)
	})

	it('of a village that nobody has written is empty; of none, refused', async () => {
		expect((await shown(SECOND)).teams).toEqual([])
		expect(await refused(shown(`${TOWN}999`))).toBe('villageUnknown')
	})
})

describe('a spreadsheet of teams', () => {
	const file = async () => ask().teamFile(request(handler, { region: TOWN }))
	const csv = (lines: string[]) => ({
		name: '团队.csv',
		content: Buffer.from(['网格代码,类别,姓名或内容', ...lines].join('\n')).toString('base64'),
	})
	const preview = (uploaded: object, who = handler) =>
		ask().previewTeams(request(who, { region: TOWN }, uploaded))
	const put = (uploaded: object, base: object[], id = stage.fresh('import')) =>
		ask().putTeams(request(handler, { region: TOWN }, { id, base, ...uploaded }))

	it('comes back as it went out', async () => {
		await change(handler, VILLAGE, 0)
		const sheet = await file()
		expect(sheet.name).toBe('榴园镇网格团队.xlsx')
		const { name, content } = sheet
		expect(await preview({ name, content })).toEqual({ changes: [], same: 1 })
	})

	it('is previewed, and then replaces the villages that stand in it, all or none, once', async () => {
		await change(handler, VILLAGE, 0)
		const sheet = csv([
			`${VILLAGE},三级网格长,演示新人`,
			`${VILLAGE},公开承诺,当天到场`,
			`${SECOND},职责,看水`,
		])
		const found = await preview(sheet)
		if ('faults' in found) throw new Error(JSON.stringify(found.faults))
		expect(found.changes).toMatchObject([
			{ region: VILLAGE, version: 1, added: 1, removed: 5 },
			{ region: SECOND, version: 0, added: 1, removed: 0 },
		])
		const base = found.changes.map(({ region, version }) => ({ region, version }))
		expect(await refused(put(sheet, [{ region: VILLAGE, version: 0 }, base[1] ?? {}]))).toBe('teamMoved')
		expect((await shown(SECOND)).teams).toEqual([])
		const id = stage.fresh('import')
		expect(await put(sheet, base, id)).toEqual({ changed: 2 })
		expect(await put(sheet, base, id)).toEqual({ changed: 2 })
		const { teams } = await ask().teams(request(handler, { region: TOWN }))
		expect(teams.map(({ version, members }) => [version, members.length])).toEqual([
			[0, 0],
			[2, 1],
			[1, 0],
		])
	})

	it('with faults is told where, and not taken', async () => {
		const sheet = csv([`${VILLAGE},书记,演示`, '410184103201,职责,看水'])
		expect(await preview(sheet)).toMatchObject({ total: 2, faults: [{ row: 2 }, { row: 3 }] })
		expect(await refused(put(sheet, [{ region: VILLAGE, version: 0 }]))).toBe('tableFaulty')
		expect(await preview({ name: '旧.xls', content: '0M8R4KGxGuE=' })).toMatchObject({ total: 1 })
	})

	it('is for those who write teams', async () => {
		expect(await refused(preview(csv([]), worker))).toBe('notYours')
	})
})
