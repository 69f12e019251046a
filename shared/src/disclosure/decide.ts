import { isRefusal, type Refusal, refusal } from '../error/refusal'
import { DAY } from '../time/day'
import type { Post } from '../user/post'
import type { DisclosureCommand, DisclosureCommandType, Save } from './command'
import {
	type Disclosure,
	type DisclosureStep,
	type Draft,
	disclosureName,
	type Edition,
	tenantIn,
} from './disclosure'
import type { Group } from './group'
import { EDITIONS_LIMIT } from './limits'
import { type DisclosureCapacity, disclosureMoveOf, type Person, postIn, stageOf } from './moves'
import { dueAt, endOf, isPeriodOf } from './period'

/** By which post somebody may take a step now, or why not: who they are first, then where it stands. */
export function permitDisclosure(
	disclosure: Disclosure,
	type: DisclosureCommandType,
	person: Person,
	at: number,
): { readonly capacity: DisclosureCapacity; readonly post: Post } | Refusal {
	const move = disclosureMoveOf(type)
	const held = disclosure.tenant === person.tenant ? capacities(disclosure.village, move.by, person, at) : []
	if (held.length === 0) return refusal('notYours')
	if (!move.work.includes(disclosure.work) || !move.standing.includes(disclosure.standing))
		return refusal('notAllowedNow')
	const now = held.find(({ capacity }) => atStage(type, capacity, disclosure))
	if (now === undefined) return refusal('notAllowedNow')
	// Nobody passes what they wrote themselves
	if ((type === 'review' || type === 'approve') && disclosure.draft?.by === person.user)
		return refusal('ownDraft')
	return now
}

const capacities = (
	village: string,
	by: readonly DisclosureCapacity[],
	person: Person,
	at: number,
): { capacity: DisclosureCapacity; post: Post }[] =>
	by.flatMap((capacity) => {
		const post = postIn(capacity, village, person, at)
		return post === undefined ? [] : [{ capacity, post }]
	})

/** The committee returns what lies with it, the town what lies with the town. */
function atStage(type: DisclosureCommandType, capacity: DisclosureCapacity, { work }: Disclosure): boolean {
	if (type !== 'return') return true
	return (capacity === 'supervisor' || capacity === 'approver') && stageOf[capacity] === work
}

/** Whether a step makes it public: the last that has to pass it has passed it. */
export function publishes(type: DisclosureCommandType, { approval }: Pick<Group, 'approval'>): boolean {
	return type === 'approve' || (type === 'review' && approval !== true)
}

const byOf = ({ user }: Person, { role, unit, unitName }: Post): NonNullable<DisclosureStep['by']> => ({
	user,
	role,
	unit,
	unitName,
})

/**
 * The disclosure that a draft is saved to: a new one, or the one that stands, or why it is not saved.
 * @param stands what is there under its name; undefined where nothing is
 * @param draft the table as stored
 */
export function save(
	body: Save,
	stands: Disclosure | undefined,
	group: Group | undefined,
	draft: Pick<Draft, 'digest'>,
	person: Person,
	at: number,
): Disclosure | Refusal {
	if (group === undefined) return refusal('groupUnknown', 'group')
	const before = stands ?? begin(body, group)
	const permitted = permitDisclosure(before, 'save', person, at)
	if (isRefusal(permitted)) return permitted
	if (!isPeriodOf(group.cadence, body.period)) return refusal('periodInvalid', 'period')
	// Of what is counted by periods, none is published before it is over; what happened, from the day it did
	const open = group.cadence === 'event' ? endOf(body.period) - DAY : endOf(body.period)
	if (open > at) return refusal('periodNotOver', 'period')
	if (body.version !== before.version) return refusal('caseMoved')
	if (before.editions.length > 0 && body.reason === undefined) return refusal('reasonMissing', 'reason')
	if (before.editions.length >= EDITIONS_LIMIT) return refusal('editionsTooMany')
	const step: DisclosureStep = { type: 'save', at, by: byOf(person, permitted.post) }
	return {
		...before,
		work: 'draft',
		draft: {
			digest: draft.digest,
			by: person.user,
			at,
			...(before.editions.length > 0 && body.reason !== undefined && { reason: body.reason }),
		},
		// saving again and again is one step
		steps:
			before.steps.at(-1)?.type === 'save' ? [...before.steps.slice(0, -1), step] : [...before.steps, step],
		version: before.version + 1,
	}
}

