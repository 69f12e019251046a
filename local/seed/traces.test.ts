import { entriesOf, wholeTrace } from '@huying/functions/trace/trace-store'
import { readTrack } from '@huying/functions/trace/track-store'
import { brokenAt } from '@huying/shared/case/chain'
import { dayOf } from '@huying/shared/follow-up/figures'
import { countsOf } from '@huying/shared/trace/counts'
import { beforeAll, expect, it } from 'vitest'
import { freshTable } from '../../functions/test/table'
import { firstCounty } from './county'
import { membersOf } from './members'
import { putCounty } from './put-county'
import { tellTraces } from './tell-traces'
import { TOLD_VILLAGE, week } from './trace-stories'

const county = firstCounty()
const members = membersOf(county)
const byKey = new Map(members.map((member) => [member.key, member]))
const now = Date.parse('2026-11-22T09:30:00+08:00')
const user = byKey.get(`gridWorker-${TOLD_VILLAGE}`)?.user ?? ''
let table: Awaited<ReturnType<typeof freshTable>>

beforeAll(async () => {
	table = await freshTable()
	await putCounty(table, county, members)
	const cloud = { table, write: async () => undefined }
	await tellTraces(cloud, county.tenant, byKey, now)
	// told again it is the same once
	await tellTraces(cloud, county.tenant, byKey, now)
})

it('a demonstration worker’s log holds together, and has a week with visits, patrols and what was settled', async () => {
	const log = await wholeTrace(table, county.tenant, user)
	expect(brokenAt(log)).toBe(-1)
	const told = week.flatMap(({ deeds }) => deeds)
	expect(log.slice(-told.length - 3).filter(({ entry }) => entry.type !== 'tracked')).toHaveLength(
		told.length,
	)
	const month = countsOf(await entriesOf(table, county.tenant, user, dayOf(now).slice(0, 7)))
	expect(month).toMatchObject({ settled: 2, found: 1, doubtfulEntries: 0, doubtfulPoints: 5 })
	expect(month.metres).toBeGreaterThan(3000)
	expect(month.visits).toBeGreaterThan(4)
})

it('their patrols have tracks, one of them with points that are not believed', async () => {
	const patrols = (await wholeTrace(table, county.tenant, user)).flatMap(({ entry }) =>
		entry.type === 'tracked' ? entry.patrol : [],
	)
	const tracks = await Promise.all(patrols.map((patrol) => readTrack(table, county.tenant, user, patrol)))
	expect(tracks.map((track) => Object.keys(track?.doubts ?? {}))).toEqual([[], [], ['mock', 'jump']])
	for (const track of tracks) expect(track?.parts[0]?.length).toBeGreaterThan(10)
})
