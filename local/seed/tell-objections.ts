import { readStanding } from '@huying/functions/case/case-store'
import { commandCase } from '@huying/functions/case/command-case'
import { getDisclosure } from '@huying/functions/disclosure/disclosure-store'
import type { Who } from '@huying/functions/edge/endpoint'
import { type Ports, realPorts } from '@huying/functions/edge/ports'
import { openObjection } from '@huying/functions/objection/open-objection'
import { startOwedClock } from '@huying/functions/owed/owed-clock'
import type { Table } from '@huying/functions/store/table'
import { askToBeOf } from '@huying/functions/villager/ask-village'
import { commandVillager } from '@huying/functions/villager/command-villager'
import { getVillager } from '@huying/functions/villager/villager-store'
import { commandSchema } from '@huying/shared/case/command'
import { disclosureName, publishedAt } from '@huying/shared/disclosure/disclosure'
import { startOf } from '@huying/shared/disclosure/owed'
import { before, dayOf, periodAt } from '@huying/shared/disclosure/period'
import { HOUR } from '@huying/shared/time/day'
import * as v from 'valibot'
import type { Member } from './members'
import { type ObjectionStory, objectionStories, villagerStories } from './objection-stories'
import { periodOf } from './tell-disclosures'

type WhoIs = (key: string) => Who

/**
 * Lets demonstration villagers belong to their village and ask about what it published, through the functions' own
 * rules; and starts the county's reminders, as if it had begun two quarters ago. What is there already stays as it is.
 */
export async function tellObjections(
	table: Table,
	tenant: string,
	members: ReadonlyMap<string, Member>,
	now: number,
): Promise<void> {
	const whoIs: WhoIs = (key) => {
		const member = members.get(key)
		if (member === undefined) throw new Error(`there is no ${key}`)
		return { user: member.user, tenant, session: 'seed', posts: member.posts }
	}
	for (const story of villagerStories) await tellVillager(table, whoIs, members, story, now)
	for (const story of objectionStories) await tellObjection(table, tenant, whoIs, story, now)
	const quarter = periodAt('quarterly', now)
	const began = before(before(quarter) ?? quarter) ?? quarter
	await startOwedClock(table, tenant, now, dayOf(startOf(began)))
}

const clockAt = (at: number): Ports => ({ ...realPorts, now: () => at })

async function tellVillager(
	table: Table,
	whoIs: WhoIs,
	members: ReadonlyMap<string, Member>,
	story: (typeof villagerStories)[number],
	now: number,
): Promise<void> {
	const { village, by } = story
	const who = whoIs(by)
	const id = `demo-villager-${by}`
	if (await getVillager(table, who.tenant, who.user, village)) return
	const ports = {
		...clockAt(now - 2 * HOUR),
		// nobody here shows WeChat a phone
		wechat: { phoneNumber: async () => ({ kind: 'later' as const, code: 'silent' }) },
		rosterSecret: async () => '',
	}
	const household = 'household' in story ? { household: story.household } : {}
	const body = { id: `${id}-asks`, name: members.get(by)?.name ?? '演示', ...household }
	const { version } = await askToBeOf(table, ports, who, village, body, 'seed')
	if (!story.confirmed) return
	const place = { village, user: who.user }
	const confirm = { id: `${id}-confirm`, version, type: 'confirm' as const, ...household }
	await commandVillager(table, whoIs('villageEditor'), place, confirm, now - HOUR)
}

async function tellObjection(
	table: Table,
	tenant: string,
	whoIs: WhoIs,
	{ key, village, group, by, asks, after, answer }: ObjectionStory,
	now: number,
): Promise<void> {
	const disclosure = await asked(table, tenant, village, group, now)
	const id = `demo-${tenant}-${key}`
	if (disclosure === undefined || (await readStanding(table, tenant, id))?.state.answeredAt) return
	const from = publishedAt(disclosure) ?? now
	const at = (later: number) => Math.min(now - HOUR, from + later)
	const objection = { id, disclosure: disclosure.disclosure, photos: [], ...asks }
	await openObjection(table, clockAt(at(after)), whoIs(by), objection)
	if (answer === undefined) return
	const { words, publicAnswer } = answer
	const does = (type: string, when: number, said: object) =>
		commandCase(
			table,
			clockAt(at(when)),
			whoIs(answer.by),
			id,
			v.parse(commandSchema, { id: `${id}-${type}`, type, ...said }),
		)
	await does('sign', after + HOUR, {})
	await does('resolve', answer.after, { words, photos: [], publicAnswer })
}

/** The newest item of a group that the village has made public. */
async function asked(table: Table, tenant: string, village: string, group: string, now: number) {
	for (const ago of [0, 1, 2]) {
		const id = disclosureName(village, group, periodOf({ group, ago }, now))
		const found = await getDisclosure(table, tenant, id)
		if (found && found.standing !== 'unpublished') return found
	}
	return undefined
}
