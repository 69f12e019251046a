import { roles } from '@huying/shared/user/post'
import { phoneSchema } from '@huying/shared/user/user'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { countyOf, firstCounty } from './county'
import { demonstrationPeople, membersOf } from './members'
import { townsFrom } from './regions'
import { unitsOf } from './units'

const other = countyOf(
	'410184',
	'新郑市',
	townsFrom([
		{ townCode: '410184001', town: '新建路街道', villageCode: '410184001001', village: '北街社区居委会' },
		{ townCode: '410184101', town: '新村镇', villageCode: '410184101200', village: '马垌村委会' },
	]),
)
const unique = (words: readonly string[]) => expect(new Set(words).size).toBe(words.length)

describe.each([
	['the first county', firstCounty()],
	['another county', other],
])('demonstration members of %s', (_, county) => {
	const members = membersOf(county)
	const posts = members.flatMap((member) => member.posts)

	it('hold every role at least once, in units that exist', () => {
		expect(roles.filter((role) => !posts.some((post) => post.role === role))).toEqual([])
		const units = unitsOf(county)
		for (const post of posts)
			expect(units.find(({ unit }) => unit === post.unit)?.name, post.unit).toBe(post.unitName)
	})

	it('are marked, and nobody twice', () => {
		expect(members.filter(({ name }) => !name.endsWith('（演示）'))).toEqual([])
		unique(members.map(({ key }) => key))
		unique(members.map(({ user }) => user))
		unique(members.map(({ openid }) => openid))
		unique(members.map(({ phone }) => phone))
	})

	it("have openids and appids of WeChat's shape, and phones never given out", () => {
		for (const { openid, appid, phone } of members) {
			expect(openid).toMatch(/^o[A-Za-z0-9_-]{27}$/)
			expect(appid).toMatch(/^wx[0-9a-f]{16}$/)
			expect(phone).toMatch(/^1990000\d{4}$/)
			expect(v.is(phoneSchema, phone)).toBe(true)
		}
	})

	it('walk villages that the county has', () => {
		const codes = county.towns.flatMap(({ code, villages }) => [code, ...villages.map((each) => each.code)])
		expect(posts.filter(({ region }) => region !== undefined && !codes.includes(region))).toEqual([])
	})
})

it('no two counties share a person', () => {
	const all = [...membersOf(firstCounty()), ...membersOf(other)]
	unique(all.map(({ user }) => user))
	unique(all.map(({ phone }) => phone))
})

it('has a handler for every department, town and village unit of the first county', () => {
	const county = firstCounty()
	const handled = membersOf(county)
		.flatMap(({ posts }) => posts)
		.filter(({ role }) => role === 'handler')
		.map(({ unit }) => unit)
	const kinds = ['department', 'town', 'village']
	expect(unitsOf(county).filter(({ kind, unit }) => kinds.includes(kind) && !handled.includes(unit))).toEqual(
		[],
	)
})

it('has a grid worker in every town of the first county', () => {
	const county = firstCounty()
	const walked = membersOf(county)
		.flatMap(({ posts }) => posts)
		.filter(({ role }) => role === 'gridWorker')
		.map(({ region = '' }) => region)
	expect(county.towns.filter(({ code }) => !walked.some((region) => region.startsWith(code)))).toEqual([])
})

it('says posts in words', () => {
	const people = demonstrationPeople(firstCounty())
	expect(people.find(({ openid }) => openid === 'oDEMO370404dispatcher0000001')?.posts).toEqual([
		'受理员·峄城区社会治理服务中心',
	])
	expect(people.flatMap(({ posts }) => posts)).toContain('网格员·榴园镇周庄村')
})
