import { boardOf } from '@huying/functions/disclosure/board-store'
import { getDisclosure } from '@huying/functions/disclosure/disclosure-store'
import { readTree } from '@huying/functions/transparency/log-store'
import { beforeAll, describe, expect, it } from 'vitest'
import { heldObjects } from '../../functions/test/objects'
import { freshTable } from '../../functions/test/table'
import { firstCounty } from './county'
import { disclosureStories, HOME } from './disclosure-stories'
import { membersOf } from './members'
import { putCounty } from './put-county'
import { tellDisclosures } from './tell-disclosures'

const county = firstCounty()
const members = membersOf(county)
const byKey = new Map(members.map((member) => [member.key, member]))
const now = Date.parse('2026-11-21T09:30:00+08:00')
const cloud = { disclosures: heldObjects() }
let table: Awaited<ReturnType<typeof freshTable>>
const tell = (at: number) => tellDisclosures({ ...cloud, table }, county.tenant, byKey, at)
const board = (village: string, audience: 'public' | 'village' = 'public') =>
	boardOf(table, county.tenant, village, audience, {})

beforeAll(async () => {
	table = await freshTable()
	await putCounty(table, county, members)
	await tell(now)
})

describe('what demonstration villages publish', () => {
	it('is the quarter of the drawing, with its balance', async () => {
		const drawn = await getDisclosure(table, county.tenant, `${HOME}-funds-2026-Q3`)
		expect(drawn?.editions[0]?.figures).toMatchObject({
			rows: 14,
			balance: {
				opening: 2_867_000,
				income: 5_890_000,
				spending: 4_631_000,
				closing: 4_126_000,
				balanced: true,
				before: 2_867_000,
				continues: true,
				breakdown: [
					{ name: '土地发包', cents: 4_200_000 },
					{ name: '上级补助', cents: 1_690_000 },
					{ name: '修路清淤', cents: -2_740_000 },
					{ name: '保洁工资', cents: -1_440_000 },
					{ name: '水电办公', cents: -451_000 },
				],
			},
		})
	})

	it('has one corrected, one late, one that does not add up, and names for nobody else', async () => {
		const { lines } = await board(HOME)
		expect(lines).toHaveLength(6)
		expect(lines.filter(({ edition }) => edition > 1).map(({ period }) => period)).toEqual(['2026-Q2'])
		expect((await board('370404103236')).lines.filter(({ late }) => late).map(({ group }) => group)).toEqual([
			'funds',
		])
		const [eshan] = (await board('370404104243')).lines.filter(({ group }) => group === 'funds')
		expect(eshan?.figures.balance).toMatchObject({ balanced: false, closing: 956_000 })
		expect((await board(HOME, 'village')).lines.map(({ group }) => group)).toEqual(['support'])
		for (const { title } of lines) expect(title).toMatch(/（演示）$/)
	})

	it('told again, is the same once', async () => {
		const editions = disclosureStories.reduce((sum, story) => sum + story.editions.length, 0)
		expect((await readTree(table, county.tenant)).size).toBe(editions)
		await tell(now)
		expect((await readTree(table, county.tenant)).size).toBe(editions)
		expect(cloud.disclosures.held.size).toBe(2 * editions)
	})
})
