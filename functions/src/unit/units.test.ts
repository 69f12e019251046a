import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { UnitChange, UnitsPreview } from '@huying/shared/unit/unit-change'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { confirm } from '../../test/confirm'
import { dispatcher, settlePosts, someone, TENANT, VILLAGE } from '../../test/county'
import { refused, type Stage, startStage } from '../../test/stage'
import { accessLog } from '../access-log/read-access'
import { sweep } from '../clock/sweep'
import { countersigns } from '../countersign/read-countersigns'
import { accessOf, postWrites, putPost } from '../session/user-store'
import { transact } from '../store/transaction'
import { getTown, putTenant, unitOf, units, villageExists } from '../tenant/tenant-store'
import { changeUnits } from './change-units'
import { previewRegions, putRegions, regionFile } from './region-file'
import { renamePostsByClock } from './rename-posts'
import { previewUnits, putUnits, unitFile } from './unit-file'

const administrator = someone('user-administrator', [['administrator', 'centre']])
let stage: Stage
beforeEach(async () => {
	stage = await startStage()
	await settlePosts(stage.table, administrator)
	await putTenant(stage.table, { tenant: TENANT, name: '甲县', service: '呼应' })
})
type Loose<Change> = Change extends unknown ? Omit<Change, 'id'> : never
const change = (body: Loose<UnitChange>, who = administrator, id = stage.fresh('change')) =>
	changeUnits(stage.table, stage.ports, who, { id, ...body } as UnitChange)
const water = { unit: 'water', name: '城乡水务局', shortName: '水务局', kind: 'department' } as const
const putWater = (more = {}, version?: number) =>
	change({ type: 'putUnit', unit: { ...water, ...more }, ...(version !== undefined && { version }) })
/** The counts of a desk, as the stream would have made them. */
const open = (unit: string, count: number) =>
	stage.table.client.send(
		new PutCommand({
			TableName: stage.table.name,
			Item: { pk: `${TENANT}#count#${unit}`, sk: 'handling', count },
		}),
	)

describe('a unit', () => {
	it('is added and changed on the version that was seen, and each is written down', async () => {
		expect(await putWater()).toEqual({ version: 1 })
		expect(await putWater({ shortName: '水务', above: 'housing' }, 1)).toEqual({ version: 2 })
		expect(await unitOf(stage.table, TENANT, 'water')).toEqual({
			...water,
			shortName: '水务',
			above: 'housing',
			version: 2,
		})
		expect(await refused(putWater({ shortName: '局' }, 1))).toBe('unitMoved')
		expect(await refused(putWater())).toBe('unitTaken')
		const inspector = someone('user-inspector', [['inspector', 'inspectorate']])
		const { entries } = await accessLog(stage.table, inspector, { unit: 'water' }, stage.ports.at)
		expect(entries.map(({ what, detail }) => [what, detail?.change])).toEqual([
			['unitChanged', 'changed'],
			['unitChanged', 'added'],
		])
	})

	it('that was there before anybody counted versions is changed at version 0', async () => {
		const housing = { unit: 'housing', name: '住建局', shortName: '住建', kind: 'department' } as const
		expect(await refused(change({ type: 'putUnit', unit: housing }))).toBe('unitTaken')
		expect(await change({ type: 'putUnit', unit: housing, version: 0 })).toEqual({ version: 1 })
		expect(await refused(change({ type: 'putUnit', unit: housing, version: 0 }))).toBe('unitMoved')
	})

	it('sent twice is one change', async () => {
		const send = () => change({ type: 'putUnit', unit: water }, administrator, 'change-of-the-same-name')
		expect(await Promise.all([send(), send()])).toEqual([{ version: 1 }, { version: 1 }])
		expect(await send()).toEqual({ version: 1 })
	})

	it('sent twice, and done by the other between one’s look and one’s own change, is answered alike', async () => {
		const twice = { id: 'change-that-came-twice', type: 'putUnit', unit: water } as const
		const send = (table = stage.table) => changeUnits(table, stage.ports, administrator, twice)
		let looks = 0
		const late = {
			...stage.table,
			client: {
				send: async (command: { input: object }) => {
					// the first look finds nothing; before the next question the other is done
					if (++looks === 2) await send()
					return stage.table.client.send(command as never)
				},
			},
		} as unknown as typeof stage.table
		expect(await send(late)).toEqual({ version: 1 })
		expect(looks).toBeGreaterThan(2)
	})

	it.each([
		['its own supervisor', { above: 'water' }, 'unitCircle'],
		['under nobody', { above: 'nowhere' }, 'unitUnknown'],
		['another centre', { kind: 'centre' }, 'unitKept'],
		['of another county', { region: '410184100' }, 'regionInvalid'],
		['of no town', { region: '370404999' }, 'villageUnknown'],
	])('%s is refused', async (_, more, code) => {
		expect(await refused(putWater(more))).toBe(code)
		expect(await unitOf(stage.table, TENANT, 'water')).toBeUndefined()
	})

	it('in a circle of three is refused; the centre stays what it is', async () => {
		await putWater({ above: 'housing' })
		const centre = { unit: 'centre', name: '中心', shortName: '中心', kind: 'department' } as const
		const housing = { unit: 'housing', name: '住建局', shortName: '住建局', kind: 'department' } as const
		const put = change({ type: 'putUnit', unit: { ...housing, above: 'water' }, version: 0 })
		expect(await refused(put)).toBe('unitCircle')
		expect(await refused(change({ type: 'putUnit', unit: centre, version: 0 }))).toBe('unitKept')
	})

	it('is the administrators’ business alone', async () => {
		for (const who of [
			dispatcher,
			someone('u', [['leader', 'centre']]),
			someone('u', [['administrator', 'housing']]),
		])
			expect(await refused(change({ type: 'putUnit', unit: water }, who))).toBe('notYours')
	})
})

