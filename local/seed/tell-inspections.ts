import { submitCase } from '@huying/functions/case/open-case'
import type { Who } from '@huying/functions/edge/endpoint'
import { realPorts } from '@huying/functions/edge/ports'
import { inspectionByClock } from '@huying/functions/inspection/inspection-by-clock'
import { inspectionKeys } from '@huying/functions/inspection/inspection-keys'
import { getInspection } from '@huying/functions/inspection/inspection-store'
import { commandInspection, setUp } from '@huying/functions/inspection/set-up'
import { tickPlace } from '@huying/functions/inspection/tick-place'
import { ordered } from '@huying/functions/store/ordered'
import { statusOf } from '@huying/shared/inspection/inspection'
import { WHOLE } from '@huying/shared/inspection/place'
import { DAY } from '@huying/shared/time/day'
import type { County } from './county'
import { type InspectionStory, inspectionName, inspectionStories, type Seen } from './inspection-stories'
import type { Member } from './members'
import { putPictures } from './put-pictures'
import type { SeedCloud } from './seed'

type Cloud = Pick<SeedCloud, 'table' | 'write'>
type Members = ReadonlyMap<string, Member>

/**
 * Lets the demonstration centre have places looked at: one inspection that is half done, one that is over. Through the
 * functions' own rules; what is there already stays as it is.
 */
export async function tellInspections(
	cloud: Cloud,
	county: County,
	members: Members,
	now: number,
): Promise<void> {
	for (const story of inspectionStories) await tell(cloud, county, members, story, now)
}

async function tell(
	cloud: Cloud,
	county: County,
	members: Members,
	story: InspectionStory,
	now: number,
): Promise<void> {
	const { tenant } = county
	const id = inspectionName(tenant, story.key)
	const villages = county.towns
		.filter(({ code }) => story.towns.includes(code))
		.flatMap((town) => town.villages.map(({ code }) => code))
	const centre = whoIs(members, tenant, 'dispatcher1')
	const at = story.set(now)
	const { title, what, form } = story
	const terms = { title, what, form, villages, from: story.from(now), until: story.until(now) }
	const set = await setUp(cloud.table, centre, { id, unit: 'centre', ...terms }, at)
	if (set.status === 'draft') {
		const listed = Object.entries(story.places).map(([village, places]) => ({ village, places: [...places] }))
		const put = { id: `${id}-places`, version: set.version, type: 'places', villages: listed } as const
		const { version } = await commandInspection(cloud.table, centre, id, put, at)
		await commandInspection(cloud.table, centre, id, { id: `${id}-open`, version, type: 'open' }, at)
	}
	for (const [place, seen] of story.seen.entries()) await look(cloud, members, tenant, id, place, seen, now)
	await goThrough(cloud, members, tenant, id, story, villages, now)
	await close(cloud, tenant, id, now)
}

function whoIs(members: Members, tenant: string, key: string): Who {
	const member = members.get(key)
	if (member === undefined) throw new Error(`there is no ${key}`)
	return { user: member.user, tenant, session: 'seed', posts: member.posts }
}

async function look(
	cloud: Cloud,
	members: Members,
	tenant: string,
	id: string,
	nth: number,
	{ village, place, by, at: when, answers, picture, found }: Seen,
	now: number,
): Promise<void> {
	const who = whoIs(members, tenant, by)
	const tick = `${id}-look-${nth + 1}`
	const at = when(now)
	const shown = picture === undefined ? [] : await putPictures(cloud, tenant, who.user, tick, [picture], at)
	const opened: string[] = []
	if (found) {
		const problem = `${tick}-found`
		const photos = await putPictures(cloud, tenant, who.user, problem, found.pictures, at)
		const said = { text: `${found.words}（演示）`, identity: 'named', village, photos, patrol: true } as const
		await submitCase(cloud.table, { ...realPorts, now: () => at }, who, { id: problem, ...said })
		opened.push(problem)
	}
	const all = { ...answers, ...(shown.length > 0 && { shown }) }
	const sent = { tick, village, place, doneAt: at, answers: all, found: opened }
	await tickPlace(cloud.table, who, id, sent, at, 'now')
}

/** Every second village without a list, looked at as one. */
async function goThrough(
	{ table }: Cloud,
	members: Members,
	tenant: string,
	id: string,
	{ throughout, places, from }: InspectionStory,
	villages: readonly string[],
	now: number,
): Promise<void> {
	if (throughout === undefined) return
	const who = whoIs(members, tenant, throughout.by)
	const own = villages.filter((code) => code.startsWith(throughout.town) && places[code] === undefined)
	const doneAt = from(now) + DAY
	for (const [nth, village] of own.entries()) {
		if (nth % 2 === 1) continue
		const tick = `${id}-grid-${village}`
		const sent = { tick, village, place: WHOLE, doneAt, answers: throughout.answers, found: [] }
		await tickPlace(table, who, id, sent, doneAt, 'now')
	}
}

/** What is over by now, the clock would have closed. */
async function close({ table }: Cloud, tenant: string, id: string, now: number): Promise<void> {
	const record = await getInspection(table, tenant, id)
	if (record === undefined || statusOf(record) !== 'open' || record.terms.until > now) return
	const { until } = record.terms
	await inspectionByClock(
		table,
		{ ...realPorts, now: () => until },
		{
			...inspectionKeys.due(tenant, id),
			tenant,
			case: id,
			sk1: `${ordered(until)}#${id}`,
			attempts: 0,
			about: 'inspection',
		},
	)
}
