import { commandDisclosure } from '@huying/functions/disclosure/command-disclosure'
import { getDisclosure } from '@huying/functions/disclosure/disclosure-store'
import { saveDisclosure } from '@huying/functions/disclosure/save-disclosure'
import type { Who } from '@huying/functions/edge/endpoint'
import { realPorts } from '@huying/functions/edge/ports'
import { disclosureName } from '@huying/shared/disclosure/disclosure'
import { before, endOf, periodAt } from '@huying/shared/disclosure/period'
import { sayPeriod } from '@huying/shared/text/zh-CN/disclosure'
import { DAY, HOUR } from '@huying/shared/time/day'
import { type DisclosureStory, disclosureStories, HOME, typedIn } from './disclosure-stories'
import type { Member } from './members'
import type { SeedCloud } from './seed'

/**
 * Lets demonstration villages publish: each step through the functions' own rules, at its own time. What is there
 * already stays as it is.
 */
export async function tellDisclosures(
	cloud: Pick<SeedCloud, 'table' | 'disclosures'>,
	tenant: string,
	members: ReadonlyMap<string, Member>,
	now: number,
): Promise<void> {
	for (const story of disclosureStories) {
		for (const place of story.editions.keys()) await tellEdition(cloud, tenant, members, story, place, now)
	}
}

async function tellEdition(
	{ table, disclosures: objects }: Pick<SeedCloud, 'table' | 'disclosures'>,
	tenant: string,
	members: ReadonlyMap<string, Member>,
	story: DisclosureStory,
	place: number,
	now: number,
): Promise<void> {
	const { village, group, editions } = story
	const edition = editions[place]
	if (edition === undefined) return
	const period = periodOf(story, now)
	const id = disclosureName(village, group, period)
	const step = `demo-${tenant}-${group}-${village.slice(-6)}-${period}-${place + 1}`
	const suffix = village === HOME ? '' : `-${village}`
	const editor = whoIs(members, tenant, `villageEditor${suffix}`)
	const supervisor = whoIs(members, tenant, `villageSupervisor${suffix}`)
	const publicAt = endOf(period) + (story.day - 1 + (edition.after ?? 0)) * DAY + 10 * HOUR
	const partsAt = (hoursBefore: number) => ({
		table,
		objects,
		photos: objects,
		ports: { ...realPorts, now: () => Math.min(now, publicAt) - hoursBefore * HOUR },
	})
	const standing = () => getDisclosure(table, tenant, id)

	const found = await standing()
	if (found !== undefined && found.editions.length > place) return
	if (found === undefined || found.work === 'idle') {
		await saveDisclosure(partsAt(26), editor, {
			id: `${step}-save`,
			version: found?.version ?? 0,
			village,
			group,
			period,
			...(edition.reason !== undefined && { reason: edition.reason }),
			table: typedIn(period, sayPeriod(period), edition),
		})
	}
	const drafted = await standing()
	if (drafted?.work === 'draft') {
		const { version } = drafted
		await commandDisclosure(partsAt(25), editor, id, { id: `${step}-submit`, version, type: 'submit' })
	}
	const waiting = await standing()
	if (waiting?.work === 'reviewing') {
		const { version } = waiting
		await commandDisclosure(partsAt(0), supervisor, id, { id: `${step}-review`, version, type: 'review' })
	}
}

/** A story is told of a period once all that happened after it is past: the latest came 27 days after. */
const TOLD_AFTER = 30 * DAY

/** The last period that can be told of, or one before it. */
export function periodOf({ group, ago }: Pick<DisclosureStory, 'group' | 'ago'>, now: number): string {
	let period = periodAt(group === 'assets' ? 'yearly' : 'quarterly', now - TOLD_AFTER)
	for (let step = group === 'assets' ? 0 : -1; step < ago; step++) period = before(period) ?? period
	return period
}

function whoIs(members: ReadonlyMap<string, Member>, tenant: string, key: string): Who {
	const member = members.get(key)
	if (member === undefined) throw new Error(`there is no ${key}`)
	return { user: member.user, tenant, session: 'seed', posts: member.posts }
}