describe('a unit that is renamed', () => {
	const member = someone('user-member', [['handler', 'housing']])
	const away = someone('user-away', [['leader', 'enforcement']])
	const named = async ({ user }: typeof member) =>
		(await accessOf(stage.table, TENANT, user)).posts.map(({ unitName }) => unitName)
	const rename = (name: string, version: number) =>
		change({ type: 'putUnit', unit: { ...housingUnit, name }, version })
	const tick = () =>
		sweep(stage.table, stage.ports, 'test', {
			unitRenamed: (due) => renamePostsByClock(stage.table, due),
		})
	const housingUnit = { unit: 'housing', shortName: '住建局', kind: 'department' } as const

	beforeEach(async () => {
		vi.spyOn(process.stdout, 'write').mockReturnValue(true)
		await settlePosts(stage.table, member, away)
	})
	afterEach(() => vi.restoreAllMocks())

	it('is called so in every post of it, also one given in that moment, and in no other', async () => {
		await rename('住房建设局', 0)
		// somebody who read the old name gives a post by it
		const late = someone('user-late', [['handler', 'housing']])
		await settlePosts(stage.table, late)
		stage.ports.at += 59_999
		await tick()
		expect(await named(member)).toEqual(['住房和城乡建设局'])
		stage.ports.at += 1
		expect((await tick()).done).toBe(1)
		expect([await named(member), await named(late)]).toEqual([['住房建设局'], ['住房建设局']])
		expect(await named(away)).toEqual(['综合行政执法局'])
		// the post may be ended and given on as ever
		const { version, posts } = await accessOf(stage.table, TENANT, member.user)
		expect(
			await transact(stage.table, postWrites(stage.table, TENANT, member.user, { version }, posts)),
		).toBe(undefined)
		expect((await tick()).done).toBe(0)
	})

	it('twice within a minute is called by the last name; changed otherwise, its posts are not touched', async () => {
		await rename('住房局', 0)
		stage.ports.at += 30_000
		await rename('建设局', 1)
		stage.ports.at += 60_000
		await tick()
		expect(await named(member)).toEqual(['建设局'])
		await change({
			type: 'putUnit',
			unit: { ...housingUnit, name: '建设局', phone: '0632-1234567' },
			version: 2,
		})
		stage.ports.at += 60_000
		expect((await tick()).done).toBe(0)
	})
})

describe('a unit that is to go', () => {
	const remove = (unit = 'housing', version = 0) => change({ type: 'removeUnit', unit, version })

	it('is not even asked for while cases or people are there, and says how many', async () => {
		await open('housing', 11)
		expect(await remove()).toEqual({ open: 11, posts: 0 })
		await putPost(stage.table, TENANT, 'user-housing', {
			post: 'handler-housing',
			role: 'handler',
			unit: 'housing',
			unitName: '住建局',
			from: 0,
		})
		expect(await remove()).toEqual({ open: 11, posts: 1 })
	})

	it('waits for another person; work that came meanwhile keeps it; then its name is nobody’s again', async () => {
		const asked = await remove()
		if (!('waiting' in asked)) throw new Error('it did not wait')
		await open('housing', 1)
		expect(await refused(confirm(stage.table, stage.ports, asked.waiting))).toBe('unitBusy')
		await open('housing', 0)
		expect(await confirm(stage.table, stage.ports, asked.waiting)).toEqual({ state: 'confirmed' })
		expect(await unitOf(stage.table, TENANT, 'housing')).toBeUndefined()
		const again = { unit: 'housing', name: '住建局', shortName: '住建局', kind: 'department' } as const
		expect(await refused(change({ type: 'putUnit', unit: again }))).toBe('unitTaken')
	})

	it('changed meanwhile is refused; the centre, and what others stand under, never goes', async () => {
		const asked = await remove('enforcement')
		const enforcement = {
			unit: 'enforcement',
			name: '执法局',
			shortName: '执法',
			kind: 'department',
		} as const
		await change({ type: 'putUnit', unit: enforcement, version: 0 })
		expect(await refused(confirm(stage.table, stage.ports, 'waiting' in asked ? asked.waiting : ''))).toBe(
			'unitMoved',
		)
		await putWater({ above: 'housing' })
		expect(await refused(remove('housing'))).toBe('unitKept')
		expect(await refused(remove('centre'))).toBe('unitKept')
		expect(await refused(remove('nowhere'))).toBe('unitUnknown')
	})
})

