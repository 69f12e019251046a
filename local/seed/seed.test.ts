import { readCase } from '@huying/functions/case/case-store'
import { catalogueOf, entryOf, latest } from '@huying/functions/catalogue/catalogue-store'
import { getInvitation } from '@huying/functions/invitation/invitation-store'
import { accessOf, userOf } from '@huying/functions/session/user-store'
import type { Table } from '@huying/functions/store/table'
import { tenantOf, units, wholeTenant } from '@huying/functions/tenant/tenant-store'
import { brokenAt } from '@huying/shared/case/chain'
import { replay } from '@huying/shared/case/evolve'
import { isSealed } from '@huying/shared/case/private-record'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { heldObjects } from '../../functions/test/objects'
import { freshTable } from '../../functions/test/table'
import { demonstrationList } from './catalogue'
import { countyOf, firstCounty } from './county'
import { finishedStories } from './finished-stories'
import { membersOf } from './members'
import { openStories } from './open-stories'
import { townsFrom } from './regions'
import { seed } from './seed'
import { DEMONSTRATION_CODE } from './tell-people'
import { unitsOf } from './units'

let table: Table
const written = new Map<string, Uint8Array>()
const write = async (key: string, body: Uint8Array) => {
	written.set(key, body)
}
const disclosures = heldObjects()
const now = Date.parse('2026-11-21T09:30:00+08:00')
const county = firstCounty()
const idOf = (key: string) => `demo-${county.tenant}-${key}`
const stored = async (key: string) => {
	const found = await readCase(table, county.tenant, idOf(key))
	if (found === undefined) throw new Error(`${key} is not there`)
	return found
}

beforeAll(async () => {
	table = await freshTable()
	await seed({ table, write, disclosures, now: () => now }, county)
})

describe('the seeded county', () => {
	it('is found by its appid, with its villages and units', async () => {
		expect(await tenantOf(table, county.appid)).toBe('370404')
		const whole = await wholeTenant(table, '370404')
		expect(whole?.service).toBe('榴乡诉递')
		expect(whole?.towns.flatMap(({ villages }) => villages)).toHaveLength(328)
		expect(await units(table, '370404')).toHaveLength(2 + 22 + 7 + 11)
	})

	it('has the demonstration list as its first', async () => {
		const list = await catalogueOf(table, '370404')
		expect(list).toMatchObject({ version: 1, title: '示范清单（非峄城区官方清单）' })
		expect(list?.entries).toEqual((await demonstrationList(unitsOf(county))).entries)
		expect((await entryOf(table, '370404', 'manhole'))?.entry.name).toBe('井盖')
	})

	it('knows every member by their openid, with their posts', async () => {
		for (const { user, openid, appid, posts } of membersOf(county)) {
			expect(await userOf(table, { appid, openid })).toBe(user)
			const held = (await accessOf(table, county.tenant, user)).posts
			// besides, one stands in for a colleague, and one has left
			expect(held.filter(({ standIn }) => standIn === undefined)).toMatchObject(posts)
		}
	})
})