function begin(
	{ id, village, period, disclosure }: Save,
	{ group, name, audience, cadence, dueDays }: Group,
): Disclosure {
	return {
		tenant: tenantIn(village),
		disclosure: disclosure ?? disclosureName(village, group, period, cadence === 'event' ? id : undefined),
		village,
		group,
		groupName: name,
		audience,
		period,
		dueAt: dueAt({ dueDays }, period),
		work: 'idle',
		standing: 'unpublished',
		editions: [],
		steps: [],
		version: 0,
	}
}

/** The step that a command makes, or why it makes none. What is published with it comes in by `evolveDisclosure`. */
export function decideDisclosure(
	disclosure: Disclosure,
	command: DisclosureCommand,
	group: Pick<Group, 'approval'>,
	person: Person,
	at: number,
): DisclosureStep | Refusal {
	const permitted = permitDisclosure(disclosure, command.type, person, at)
	if (isRefusal(permitted)) return permitted
	if (command.version !== disclosure.version) return refusal('caseMoved')
	const edition = publishes(command.type, group)
		? disclosure.editions.length + 1
		: command.type === 'withdraw'
			? disclosure.editions.length
			: undefined
	return {
		type: command.type,
		at,
		by: byOf(person, permitted.post),
		...('words' in command && command.words !== undefined && { words: command.words }),
		...(edition !== undefined && { edition }),
	}
}

/** What is published: the digests of its bytes, what lists show of it (masked, as they are), and its place in the log. */
export type Publishing = Pick<Edition, 'shown' | 'original' | 'title' | 'figures' | 'reason' | 'entry'>

/** The disclosure after a step. */
export function evolveDisclosure(
	disclosure: Disclosure,
	step: DisclosureStep,
	group: Pick<Group, 'approval' | 'shownDays'>,
	publishing?: Publishing,
): Disclosure {
	const after = { ...disclosure, steps: [...disclosure.steps, step], version: disclosure.version + 1 }
	if (publishing !== undefined) return published(after, step, group, publishing)
	if (step.type === 'withdraw' || step.type === 'expire') return erased(after, step)
	const to = step.type === 'save' ? 'draft' : disclosureMoveOf(step.type).to
	return { ...after, work: to === 'next' ? 'approving' : to === 'same' ? after.work : to }
}

function published(
	{ draft: _draft, expiresAt, ...after }: Disclosure,
	step: DisclosureStep,
	{ shownDays }: Pick<Group, 'shownDays'>,
	publishing: Publishing,
): Disclosure {
	const edition: Edition = { edition: after.editions.length + 1, at: step.at, ...publishing }
	// the time that it is shown counts from the first day, whatever is corrected
	const until = expiresAt ?? (shownDays === undefined ? undefined : step.at + shownDays * DAY)
	return {
		...after,
		work: 'idle',
		standing: 'published',
		editions: [...after.editions, edition],
		...(until !== undefined && { expiresAt: until }),
	}
}

/** Rows are gone, of every edition: what was wrong in the last was mostly in those before, too. */
function erased({ expiresAt, ...after }: Disclosure, { type, at }: DisclosureStep): Disclosure {
	const as = type === 'withdraw' ? 'withdrawn' : 'expired'
	const { draft: _draft, ...rest } = after
	return {
		// A list whose time is over is corrected no more
		...(as === 'expired' ? { ...rest, work: 'idle' as const } : after),
		standing: as,
		...(as === 'withdrawn' && expiresAt !== undefined && { expiresAt }),
		editions: after.editions.map((edition) =>
			edition.erased ? edition : { ...bare(edition, after.groupName, as), erased: { at, as } },
		),
	}
}

/**
 * What stays of an edition whose rows are gone: its sums. Names of the breakdown were cells; and where something should
 * never have been public, it may have stood in the title or in the reason of a correction, too.
 */
function bare({ reason, ...edition }: Edition, groupName: string, as: 'withdrawn' | 'expired'): Edition {
	const { balance, ...figures } = edition.figures
	const sums = { ...figures, ...(balance && { balance: { ...balance, breakdown: [] } }) }
	if (as === 'withdrawn') return { ...edition, title: groupName, figures: sums }
	return { ...edition, figures: sums, ...(reason !== undefined && { reason }) }
}

/** The step that the clock takes when the rows are to go; undefined while they may stay. */
export function expiry(disclosure: Disclosure, at: number): DisclosureStep | undefined {
	const { standing, expiresAt, editions } = disclosure
	if (standing !== 'published' || expiresAt === undefined || expiresAt > at) return undefined
	return { type: 'expire', at, edition: editions.length }
}