describe('a village', () => {
	it('is added, renamed, coded anew on the version of its town', async () => {
		const put = (village: string, name: string, version: number, more = {}) =>
			change({ type: 'putVillage', village, name, version, ...more })
		expect(await put('370404103202', '乙村', 0)).toEqual({ version: 1 })
		expect(await refused(put('370404103203', '丙村', 0))).toBe('unitMoved')
		expect(await put('370404103209', '甲社区', 1, { formerly: VILLAGE })).toEqual({ version: 2 })
		expect(await villageExists(stage.table, TENANT, VILLAGE)).toBe(false)
		expect(await getTown(stage.table, TENANT, '370404103')).toMatchObject({
			version: 2,
			villages: [{ code: '370404103202' }, { code: '370404103209' }],
			former: [{ code: VILLAGE, name: '甲村', now: '370404103209' }],
		})
		// Nobody calls from a village that is no more
		await expect(stage.call()).rejects.toThrow('villageUnknown')
		expect(await refused(put('410184100201', '外村', 2))).toBe('regionInvalid')
		expect(await refused(put('370404999201', '无村', 0))).toBe('villageUnknown')
	})
})

describe('a spreadsheet of units', () => {
	const csv = (...lines: string[]) =>
		Buffer.from(['代号,全称,简称,种类,区域,电话,上级单位代号,状态', ...lines].join('\r\n')).toString('base64')
	const preview = (content: string) =>
		previewUnits(stage.table, stage.ports, administrator, { name: '单位.csv', content })
	const faultsOf = (read: UnitsPreview) =>
		'faults' in read ? read.faults.map(({ row, column, words }) => `${row}${column} ${words}`) : []
	const put = async (content: string, digest?: string, id = stage.fresh('sheet')) => {
		const read = await preview(content)
		if ('faults' in read) throw new Error(JSON.stringify(read.faults))
		return putUnits(stage.table, stage.ports, administrator, {
			id,
			name: '单位.csv',
			content,
			digest: digest ?? read.digest,
		})
	}
	const WATER = 'water,城乡水务局,水务局,部门,榴园镇甲村,0632-7710000,housing,'

	it('taken out and put back changes nothing', async () => {
		const { content, name } = await unitFile(stage.table, administrator)
		const read = await previewUnits(stage.table, stage.ports, administrator, { name, content })
		expect(read).toMatchObject({ added: [], changed: [], removed: [], same: 3 })
	})

	it('adds, changes and asks for removals, all in one', async () => {
		const content = csv(
			WATER,
			'housing,住房和城乡建设局,住建,部门,,,,在用',
			'enforcement,综合行政执法局,执法局,部门,,,,撤掉',
		)
		expect(await preview(content)).toMatchObject({
			added: ['水务局'],
			changed: ['住建'],
			removed: ['执法局'],
			same: 0,
		})
		expect(await put(content)).toEqual({ changed: 2, waiting: 1 })
		expect(await unitOf(stage.table, TENANT, 'water')).toMatchObject({
			region: VILLAGE,
			phone: '06327710000',
			above: 'housing',
			version: 1,
		})
		expect((await unitOf(stage.table, TENANT, 'enforcement'))?.unit).toBe('enforcement')
		const { waiting } = await countersigns(stage.table, administrator, stage.ports.at)
		expect(waiting).toMatchObject([{ order: { kind: 'removeUnit', unit: 'enforcement' } }])
	})

	it('is told by row and column what is wrong, and nothing is written', async () => {
		await open('enforcement', 2)
		const faulty = csv(
			'water,城乡水务局,水务局,委办,,,,',
			'gas,燃气办,燃气办,部门,410184100,,gas,',
			'a,甲局,甲局,部门,370404999,,b,',
			'b,乙局,乙局,部门,,,a,',
			'water,水务局,水务局,部门,,abc,nowhere,',
			'centre,中心,中心,部门,,,,',
		)
		expect(faultsOf(await preview(faulty))).toEqual([
			expect.stringMatching(/^2D 只能填/),
			'3E 这是别的县的代码。',
			'4E 本县没有这个镇街或村居，请写名字或者代码。',
			expect.stringMatching(/^6F 电话/),
			'6A 和第 2 行的代号一样。',
			'3G 上级单位不能是自己。',
			'4G 上级单位绕成一圈了。',
			'5G 上级单位绕成一圈了。',
			'6G 没有这个上级单位。',
			'7D 中心和督查室的种类不能改，别的单位也不能改成中心。',
		])
		const busy = csv('enforcement,综合行政执法局,执法局,部门,,,,撤掉', 'none,无,无,部门,,,,撤掉')
		expect(faultsOf(await preview(busy))).toEqual(['3H 没有这个单位，不用撤。'])
		expect(faultsOf(await preview(csv('enforcement,综合行政执法局,执法局,部门,,,,撤掉')))).toEqual([
			'2H 不能撤：还有 2 件没办完，0 个岗位有人。',
		])
		expect(await units(stage.table, TENANT)).toHaveLength(3)
	})

	it('that somebody went before is refused, and sent twice is one', async () => {
		const read = await preview(csv(WATER))
		await putWater()
		expect(await refused(put(csv(WATER), 'digest' in read ? read.digest : ''))).toBe('unitMoved')
		const content = csv('gas,燃气办,燃气办,部门,,,,')
		const seen = await preview(content)
		const digest = 'digest' in seen ? seen.digest : ''
		const once = await put(content, digest, 'sheet-of-one-name')
		const body = { id: 'sheet-of-one-name', name: '单位.csv', content, digest }
		expect(await putUnits(stage.table, stage.ports, administrator, body)).toEqual(once)
	})

	it('of more than one transaction holds is told so', async () => {
		const lines = Array.from({ length: 31 }, (_, n) => `unit-${n},第${n}局,第${n}局,部门,,,,`)
		expect(faultsOf(await preview(csv(...lines)))).toHaveLength(1)
		expect(await put(csv(...lines.slice(0, 30)))).toEqual({ changed: 30, waiting: 0 })
		const renamed = lines.slice(0, 30).map((line) => line.replace('第', '新'))
		expect(await put(csv(...renamed))).toEqual({ changed: 30, waiting: 0 })
		expect(await stage.items(`${TENANT}#unit-renamed#unit-7`, 'due')).toMatchObject([
			{ about: 'unitRenamed' },
		])
	})
})

