import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { VILLAGE } from '../../test/fixture'
import type { Role } from '../user/post'
import { differenceOf, isSameTeam } from './difference'
import { teamPost } from './may-edit'
import { isFaults, readTeams, writeTeams } from './sheet'
import { type Member, memberSchema, regionsOf, type TeamWords, teamWordsSchema } from './team'

const TOWN = '370404103'
const regions = new Map([
	[TOWN, '榴园镇'],
	[VILLAGE, '甲村'],
])
const known = { regions, users: new Set(['user-grid-0000000001']) }
const nameOf = () => '演示网格员'
const team: TeamWords & { region: string } = {
	region: VILLAGE,
	members: [
		{ role: 'gridLeader', level: 2, name: '演示书记', title: '村党支部书记', phone: '0632-1234567' },
		{ role: 'gridWorker', user: 'user-grid-0000000001' },
		{ role: 'sunkStaff', name: '演示干部', weekday: 3, groupDays: ['2026-12-03', '2026-12-17'] },
		{ role: 'policeman', name: '演示民警' },
	],
	duties: ['每周走一遍'],
	tasks: ['秋冬防火'],
	promises: ['电话随时接', '当天到场'],
}
const grid = (rows: readonly (readonly string[])[]) => ({ name: '网格团队', rows })
const words = ({ region: _, ...rest }: typeof team): TeamWords => rest

describe('a member', () => {
	const code = (member: unknown) => v.safeParse(memberSchema, member).issues?.[0]?.message
	it.each([
		[{ role: 'gridWorker' }, 'memberNameless'],
		[{ role: 'gridWorker', name: '甲', user: 'user-grid-0000000001' }, 'memberNameless'],
		[{ role: 'gridLeader', name: '甲' }, 'memberLevelWrong'],
		[{ role: 'gridWorker', name: '甲', level: 1 }, 'memberLevelWrong'],
		[{ role: 'officer', name: '甲', weekday: 1 }, 'memberDaysWrong'],
		[{ role: 'gridWorker', user: 'user-grid-0000000001', phone: '13800000000' }, 'memberPhoneOwn'],
		[{ role: 'sunkStaff', name: '甲', groupDays: ['2026-02-30'] }, 'dayInvalid'],
	])('%o is refused: %s', (member, expected) => expect(code(member)).toBe(expected))

	it('of every kind is taken', () => {
		for (const member of team.members) expect(code(member)).toBeUndefined()
		expect(v.is(teamWordsSchema, words(team))).toBe(true)
	})
})

describe('a sheet of teams', () => {
	it('reads what it wrote', () => {
		const rows = writeTeams([team], regions, nameOf)
		expect(rows[2]?.[3]).toBe('演示网格员')
		const read = readTeams(grid(rows), known)
		expect(isFaults(read)).toBe(false)
		expect(read).toEqual(new Map([[VILLAGE, words(team)]]))
	})

	const plain = fc.stringMatching(/^[\u4e00-\u9fa5]{1,12}$/)
	const member: fc.Arbitrary<Member> = fc.oneof(
		fc.record({ role: fc.constant('gridLeader' as const), level: fc.constantFrom(1, 2, 3), name: plain }),
		fc.record({ role: fc.constantFrom('gridWorker', 'officer', 'workTeam'), name: plain, title: plain }),
		fc.record({
			role: fc.constant('sunkStaff' as const),
			name: plain,
			weekday: fc.integer({ min: 1, max: 7 }),
		}),
	)
	it('reads any team that it wrote', () => {
		const some = fc.array(plain, { maxLength: 4 })
		const any = fc.record({
			members: fc.array(member, { minLength: 1, maxLength: 6 }),
			duties: some,
			tasks: some,
			promises: some,
		})
		fc.assert(
			fc.property(any, (one) => {
				const rows = writeTeams([{ region: VILLAGE, ...one }], regions, nameOf)
				expect(readTeams(grid(rows), known)).toEqual(new Map([[VILLAGE, one]]))
			}),
		)
	})

	const heads = writeTeams([], regions, nameOf)[0] ?? []
	const row = (change: Record<number, string>) =>
		heads.map((_, place) => change[place] ?? { 0: VILLAGE, 2: '网格员', 3: '演示' }[place] ?? '')
	it.each([
		[{ 0: '370404104201' }, '这个网格不归这里管。'],
		[{ 0: '甲村' }, '没有这个网格，请照导出的表填。'],
		[{ 2: '书记' }, /^类别要写：一级网格长、/],
		[{ 3: '' }, '这里要写姓名或内容。'],
		[{ 5: '来村里找' }, '电话号码不对。'],
		[{ 6: '周三' }, '只有下沉干部写下沉日。'],
		[{ 2: '下沉干部', 6: '礼拜三' }, '写「周一」到「周日」。'],
		[{ 2: '下沉干部', 7: '12月3日' }, '日期写「2026-12-03」，几天用顿号隔开。'],
		[{ 8: 'user-stranger-00000001' }, '没有这个账号，请留着导出时的样子，或者空着写姓名。'],
		[{ 5: '13800000000', 8: 'user-grid-0000000001' }, '有账号的人电话由本人管，请空着。'],
	] as const)('points at %o', (change, expected) => {
		const read = readTeams(grid([heads, row(change)]), known)
		if (!isFaults(read)) throw new Error('it was taken')
		expect(read.faults).toHaveLength(1)
		expect(read.faults[0]?.words).toMatch(expected)
		expect(read.faults[0]?.row).toBe(2)
	})

	it('of nothing, or without its columns, is refused', () => {
		expect(readTeams(grid([heads]), known)).toMatchObject({ faults: [{ words: '文件里一行也没有。' }] })
		expect(readTeams(grid([]), known)).toMatchObject({ total: 3 })
	})
})

it('says what comes and what goes', () => {
	const other = { ...words(team), promises: ['电话随时接'], duties: ['每天走一遍', '每周走一遍'] }
	expect(differenceOf(words(team), other)).toEqual({ added: 1, removed: 1 })
	expect(isSameTeam(words(team), words(team))).toBe(true)
	expect(isSameTeam(words(team), { ...words(team), promises: [...team.promises].reverse() })).toBe(false)
})

describe('who writes a team', () => {
	it.each([
		['handler', `town-${TOWN}`, [false, true, true, false]],
		['gridLeader', `town-${TOWN}`, [false, true, true, false]],
		['gridWorker', `town-${TOWN}`, [false, false, false, false]],
		['dispatcher', 'centre', [true, true, true, true]],
		['handler', 'housing', [false, false, false, false]],
		['handler', `village-${VILLAGE}`, [false, false, false, false]],
	] as const)('%s of %s', (role: Role, unit, expected) => {
		const posts = [{ post: 'p', role, unit, unitName: unit, from: 0, until: 5 }]
		const regions = ['370404', TOWN, VILLAGE, '370404104201']
		expect(regions.map((region) => teamPost(posts, '370404', region, 1) !== undefined)).toEqual(expected)
		expect(regions.some((region) => teamPost(posts, '370404', region, 5))).toBe(false)
		expect(teamPost(posts, '370404', '410184103201', 1)).toBeUndefined()
	})
})

it('a village is served by three teams', () => {
	expect(regionsOf(VILLAGE)).toEqual(['370404', TOWN, VILLAGE])
})
