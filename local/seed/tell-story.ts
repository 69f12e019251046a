import { readStanding } from '@huying/functions/case/case-store'
import { actByClock, commandCase } from '@huying/functions/case/command-case'
import { openSummons, registerCase, submitCase } from '@huying/functions/case/open-case'
import type { Who } from '@huying/functions/edge/endpoint'
import { type Ports, realPorts } from '@huying/functions/edge/ports'
import {
	commandSchema,
	registrationSchema,
	submissionSchema,
	summonsSchema,
} from '@huying/shared/case/command'
import { dueOf } from '@huying/shared/case/due'
import * as v from 'valibot'
import type { Member } from './members'
import { putPictures } from './put-pictures'
import type { SeedCloud } from './seed'
import type { Story } from './story'

/**
 * Lets a demonstration case happen: every step goes through the same rules and the same transaction as anybody's, only
 * at its own time, so that the trace is a true one.
 * @param now the instant that the story's times are told from
 */
export async function tellStory(
	cloud: SeedCloud,
	tenant: string,
	members: ReadonlyMap<string, Member>,
	story: Story,
	now: number,
): Promise<void> {
	const idOf = (key: string) => `demo-${tenant}-${key}`
	const id = idOf(story.key)
	const who = (key: string): Who => {
		const member = members.get(key)
		if (member === undefined) throw new Error(`the story ${story.key} names nobody: ${key}`)
		return { user: member.user, tenant, posts: member.posts, session: 'demonstration' }
	}
	const picturesOf = (step: { by: string; pictures?: readonly string[] }, stepId: string, at: number) =>
		putPictures(cloud, tenant, who(step.by).user, stepId, step.pictures ?? [], at)

	const at = story.at(now)
	const photos = await picturesOf(story, id, at)
	const { number } = await open(cloud, clockAt(at), who(story.by), story, { id, photos }, now)
	const telling = { now, user: (key: string) => who(key).user, story: idOf, number }
	for (const [index, step] of story.steps.entries()) {
		if ('until' in step) {
			await pass(cloud, tenant, id, step.until(now))
			continue
		}
		const stepAt = step.at(now)
		const stepId = `${id}-${index + 1}`
		const photos = await picturesOf(step, stepId, stepAt)
		const command = v.parse(commandSchema, {
			...(typeof step.does === 'function' ? step.does(telling) : step.does),
			id: stepId,
			...(photos.length > 0 && { photos }),
		})
		await commandCase(cloud.table, clockAt(stepAt), who(step.by), id, command)
	}
}

/** The real ports with a clock that stands. */
function clockAt(at: number): Ports {
	return { ...realPorts, now: () => at }
}

async function open(
	{ table }: SeedCloud,
	ports: Ports,
	who: Who,
	{ call }: Story,
	own: { readonly id: string; readonly photos: readonly string[] },
	now: number,
) {
	if ('sends' in call)
		return submitCase(table, ports, who, v.parse(submissionSchema, { ...call.sends, ...own }))
	if ('files' in call)
		return registerCase(table, ports, who, v.parse(registrationSchema, { ...call.files, ...own }))
	const meetAt = call.meetAt(now)
	return openSummons(table, ports, who, v.parse(summonsSchema, { ...call.summons, meetAt, ...own }))
}

/** The one clock as it would have gone, had the county been there then. Told again, it finds nothing left to do. */
async function pass({ table }: SeedCloud, tenant: string, id: string, until: number): Promise<void> {
	for (;;) {
		const standing = await readStanding(table, tenant, id)
		const due = standing && dueOf(standing.state)
		if (standing === undefined || due === undefined || due.at > until) return
		await actByClock(table, clockAt(due.at), { clock: true, tenant }, standing, due.act)
	}
}