describe('a spreadsheet of villages', () => {
	const csv = (...lines: string[]) =>
		Buffer.from(['镇街,区划代码,村居,原来的代码,状态', ...lines].join('\r\n')).toString('base64')
	const file = (content: string) => ({ name: '区域.csv', content })
	const preview = (content: string) => previewRegions(stage.table, administrator, file(content))

	it('taken out and put back changes nothing; put in, it is one change of its town, once', async () => {
		const { content, name } = await regionFile(stage.table, administrator)
		expect(await previewRegions(stage.table, administrator, { name, content })).toMatchObject({ same: 1 })
		const more = csv('榴园镇,370404103202,乙村,,', '榴园镇,370404103209,甲社区,370404103201,')
		const seen = await preview(more)
		expect(seen).toMatchObject({ added: ['榴园镇乙村'], changed: ['榴园镇甲社区'], removed: [] })
		const body = { id: 'regions-0000000001', ...file(more), digest: 'digest' in seen ? seen.digest : '' }
		const put = () => putRegions(stage.table, stage.ports, administrator, body)
		expect(await put()).toEqual({ changed: 1, waiting: 0 })
		expect(await put()).toEqual({ changed: 1, waiting: 0 })
		expect(await getTown(stage.table, TENANT, '370404103')).toMatchObject({
			version: 1,
			former: [{ code: VILLAGE, now: '370404103209' }],
		})
		expect(
			await refused(
				putRegions(stage.table, stage.ports, administrator, { ...body, id: 'regions-0000000002' }),
			),
		).toBe('tableFaulty')
	})

	it('that somebody went before is refused, and so is anybody but an administrator', async () => {
		const more = csv('榴园镇,370404103202,乙村,,')
		const seen = await preview(more)
		await change({ type: 'putVillage', version: 0, village: '370404103203', name: '丙村' })
		const body = { id: 'regions-0000000003', ...file(more), digest: 'digest' in seen ? seen.digest : '' }
		expect(await refused(putRegions(stage.table, stage.ports, administrator, body))).toBe('unitMoved')
		expect(await refused(previewRegions(stage.table, dispatcher, file(more)))).toBe('notYours')
	})
})
