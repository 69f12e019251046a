import { clashing } from '@huying/shared/appointment/clash'
import { mayAppoint } from '@huying/shared/appointment/may-appoint'
import type { PersonCommandOf, PersonDone } from '@huying/shared/appointment/people-view'
import { startOfDay } from '@huying/shared/desk/queue-filter'
import { RefusalError } from '@huying/shared/error/refusal'
import { identifierFrom } from '@huying/shared/identifier/identifier'
import { type StandIn, standInPost, standInRefused } from '@huying/shared/stand-in/stand-in'
import { DAY } from '@huying/shared/time/day'
import type { Unit } from '@huying/shared/unit/unit'
import type { Post } from '@huying/shared/user/post'
import { withAccess } from '../access-log/record-access'
import { aboutPost, type Doer } from '../appointment/appoint'
import type { Once } from '../appointment/by-command'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { accessOf, postWrites } from '../session/user-store'
import type { Table } from '../store/table'
import { unitOf } from '../tenant/tenant-store'
import { standInsFor, standInWrite } from './stand-in-store'

/** The unit above: a village's town, whose people may do its work for some days. */
export const unitOver = (unit: Unit | undefined): string | undefined =>
	unit?.kind === 'village' && unit.region !== undefined ? `town-${unit.region.slice(0, 9)}` : undefined

/**
 * Lets somebody do a colleague's work from a day to a day: they hold the same post for those days, marked as what it is.
 * Both people's posts are written onto what was read, so that two who set it at once cannot both.
 * @throws RefusalError as the contract's commandPerson says
 */
export async function standIn(
	table: Table,
	ports: Ports,
	who: Who,
	doer: (post: Post) => Doer,
	user: string,
	{ post, by, from: first, until: last }: PersonCommandOf<'standIn'>,
	once: Once<PersonDone>,
): Promise<PersonDone> {
	const { tenant } = who
	const at = ports.now()
	const [away, other, awayDays, otherDays] = await Promise.all([
		accessOf(table, tenant, user),
		accessOf(table, tenant, by),
		standInsFor(table, tenant, user),
		standInsFor(table, tenant, by),
	])
	const held = away.posts.find((one) => one.post === post)
	const unit = held && (await unitOf(table, tenant, held.unit))
	if (held === undefined || unit === undefined) throw new RefusalError('postUnknown', 'post')
	const giving = mayAppoint(who.posts, unit, held.role, at)
	if (giving === undefined) throw new RefusalError('notYours')
	// today's begin now: what was ended this morning is over
	const days = { from: Math.max(startOfDay(first), at), until: startOfDay(last) + DAY }
	const code = standInRefused(
		{
			away: { user, posts: away.posts, standIns: awayDays },
			by: { user: by, posts: other.posts, standIns: otherDays },
			above: unitOver(unit),
		},
		post,
		days,
		at,
	)
	if (code !== undefined) throw new RefusalError(code)
	const made: StandIn = {
		standIn: `standin-${identifierFrom(ports.random(16))}`,
		for: user,
		post,
		by,
		...days,
	}
	const given = standInPost(held, made)
	if (clashing(other.posts, given)) throw new RefusalError('postsClash')
	const answer: PersonDone = { waits: false, post: given.post }
	const failed = await withAccess(
		table,
		ports,
		[aboutPost('standInSet', tenant, doer(giving.by), by, given)],
		() => [
			once.record(answer),
			...postWrites(table, tenant, user, away, []),
			...postWrites(table, tenant, by, other, [given]),
			standInWrite(table, tenant, made),
		],
	)
	if (failed === undefined) return answer
	if (failed.index === 0) return once.again(failed.item)
	throw new RefusalError('postsMoved')
}

/** Ends the days before their time, at once. @throws RefusalError postUnknown, notYours, postsMoved */
export async function endStandIn(
	table: Table,
	ports: Ports,
	who: Who,
	doer: (post: Post) => Doer,
	user: string,
	{ standIn: name }: PersonCommandOf<'endStandIn'>,
	once: Once<PersonDone>,
): Promise<PersonDone> {
	const { tenant } = who
	const at = ports.now()
	const found = (await standInsFor(table, tenant, user)).find((one) => one.standIn === name && one.until > at)
	const [away, other] = await Promise.all([
		accessOf(table, tenant, user),
		found && accessOf(table, tenant, found.by),
	])
	const held = other?.posts.find((one) => one.post === name)
	const unit = held && (await unitOf(table, tenant, held.unit))
	if (!found || !other || !held || !unit) throw new RefusalError('postUnknown', 'standIn')
	const giving = mayAppoint(who.posts, unit, held.role, at)
	if (giving === undefined) throw new RefusalError('notYours')
	const answer: PersonDone = { waits: false }
	const over = { from: Math.min(held.from, at), until: at }
	const entries = [aboutPost('postEnded', tenant, doer(giving.by), found.by, held)]
	const failed = await withAccess(table, ports, entries, () => [
		once.record(answer),
		...postWrites(table, tenant, user, away, []),
		...postWrites(table, tenant, found.by, other, [{ ...held, ...over }]),
		standInWrite(table, tenant, { ...found, ...over }),
	])
	if (failed === undefined) return answer
	if (failed.index === 0) return once.again(failed.item)
	throw new RefusalError('postsMoved')
}
