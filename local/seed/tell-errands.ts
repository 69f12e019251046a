import { readStanding } from '@huying/functions/case/case-store'
import { actByClock, commandCase } from '@huying/functions/case/command-case'
import type { Who } from '@huying/functions/edge/endpoint'
import { type Ports, realPorts } from '@huying/functions/edge/ports'
import { askForErrand } from '@huying/functions/errand/ask-errand'
import { rulesOf } from '@huying/functions/rule/rules-store'
import { commandSchema } from '@huying/shared/case/command'
import { dueOf } from '@huying/shared/case/due'
import { askErrandSchema } from '@huying/shared/errand/command'
import { bookableSlots } from '@huying/shared/slot/slot'
import * as v from 'valibot'
import { type ErrandStory, errandStories } from './errand-stories'
import type { Member } from './members'
import { putPictures } from './put-pictures'
import type { SeedCloud } from './seed'

/**
 * Lets demonstration errands happen: every step goes through the same rules and the same transaction as anybody's. What
 * is there already stays as it is.
 */
export async function tellErrands(
	cloud: SeedCloud,
	tenant: string,
	members: ReadonlyMap<string, Member>,
	now: number,
): Promise<void> {
	const who = (key: string): Who => {
		const member = members.get(key)
		if (member === undefined) throw new Error(`there is no ${key}`)
		return { user: member.user, tenant, posts: member.posts, session: 'demonstration' }
	}
	for (const story of errandStories) await tellErrand(cloud, tenant, who, story, now)
}

const clockAt = (at: number): Ports => ({ ...realPorts, now: () => at })

async function tellErrand(
	cloud: SeedCloud,
	tenant: string,
	who: (key: string) => Who,
	story: ErrandStory,
	now: number,
): Promise<void> {
	const { table } = cloud
	const id = `demo-${tenant}-${story.key}`
	const at = story.at(now)
	const { rules, calendar } = await rulesOf(table, tenant)
	const slot = bookableSlots(at, rules.errand, calendar)[0]?.startsAt ?? at
	const pictures = (by: string, step: string, names: readonly string[], when: number) =>
		putPictures(cloud, tenant, who(by).user, step, names, when)
	const stands = await readStanding(table, tenant, id)
	// told to its end already
	if (stands && stands.state.version >= 2 + story.steps.length) return
	const materials = await Promise.all(
		story.asks.materials.map(async ({ pictures: names, ...one }, place) => ({
			...one,
			photos: await pictures(story.by, `${id}-paper-${place}`, names, at),
		})),
	)
	const ask = v.parse(askErrandSchema, {
		...story.asks,
		id,
		materials,
		...(story.visit && { visit: { kind: story.visit, startsAt: slot } }),
	})
	await askForErrand(table, clockAt(at), who(story.by), ask)
	for (const [index, { at: stepAt, by, does, pictures: names = [] }] of story.steps.entries()) {
		const stepId = `${id}-${index + 1}`
		const when = stepAt(now, slot)
		const photos = await pictures(by, stepId, names, when)
		const shown = photos.length > 0 ? { photos } : {}
		const command = v.parse(
			commandSchema,
			isCommand(does)
				? { ...does, id: stepId, photos: [] }
				: { id: stepId, type: 'errand', step: { ...does, ...shown } },
		)
		const invited = !isCommand(does) && does.type === 'giveConsent' ? ({ invited: true } as const) : {}
		await commandCase(table, clockAt(when), who(by), id, command, undefined, invited)
	}
	if (story.until) await pass(cloud, tenant, id, story.until(now))
}

type Does = ErrandStory['steps'][number]['does']
const isCommand = (does: Does): does is Extract<Does, { type: 'resolve' | 'rate' | 'withdraw' }> =>
	does.type === 'resolve' || does.type === 'rate' || does.type === 'withdraw'

/** The one clock as it would have gone. */
async function pass({ table }: SeedCloud, tenant: string, id: string, until: number): Promise<void> {
	for (;;) {
		const standing = await readStanding(table, tenant, id)
		const due = standing && dueOf(standing.state)
		if (standing === undefined || due === undefined || due.at > until) return
		await actByClock(table, clockAt(due.at), { clock: true, tenant }, standing, due.act)
	}
}
