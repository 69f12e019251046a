import { givable, mayAppoint, seesPeople } from '@huying/shared/appointment/may-appoint'
import type {
	InvitationLine,
	PeopleAnswer,
	PeopleQuery,
	PersonLine,
} from '@huying/shared/appointment/people-view'
import { RefusalError } from '@huying/shared/error/refusal'
import { type Invitation, invitationState } from '@huying/shared/invitation/invitation'
import type { Unit } from '@huying/shared/unit/unit'
import type { Who } from '../edge/endpoint'
import { invitationsOf } from '../invitation/invitation-store'
import { contactsOfUsers } from '../roster/contacts'
import { type HeldPost, postsOfUnit } from '../roster/holders'
import type { Table } from '../store/table'
import { unitOf, units } from '../tenant/tenant-store'

/** People on one page. */
const PAGE = 100
/** Units whose posts are asked for at once. */
const AT_ONCE = 25

/**
 * People of a unit with its open invitations, or people of every unit that one may see by a piece of their name: of a
 * county with 300 villages some 400 small Queries, of which nobody needs many a day.
 * @throws RefusalError unitUnknown, notYours
 */
export async function people(
	table: Table,
	who: Who,
	{ unit: name, words, after }: PeopleQuery,
	at: number,
): Promise<PeopleAnswer> {
	if (name !== undefined) {
		const unit = await visibleUnit(table, who, name, at)
		const [held, invitations] = await Promise.all([
			postsOfUnit(table, who.tenant, unit.unit),
			invitationsOf(table, who.tenant, unit.unit),
		])
		const page = await lines(table, who.tenant, held, words, after, at)
		return {
			...page,
			invitations:
				after === undefined
					? invitations.map((one) => invitationLine({ ...one, unitName: unit.name }, at))
					: [],
			gives: givable(who.posts, unit, at),
		}
	}
	const seen = await visibleUnits(table, who, at)
	return {
		...(await lines(table, who.tenant, await postsOf(table, who.tenant, seen), words, after, at)),
		invitations: [],
		gives: [],
	}
}

/** A unit whose people one may see. @throws RefusalError unitUnknown, notYours */
export async function visibleUnit(table: Table, who: Who, name: string, at: number): Promise<Unit> {
	const unit = await unitOf(table, who.tenant, name)
	if (unit === undefined) throw new RefusalError('unitUnknown', 'unit')
	if (!seesPeople(who.posts, unit, at)) throw new RefusalError('notYours')
	return unit
}

/** Every unit whose people one may see. One Query. */
export async function visibleUnits(table: Table, who: Who, at: number): Promise<Unit[]> {
	return (await units(table, who.tenant)).filter((unit) => seesPeople(who.posts, unit, at))
}

/** The posts of many units. */
export async function postsOf(table: Table, tenant: string, seen: readonly Unit[]): Promise<HeldPost[]> {
	const found: HeldPost[] = []
	for (let start = 0; start < seen.length; start += AT_ONCE) {
		const held = await Promise.all(
			seen.slice(start, start + AT_ONCE).map(({ unit }) => postsOfUnit(table, tenant, unit)),
		)
		found.push(...held.flat())
	}
	return found
}

/** One page of people by their pseudonyms, each with their posts: those that are over for a month only. */
async function lines(
	table: Table,
	tenant: string,
	held: readonly HeldPost[],
	words: string | undefined,
	after: string | undefined,
	at: number,
): Promise<Pick<PeopleAnswer, 'people' | 'next'>> {
	const byUser = new Map<string, PersonLine['posts']>()
	for (const { user, post } of held) {
		if (post.until !== undefined && post.until < at - 31 * 86_400_000) continue
		byUser.set(user, [...(byUser.get(user) ?? []), bare(post)])
	}
	const users = [...byUser.keys()].sort()
	const named = await contactsOfUsers(table, tenant, users)
	const found = users.filter(
		(user) =>
			(after === undefined || user > after) &&
			(words === undefined || (named.get(user)?.name ?? '').includes(words)),
	)
	const shown = found.slice(0, PAGE)
	const last = shown.at(-1)
	return {
		people: shown.map((user) => {
			const name = named.get(user)?.name
			return { user, ...(name !== undefined && { name }), posts: byUser.get(user) ?? [] }
		}),
		...(found.length > PAGE && last !== undefined && { next: last }),
	}
}

/** A post without its place in the table. */
export function bare(post: PersonLine['posts'][number]): PersonLine['posts'][number] {
	const { post: name, role, unit, unitName, region, from, until, standIn, supervisor } = post
	return {
		post: name,
		role,
		unit,
		unitName,
		from,
		...(region !== undefined && { region }),
		...(until !== undefined && { until }),
		...(standIn && { standIn }),
		...(supervisor !== undefined && { supervisor }),
	}
}

/** Whoever may look at somebody: who may give one of their posts, or ends it. */
export async function mayLookAt(
	table: Table,
	who: Who,
	posts: PersonLine['posts'],
	at: number,
): Promise<boolean> {
	const found = await Promise.all(
		posts.map(async ({ unit, role }) => {
			const one = await unitOf(table, who.tenant, unit)
			return one !== undefined && mayAppoint(who.posts, one, role, at) !== undefined
		}),
	)
	return found.includes(true)
}

export function invitationLine(invitation: Invitation, at: number): InvitationLine {
	const { code, role, unit, unitName, region, from, until, forWhom, phone, expiresAt } = invitation
	return {
		code,
		role,
		unit,
		unitName,
		...(region !== undefined && { region }),
		...(from !== undefined && { from }),
		...(until !== undefined && { until }),
		...(forWhom !== undefined && { forWhom }),
		phone: phone !== undefined,
		state: invitationState(invitation, at),
		at: invitation.at,
		expiresAt,
	}
}
