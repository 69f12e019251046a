import { peopleSheet as words } from '@huying/shared/text/zh-CN/people'
import { CENTRE } from '@huying/shared/unit/unit'
import { beforeEach, describe, expect, it } from 'vitest'
import { someone, TENANT } from '../../test/county'
import { type Stage, startStage } from '../../test/stage'
import type { Who } from '../edge/endpoint'
import { getInvitation } from '../invitation/invitation-store'
import { accessOf, createUser, putPost } from '../session/user-store'
import { readSheets } from '../sheet/read-file'
import { peopleFile } from './people-file'
import { putPeopleFile } from './put-people-file'

const administrator = someone('user-administrator', [['administrator', CENTRE]])
const leaver = someone('user-leaver-housing', [['handler', 'housing']])
const next = someone('user-next-housing-1', [['handler', 'housing']])
const { headings } = words
const columns = Object.values(headings)

let stage: Stage
beforeEach(async () => {
	stage = await startStage()
	for (const [who, name] of [
		[administrator, '演示管理员'],
		[leaver, '演示离岗'],
		[next, '演示接手'],
	] as [Who, string][]) {
		const record = { tenant: TENANT, user: who.user, appid: 'wx1', openid: `o-${who.user}`, name, since: 0 }
		await createUser(stage.table, record)
		for (const post of who.posts) await putPost(stage.table, TENANT, who.user, post)
	}
})

type Row = Partial<Record<keyof typeof headings, string>>
const csv = (rows: readonly Row[]): string => {
	const lines = [
		columns,
		...rows.map((row) => (Object.keys(headings) as (keyof Row)[]).map((key) => row[key] ?? '')),
	]
	return Buffer.from(lines.map((line) => line.join(',')).join('\n')).toString('base64')
}
const send = (rows: readonly Row[], change: { seen?: string; id?: string } = {}, who: Who = administrator) =>
	putPeopleFile(stage.table, stage.ports, who, {
		id: change.id ?? stage.fresh('command'),
		name: '人员.csv',
		content: csv(rows),
		...(change.seen !== undefined && { seen: change.seen }),
	})
const invited: Row = {
	name: '新人甲',
	phone: '138 0000 5678',
	unit: '住建局',
	role: '承办人',
	action: '邀请',
}
const leaving: Row = {
	post: `${leaver.user}/handler-housing`,
	name: '演示离岗',
	unit: '住房和城乡建设局',
	role: '承办人',
	action: '离岗',
	successor: '演示接手',
}
const faultsOf = async (rows: readonly Row[], who?: Who) => {
	const answer = await send(rows, {}, who)
	return 'faults' in answer ? answer.faults.map(({ row, heading, words: said }) => [row, heading, said]) : []
}

describe('a spreadsheet of people and posts', () => {
	it('goes out and comes in as it was', async () => {
		const file = await peopleFile(stage.table, administrator, undefined, stage.ports.at)
		const [grid] = (await readSheets(Buffer.from(file.content, 'base64'), file.name, {
			rows: 100,
			read: 100,
			lastColumn: 'Z',
			inflated: 1_000_000,
			words: { yes: '', no: '' },
		})) as unknown as { rows: string[][] }[]
		expect(grid?.rows).toHaveLength(4)
		const answer = await putPeopleFile(stage.table, stage.ports, administrator, {
			id: stage.fresh('command'),
			name: file.name,
			content: file.content,
		})
		expect(answer).toMatchObject({ done: false, kept: 3, ends: [], invites: [] })
	})

	it('is looked at first, and then carried out whole and once', async () => {
		const rows = [
			{ ...invited, supervisor: '新人乙' },
			{ ...invited, name: '新人乙', phone: '13800009999' },
			leaving,
		]
		const preview = await send(rows)
		expect(preview).toMatchObject({
			done: false,
			kept: 0,
			ends: [{ name: '演示离岗', successor: '演示接手' }],
			invites: [{ name: '新人甲', role: 'handler' }, { name: '新人乙' }],
		})
		expect((await accessOf(stage.table, TENANT, leaver.user)).posts[0]?.until).toBeUndefined()
		const seen = 'seen' in preview ? preview.seen : ''
		const id = stage.fresh('command')
		const done = await send(rows, { seen, id })
		const codes = 'invites' in done ? done.invites.map(({ code }) => code ?? '') : []
		expect(codes).toHaveLength(2)
		expect(await getInvitation(stage.table, TENANT, codes[0] ?? '')).toMatchObject({
			state: 'open',
			forWhom: '新人甲',
			phone: '13800005678',
			under: codes[1],
		})
		expect((await accessOf(stage.table, TENANT, leaver.user)).posts[0]?.until).toBe(stage.ports.at)
		const again = await send(rows, { seen, id })
		expect('invites' in again && again.invites.map(({ code }) => code)).toEqual(codes)
		// the record of the command names nobody
		const record = await stage.items(`${TENANT}#user#${administrator.user}#command#${id}`)
		expect(JSON.stringify(record)).not.toContain('新人')
	})

	it('is nothing at all where the county moved on since the preview', async () => {
		const preview = await send([invited])
		const seen = 'seen' in preview ? preview.seen : ''
		await expect(send([{ ...invited, role: '领导' }], { seen })).rejects.toMatchObject({
			refusal: { refused: 'postsMoved' },
		})
	})

	it('tells every fault with its row and column', async () => {
		expect(
			await faultsOf([
				{ ...invited, phone: '12', unit: '月亮局' },
				{ ...invited, role: '皇帝', action: '请' },
				{ ...leaving, successor: '' },
				{ ...leaving, post: 'nobody/nothing' },
				{ ...invited, name: '甲', phone: '', supervisor: '甲' },
				{ ...invited, name: '乙', phone: '', supervisor: '丙' },
				{ ...invited, name: '丙', phone: '', supervisor: '乙' },
				{ ...invited, name: '丁', phone: '', supervisor: '没有的人' },
				{ ...invited, name: '戊', phone: '', role: '管理员', unit: '中心' },
			]),
		).toEqual([
			[2, '手机号', '手机号写 11 位数字。'],
			[2, '单位', '没有这个单位，请写单位的全称或简称。'],
			[3, '岗位', expect.stringContaining('只能填')],
			[3, '办理', expect.stringContaining('只能填')],
			[5, '岗位编号', expect.stringContaining('没有这个岗位编号')],
			[4, '接手人', expect.stringContaining('退回单位')],
			[10, '岗位', expect.stringContaining('管理员')],
			[6, '直接上级', '不能是自己的上级。'],
			[9, '直接上级', '表里没有这个人，请写姓名或手机号。'],
			[7, '直接上级', '上级转了一圈又回到第 7 行。'],
		])
	})

	it('is for those whose posts the sender may give', async () => {
		const chief = someone('user-chief-other-01', [['leader', 'enforcement']])
		expect(await faultsOf([invited], chief)).toEqual([[2, '单位', '没有这个单位，请写单位的全称或简称。']])
		expect(await faultsOf([{ ...invited, unit: '执法局', role: '领导' }], chief)).toEqual([
			[2, '单位', '这个单位的这种岗位不归您管。'],
		])
		expect(await faultsOf([{ ...leaving, successor: '演示管理员' }])).toEqual([
			[2, '接手人', expect.stringContaining('同一个单位')],
		])
	})
})
