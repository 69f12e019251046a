import { mayAppoint } from '@huying/shared/appointment/may-appoint'
import type { PersonCommand, PersonCommandOf, PersonDone } from '@huying/shared/appointment/people-view'
import { startOfDay } from '@huying/shared/desk/queue-filter'
import { RefusalError } from '@huying/shared/error/refusal'
import { DAY } from '@huying/shared/time/day'
import type { Post } from '@huying/shared/user/post'
import { withAccess } from '../access-log/record-access'
import { asking } from '../countersign/ask-countersign'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { begun, endedBy, endingsOf, leave } from '../leaving/leave'
import { leavingWrites } from '../leaving/leaving-store'
import { accessOf, getUser, postWrites } from '../session/user-store'
import { endedStandIns } from '../stand-in/end-stand-ins'
import { endStandIn, standIn } from '../stand-in/stand-in'
import type { Table } from '../store/table'
import { aboutPost, appoint, type Doer, postBeside, unitFor, type Wanted } from './appoint'
import { type Once, onceFor } from './by-command'

/** What is done about somebody's posts, once. @throws RefusalError as the contract's commandPerson says */
export async function commandPerson(
	table: Table,
	ports: Ports,
	who: Who,
	user: string,
	command: PersonCommand,
): Promise<PersonDone> {
	return await onceFor<PersonDone>(table, ports, who, `commandPerson ${user}`, command, (once) => {
		switch (command.type) {
			case 'appoint':
				return giving(table, ports, who, user, command, once)
			case 'move':
				return moving(table, ports, who, user, command, once)
			case 'leave':
				return leave(table, ports, who, doerOf(who), user, command, once)
			case 'standIn':
				return standIn(table, ports, who, (by) => doerBy(who, by), user, command, once)
			case 'endStandIn':
				return endStandIn(table, ports, who, (by) => doerBy(who, by), user, command, once)
		}
	})
}

/** Who does it, by the post that lets them. */
export const doerBy = ({ user }: Pick<Who, 'user'>, { role, unit }: Pick<Post, 'role' | 'unit'>): Doer => ({
	user,
	role,
	unit,
})

/** Who does it, by the first of their posts that looks after people. */
function doerOf(who: Who): Doer {
	const post = who.posts.find(({ role }) => role === 'administrator' || role === 'leader')
	return post ? doerBy(who, post) : { user: who.user }
}

/** Days as a post has them: from the morning of the first, or now; until the end of the last. */
export function termOf(
	{ from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
	now: number,
): { readonly from: number; readonly until: number | undefined } {
	return {
		from: from === undefined ? now : startOfDay(from),
		until: until === undefined ? undefined : startOfDay(until) + DAY,
	}
}

/**
 * Whether somebody may give a post, and by which of theirs.
 * @throws RefusalError unitUnknown, postUnfit, villageUnknown, notYours, dayInvalid
 */
export async function mayGive(
	table: Table,
	who: Who,
	wanted: Pick<Wanted, 'unit' | 'role' | 'region' | 'until'>,
	now: number,
) {
	const unit = await unitFor(table, who.tenant, wanted)
	const giving = mayAppoint(who.posts, unit, wanted.role, now)
	if (giving === undefined) throw new RefusalError('notYours')
	if (wanted.until !== undefined && wanted.until <= now) throw new RefusalError('dayInvalid', 'until')
	return { unit, ...giving }
}

async function giving(
	table: Table,
	ports: Ports,
	who: Who,
	user: string,
	{ id, role, unit, region, supervisor, ...days }: PersonCommandOf<'appoint'>,
	once: Once<PersonDone>,
): Promise<PersonDone> {
	const now = ports.now()
	const wanted = { role, unit, region, supervisor, ...termOf(days, now) }
	const given = await mayGive(table, who, wanted, now)
	if (given.two) return await askFor(table, ports, who, user, id, wanted, once)
	let answer: PersonDone = { waits: false }
	const { failed } = await appoint(
		table,
		ports,
		who.tenant,
		{ user, ...wanted },
		doerBy(who, given.by),
		(post) => {
			answer = { waits: false, post: post.post }
			return [once.record(answer)]
		},
	)
	return failed ? once.again(failed.item) : answer
}

/** An administrator's post waits for a second person, and is looked at already now. */
async function askFor(
	table: Table,
	ports: Ports,
	who: Who,
	user: string,
	id: string,
	wanted: Wanted,
	once: Once<PersonDone>,
): Promise<PersonDone> {
	const [unit, record, held] = await Promise.all([
		unitFor(table, who.tenant, wanted),
		getUser(table, who.tenant, user),
		accessOf(table, who.tenant, user),
	])
	if (record === undefined) throw new RefusalError('personUnknown')
	postBeside(held, unit, wanted, ports)
	const { from, until } = wanted
	const order = {
		kind: 'makeAdministrator',
		user,
		unit: unit.unit,
		from,
		...(until !== undefined && { until }),
	} as const
	const asked = asking(table, who, id, order, ports.now())
	const answer: PersonDone = { waits: true }
	const failed = await withAccess(table, ports, [asked.entry], () => [once.record(answer), ...asked.writes])
	if (failed === undefined) return answer
	if (failed.index === 0) return once.again(failed.item)
	throw new RefusalError('identifierReused', 'id')
}

/** One post ends and another begins in one transaction; what hung on the old one goes on by the clock. */
async function moving(
	table: Table,
	ports: Ports,
	who: Who,
	user: string,
	{ post, successor, role, unit, region, until, supervisor }: PersonCommandOf<'move'>,
	once: Once<PersonDone>,
): Promise<PersonDone> {
	const { tenant } = who
	const at = ports.now()
	const wanted = { role, unit, region, supervisor, ...termOf({ until }, at) }
	const given = await mayGive(table, who, wanted, at)
	// an administrator is made by two, and never on the way
	if (given.two) throw new RefusalError('postUnfit')
	const access = await accessOf(table, tenant, user)
	const endings = await endingsOf(table, who, user, access, [{ post, successor }], at)
	const ended = endings.map(({ held }): Post => ({ ...held, until: at }))
	const beside = {
		...access,
		posts: access.posts.map((one) => ended.find((over) => over.post === one.post) ?? one),
	}
	const begins = postBeside(beside, given.unit, wanted, ports)
	const doer = doerBy(who, given.by)
	const record = begun(ports, {
		tenant,
		user,
		ended: endedBy(endings),
		at,
		kind: 'moved',
		by: who.user,
		signedOut: true,
	})
	const answer: PersonDone = { waits: false, post: begins.post, leaving: record.leaving }
	const stoodIn = await endedStandIns(
		table,
		tenant,
		{ user, access: { ...access, posts: [...access.posts, begins] } },
		endings,
		at,
	)
	const failed = await withAccess(table, ports, [aboutPost('postMoved', tenant, doer, user, begins)], () => [
		once.record(answer),
		...postWrites(table, tenant, user, access, [...ended, begins, ...stoodIn.own]),
		...leavingWrites(table, record),
		...stoodIn.writes,
	])
	if (failed === undefined) return answer
	if (failed.index === 0) return once.again(failed.item)
	throw new RefusalError('postsMoved')
}
