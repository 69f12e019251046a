import { mayAppoint } from '@huying/shared/appointment/may-appoint'
import type { PersonView } from '@huying/shared/appointment/people-view'
import { deadlineOf } from '@huying/shared/case/state'
import { RefusalError } from '@huying/shared/error/refusal'
import { DAY, startOfBeijingDay } from '@huying/shared/time/day'
import type { Unit } from '@huying/shared/unit/unit'
import { isHeld, type Post } from '@huying/shared/user/post'
import type { Who } from '../edge/endpoint'
import { hasCases } from '../leaving/hand-on'
import { casesInHand } from '../leaving/in-hand'
import { canSucceed } from '../leaving/leave'
import { leavingsOf } from '../leaving/leaving-store'
import { dutyAhead } from '../leaving/pass-duty'
import { contactsOfUsers } from '../roster/contacts'
import { postsOfUnit } from '../roster/holders'
import { accessOf } from '../session/user-store'
import { unitOver } from '../stand-in/stand-in'
import { standInsFor } from '../stand-in/stand-in-store'
import type { Table } from '../store/table'
import { unitOf } from '../tenant/tenant-store'
import { bare } from './people'
import type { PeoplePorts } from './people-ports'

type Hangs = PersonView['hangs'][number]

/**
 * Somebody's posts and how much hangs on each: counts, and never a case. Posts that whoever asks may not give are left
 * out, and somebody with none other is unknown.
 * @throws RefusalError personUnknown
 */
export async function person(table: Table, ports: PeoplePorts, who: Who, user: string): Promise<PersonView> {
	const { tenant } = who
	const at = ports.now()
	const { posts: all } = await accessOf(table, tenant, user)
	const placed = await Promise.all(
		all.map(async (post) => ({ post, unit: await unitOf(table, tenant, post.unit) })),
	)
	const posts = placed.flatMap(({ post, unit }) =>
		unit && mayAppoint(who.posts, unit, post.role, at) ? [{ post, unit }] : [],
	)
	if (posts.length === 0) throw new RefusalError('personUnknown')
	const running = posts.filter(
		({ post }) => (post.until === undefined || post.until > at) && post.standIn === undefined,
	)
	const [hangs, standIns, leavings] = await Promise.all([
		Promise.all(running.map((one) => hanging(table, ports, tenant, user, one, at))),
		standInsFor(table, tenant, user),
		leavingsOf(table, tenant, user),
	])
	const ahead = standIns.filter(({ until }) => until > at)
	const names = await contactsOfUsers(table, tenant, [
		user,
		...ahead.map(({ by }) => by),
		...hangs.flatMap(({ successors, standIns: able }) => [...successors, ...able].map((one) => one.user)),
	])
	const called = (one: string) => {
		const name = names.get(one)?.name
		return name === undefined ? {} : { name }
	}
	const withNames = (users: readonly { readonly user: string }[]) =>
		users.map(({ user: one }) => ({ user: one, ...called(one) }))
	return {
		user,
		...called(user),
		posts: posts.map(({ post }) => bare(post)),
		hangs: hangs.map((one) => ({
			...one,
			successors: withNames(one.successors),
			standIns: withNames(one.standIns),
		})),
		standIns: ahead.map(({ standIn, post, by, from, until }) => ({
			standIn,
			post,
			by,
			from,
			until,
			...called(by),
		})),
		leavings: leavings.map(({ leaving, at: when, kind, state, went, stayed }) => ({
			leaving,
			at: when,
			kind,
			state,
			went,
			stayed,
		})),
	}
}

async function hanging(
	table: Table,
	{ errands }: PeoplePorts,
	tenant: string,
	user: string,
	{ post, unit }: { readonly post: Post; readonly unit: Unit },
	at: number,
): Promise<Hangs> {
	const above = unitOver(unit)
	const [cases, run, duty, colleagues, over] = await Promise.all([
		hasCases(post) ? casesInHand(table, tenant, post.unit, user) : [],
		post.role === 'gridWorker' ? errands.run(tenant, user) : [],
		dutyAhead(table, tenant, post.unit, user, at),
		postsOfUnit(table, tenant, post.unit),
		above === undefined ? [] : postsOfUnit(table, tenant, above),
	])
	const tomorrow = startOfBeijingDay(at) + DAY
	const own = [...colleagues, ...over].filter(
		(one) => one.user !== user && one.post.standIn === undefined && isHeld(one.post, at),
	)
	const users = (held: typeof own) => [...new Set(held.map((one) => one.user))].map((one) => ({ user: one }))
	return {
		post: post.post,
		cases: cases.length,
		today: cases.filter((state) => (deadlineOf(state) ?? Number.POSITIVE_INFINITY) < tomorrow).length,
		restricted: cases.filter(({ restricted }) => restricted !== undefined).length,
		errands: run.length,
		duty: duty.length,
		successors: users(own.filter((one) => canSucceed(post, [one.post], at))),
		standIns:
			post.role === 'administrator'
				? []
				: users(own.filter(({ post: { role } }) => role !== 'administrator')),
	}
}
