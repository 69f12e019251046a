import { isRefusal, type Refusal, refusal } from '../error/refusal'
import type { AskVillage, VillagerCommand, VillagerCommandType } from './command'
import { VILLAGES_LIMIT } from './limits'
import { keeperPost, type Person, villagerMoveOf } from './moves'

export type { Person } from './moves'

import type { Villager, VillagerStep } from './villager'

/** A place in a village after a step, and the step, which is kept apart and for ever. */
export interface VillagerChange {
	readonly villager: Villager
	readonly step: VillagerStep
}

/** What is known of whoever asks, besides what they say. */
export interface Asking {
	readonly tenant: string
	readonly village: string
	/** The last digits of a phone that WeChat vouches for, and what name and phone make on the roster. */
	readonly tail?: string
	readonly entry?: string
	/** The roster's line for it, and the roster's version; undefined where they are not on it. */
	readonly listed?: { readonly household?: string; readonly roster: number }
	/** Other villages that they are of, or ask to be of. */
	readonly others: number
}

/** Asks to be of a village: whom the roster has is confirmed by it at once. */
export function askVillage(
	before: Villager | undefined,
	body: Pick<AskVillage, 'name' | 'household'>,
	{ user }: Pick<Person, 'user'>,
	at: number,
	{ tenant, village, tail, entry, listed, others }: Asking,
): VillagerChange | Refusal {
	if (before?.status === 'confirmed') return refusal('notAllowedNow')
	if (others >= VILLAGES_LIMIT) return refusal('villagesTooMany', 'village')
	const { name, household } = body
	const asked = {
		tenant,
		village,
		user,
		at,
		version: (before?.version ?? 0) + 1,
		person: { name, ...(tail !== undefined && { tail }), ...(household !== undefined && { household }) },
		...(entry !== undefined && { entry }),
	}
	if (listed === undefined)
		return { villager: { ...asked, status: 'asking' }, step: { type: 'ask', at, by: { user } } }
	return {
		villager: {
			...asked,
			status: 'confirmed',
			listed: true,
			...(listed.household !== undefined && { household: listed.household }),
		},
		step: { type: 'enlist', at, by: { user }, roster: listed.roster },
	}
}

/** By which post somebody may take a step now, or why not; of one's own place, nobody is the keeper. */
export function permitVillager(
	villager: Villager,
	type: VillagerCommandType,
	person: Person,
	at: number,
): VillagerStep['by'] | Refusal {
	const move = villagerMoveOf(type)
	const own = person.tenant === villager.tenant && person.user === villager.user
	const post = own ? undefined : keeperPost(villager.village, person, at)
	if (move.by === 'self' ? !own : post === undefined) return refusal('notYours')
	if (!move.from.includes(villager.status)) return refusal('notAllowedNow')
	if (post === undefined) return { user: person.user }
	const { role, unit, unitName } = post
	return { user: person.user, role, unit, unitName }
}

/** What a command makes of a user's place in a village, or why nothing. */
export function decideVillager(
	before: Villager,
	command: VillagerCommand,
	person: Person,
	at: number,
): VillagerChange | Refusal {
	const by = permitVillager(before, command.type, person, at)
	if (isRefusal(by)) return by
	if (command.version !== before.version) return refusal('caseMoved')
	const { to } = villagerMoveOf(command.type)
	const words = 'words' in command ? { words: command.words } : {}
	const { words: _said, household, listed, ...stands } = before
	const settled = 'household' in command ? command.household : undefined
	// who is confirmed by a person stays when a roster does not know them
	const keeps = command.type === 'settleHousehold'
	const home = keeps || command.type === 'confirm' ? settled : undefined
	return {
		villager: {
			...stands,
			status: to === 'same' ? before.status : to,
			at: to === 'same' ? before.at : at,
			version: before.version + 1,
			...words,
			...(home !== undefined && { household: home }),
			...(keeps && listed && { listed }),
		},
		step: { type: command.type, at, by, ...words },
	}
}

/** Those whom a new roster concerns: who waits and is on it is confirmed, who was confirmed by one and is not, is not any more. */
export function rosterChange(
	before: Pick<Villager, 'status' | 'entry' | 'listed'>,
	roster: ReadonlyMap<string, string>,
): 'enlist' | 'strike' | 'settleHousehold' | undefined {
	const { status, entry, listed } = before
	const there = entry !== undefined && roster.has(entry)
	if (status === 'asking') return there ? 'enlist' : undefined
	if (status !== 'confirmed' || entry === undefined) return undefined
	if (there) return listed ? 'settleHousehold' : undefined
	return listed ? 'strike' : undefined
}

/** What a new roster makes of a user's place; undefined where nothing changes. */
export function followRoster(
	before: Villager,
	roster: ReadonlyMap<string, string>,
	by: { readonly person: VillagerStep['by']; readonly version: number; readonly at: number },
): VillagerChange | undefined {
	const type = rosterChange(before, roster)
	const told = roster.get(before.entry ?? '')
	const home = told === '' ? undefined : told
	if (type === undefined || (type === 'settleHousehold' && home === before.household)) return undefined
	const { words: _words, household: _household, listed: _listed, ...stands } = before
	const step = { type, at: by.at, by: by.person, roster: by.version }
	const version = before.version + 1
	if (type === 'strike') return { villager: { ...stands, status: 'revoked', at: by.at, version }, step }
	return {
		villager: {
			...stands,
			status: 'confirmed',
			at: type === 'enlist' ? by.at : before.at,
			version,
			listed: true,
			...(home !== undefined && { household: home }),
		},
		step,
	}
}
