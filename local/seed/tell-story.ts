import { commandCase } from '@huying/functions/case/command-case'
import { registerCase, submitCase } from '@huying/functions/case/open-case'
import type { Who } from '@huying/functions/edge/endpoint'
import { type Ports, realPorts } from '@huying/functions/edge/ports'
import { commandSchema, registrationSchema, submissionSchema } from '@huying/shared/case/command'
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
	const id = `demo-${tenant}-${story.key}`
	const who = (key: string): Who => {
		const member = members.get(key)
		if (member === undefined) throw new Error(`the story ${story.key} names nobody: ${key}`)
		return { user: member.user, tenant, posts: member.posts, session: 'demonstration' }
	}
	const picturesOf = (step: { by: string; pictures?: readonly string[] }, stepId: string, at: number) =>
		putPictures(cloud, tenant, who(step.by).user, stepId, step.pictures ?? [], at)

	const at = story.at(now)
	await open(cloud, clockAt(at), who(story.by), story, id, await picturesOf(story, id, at))
	for (const [index, step] of story.steps.entries()) {
		const stepAt = step.at(now)
		const stepId = `${id}-${index + 1}`
		const photos = await picturesOf(step, stepId, stepAt)
		const command = v.parse(commandSchema, {
			...step.does,
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
	id: string,
	photos: string[],
): Promise<void> {
	if ('sends' in call) {
		await submitCase(table, ports, who, v.parse(submissionSchema, { ...call.sends, id, photos }))
	} else {
		await registerCase(table, ports, who, v.parse(registrationSchema, { ...call.files, id, photos }))
	}
}