describe('the demonstration cases', () => {
	it.each([
		['pothole', 'submitted'],
		['rubbish', 'accepted'],
		['illegal-building', 'assigned'],
		['title-deeds', 'sentBack'],
		['wages', 'handling'],
		['workshops', 'handling'],
		['door-in-wall', 'closed'],
		['pond-bank', 'submitted'],
		['village-square', 'assigned'],
		['guardrail', 'suspended'],
		['ditch-bridge', 'handling'],
		['pond-fence', 'handling'],
		['canal', 'handling'],
		['no-water', 'handling'],
		['no-water-either', 'merged'],
		['factory-wages', 'handling'],
		['streetlight', 'verified'],
		['black-ditch', 'unsolved'],
		['manhole', 'closed'],
		['irrigation', 'closed'],
		['market-rubbish', 'closed'],
		['neighbour-debt', 'declined'],
	])('%s stands at %s', async (key, status) => {
		expect((await stored(key)).state.status).toBe(status)
	})

	it('show the answering side: who is late, who asked, who is to answer, who marked whom', async () => {
		const late = (await stored('pond-fence')).state
		expect(late.lead).toMatchObject({ unit: 'water', late: true, slips: [{ kind: 'supervision' }] })
		const whistle = (await stored('workshops')).state
		expect(whistle.callingUnit?.unit).toBe('town-370404104')
		expect([whistle.lead, ...(whistle.supports ?? [])].map((part) => [part?.unit, part?.phase])).toEqual([
			['environment', 'signed'],
			['enforcement', 'signed'],
			['police', 'signed'],
			['market', 'called'],
			['land', 'called'],
			['town-370404104', 'signed'],
		])
		const { lead, supports = [], callingUnit } = (await stored('door-in-wall')).state
		expect(lead?.marked).toEqual(['town-370404001'])
		expect(supports.map(({ unit, marked }) => [unit, marked])).toEqual([
			['market', ['town-370404001', 'enforcement']],
			['police', ['town-370404001', 'enforcement']],
			['town-370404001', ['enforcement', 'market', 'police']],
		])
		expect(callingUnit?.unit).toBe('town-370404001')
		expect((await stored('ditch-bridge')).state.lead?.asked).toBeDefined()
		expect((await stored('canal')).state.instruction).toEqual({ reportBy: now + 2 * 86_400_000 })
		expect((await stored('village-square')).state.lead?.unit).toBe('town-370404103')
		expect((await stored('pond-bank')).state.local).toBe('village-370404103236')
		expect((await stored('no-water')).state.joined).toBe(1)
		expect((await stored('factory-wages')).state.restricted).toHaveLength(4)
	})

	it('have traces that hold, and words that are sealed', async () => {
		for (const { key } of [...finishedStories, ...openStories]) {
			const { events, records, state, trace } = await stored(key)
			expect(brokenAt(trace)).toBe(-1)
			expect(replay(events)).toEqual(state)
			for (const record of records) {
				expect(isSealed(record, events.find(({ seq }) => seq === record.seq)?.words ?? '')).toBe(true)
			}
		}
	})

	it('keep who a member is out of their events', async () => {
		const members = membersOf(county)
		for (const { key } of [...finishedStories, ...openStories]) {
			const text = (await stored(key)).trace.map((event) => event.stored).join('\n')
			expect(
				members.filter(({ phone, openid, name }) =>
					[phone, openid, name].some((word) => text.includes(word)),
				),
			).toEqual([])
		}
	})

	it('have photos, with thumbnails, of small files', async () => {
		const photos = [...written.keys()].filter((key) => key.startsWith('photo/'))
		expect(photos).toHaveLength(52)
		for (const key of photos) {
			const thumbnail = written.get(key.replace('photo/', 'thumbnail/'))
			expect((await sharp(thumbnail).metadata()).width).toBe(400)
			expect(written.get(key)?.length).toBeLessThan(80_000)
		}
	})
})

it('changes nothing when it is written again', async () => {
	const before = await Promise.all([...finishedStories, ...openStories].map(({ key }) => stored(key)))
	await seed({ table, write, disclosures, now: () => now + 60_000 }, county)
	const after = await Promise.all([...finishedStories, ...openStories].map(({ key }) => stored(key)))
	expect(after).toEqual(before)
})

it('seeds another county beside it, with people and no cases', async () => {
	const towns = townsFrom([
		{ townCode: '410184001', town: '新建路街道', villageCode: '410184001001', village: '北街社区居委会' },
	])
	const other = countyOf('410184', '新郑市', towns)
	const pictures = written.size
	await seed({ table, write, disclosures, now: () => now }, other)
	expect(await tenantOf(table, other.appid)).toBe('410184')
	expect((await wholeTenant(table, '410184'))?.towns).toHaveLength(1)
	expect(written.size).toBe(pictures)
	expect((await wholeTenant(table, '370404'))?.towns).toHaveLength(7)
	expect((await latest(table, '410184'))?.version).toBe(1)
})

it('has somebody who stands in, somebody who left, and an invitation that waits; told again it is the same', async () => {
	const members = membersOf(county)
	const postsOf = async (key: string) => {
		const user = members.find((one) => one.key === key)?.user ?? ''
		return (await accessOf(table, county.tenant, user)).posts
	}
	expect((await postsOf('handler2-insurance')).filter(({ standIn }) => standIn)).toHaveLength(1)
	expect((await postsOf('handler3-insurance')).map(({ until }) => until !== undefined)).toEqual([true])
	expect(await getInvitation(table, county.tenant, DEMONSTRATION_CODE)).toMatchObject({ state: 'open' })
})
