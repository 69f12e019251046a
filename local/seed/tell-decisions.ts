import { commandDecision } from '@huying/functions/decision/command-decision'
import { getDecision } from '@huying/functions/decision/decision-store'
import { start } from '@huying/functions/decision/start'
import type { Who } from '@huying/functions/edge/endpoint'
import { realPorts } from '@huying/functions/edge/ports'
import { decisionCommandSchema, decisionId } from '@huying/shared/decision/command'
import { dayOf } from '@huying/shared/decision/day'
import { DAY, HOUR } from '@huying/shared/time/day'
import * as v from 'valibot'
import { type DecisionStory, type DecisionTold, decisionStories } from './decision-stories'
import type { Member } from './members'
import { putPictures } from './put-pictures'
import type { SeedCloud } from './seed'
import { on } from './when'

/**
 * Lets demonstration villages decide: every step through the functions' own rules, at its own time, with its entry in the
 * log. Steps that were taken already stay as they are.
 */
export async function tellDecisions(
	cloud: Pick<SeedCloud, 'table' | 'write' | 'disclosures' | 'now'>,
	tenant: string,
	members: ReadonlyMap<string, Member>,
	now: number,
): Promise<void> {
	const editor = members.get('villageEditor')
	if (editor === undefined) throw new Error('there is no villageEditor')
	const who: Who = { user: editor.user, tenant, session: 'seed', posts: editor.posts }
	for (const story of decisionStories) await tellDecision(cloud, who, story, now)
}

async function tellDecision(
	cloud: Pick<SeedCloud, 'table' | 'write' | 'disclosures' | 'now'>,
	who: Who,
	story: DecisionStory,
	now: number,
): Promise<void> {
	const { key, village, process, kind, title, what, day, steps } = story
	const id = decisionId(village, `demo-${key}`)
	const { table } = cloud
	const portsAt = (at: number) => ({ ...realPorts, now: () => at })
	const body = { id, village, process, kind, title, what }
	await start(table, portsAt(on(day, '09:00')(now)), who, body)
	const standing = (await getDecision(table, who.tenant, id))?.version ?? 1
	for (const [place, step] of steps.entries()) {
		const version = place + 1
		if (version < standing) continue
		const command = `demo-${who.tenant}-${key}-${version}`
		// Entered in the afternoon of its day, or some days later
		const at = on(step.day, '17:00')(now) + (step.late ?? 0) * DAY + version * (HOUR / 60)
		const photos = await putPictures(cloud, who.tenant, who.user, command, step.pictures ?? [], at)
		const kept = step.type === 'correct' ? await photosOf(table, who.tenant, id, step) : []
		const sent = { ...commandOf(step, now), id: command, version, photos: [...kept, ...photos] }
		await commandDecision(table, portsAt(at), who, id, v.parse(decisionCommandSchema, sent))
	}
}

/** A step without its name, its version and its photos. */
function commandOf(step: DecisionTold, now: number): object {
	const held = dayOf(on(step.day, '12:00')(now))
	if (step.type === 'link') return { type: step.type, name: step.name, text: step.text }
	return step.type === 'enter'
		? { type: step.type, ...step.entry, held }
		: { type: step.type, ...step.entry, held, reason: step.reason }
}

/** The photos of the entry that is corrected: they are shown again. */
async function photosOf(
	table: SeedCloud['table'],
	tenant: string,
	id: string,
	{ entry: { stage } }: Extract<DecisionTold, { type: 'correct' }>,
): Promise<readonly string[]> {
	const decision = await getDecision(table, tenant, id)
	const entries = decision?.steps.flatMap((step) => ('entry' in step ? step.entry : [])) ?? []
	return entries.findLast((one) => one.stage === stage)?.photos ?? []
}
