import { type Archive, lineName, sumOf } from '@huying/shared/archive/archive'
import { archiveOf, isDoubted } from '@huying/shared/archive/archive-of'
import type { ArchiveObjectionView, ArchiveView, UnitArchives } from '@huying/shared/archive/archive-view'
import { decidingPost, mayReadArchives } from '@huying/shared/archive/may-read'
import { monthAfter, monthStart } from '@huying/shared/archive/month'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Who } from '../edge/endpoint'
import { contactsOfUsers } from '../roster/contacts'
import { type HeldPost, postsOfUnit } from '../roster/holders'
import type { Table } from '../store/table'
import { phonesShown } from '../team/team-store'
import { entriesOf } from '../trace/trace-store'
import { type MonthRecord, type Objection, openObjections, readMonth } from './archive-store'

/** Archives read at once. */
const AT_ONCE = 10

/** Everything that a month of somebody's is computed from: two Queries. */
async function tracesOf(table: Table, tenant: string, user: string, month: string) {
	const [record, entries] = await Promise.all([
		readMonth(table, tenant, user, month),
		entriesOf(table, tenant, user, month),
	])
	return { ...record, entries, struck: struckOf(record) }
}

const struckOf = ({ objections }: Pick<MonthRecord, 'objections'>): ReadonlySet<string> =>
	new Set(objections.filter(({ status }) => status === 'upheld').map(({ entry }) => entry))

/** The numbers of somebody's month. Two Queries. */
export async function figuresOf(table: Table, tenant: string, user: string, month: string): Promise<Archive> {
	const { lines, entries, struck } = await tracesOf(table, tenant, user, month)
	return archiveOf(lines, entries, struck)
}

/** The numbers of several people's month, in their order: ten at once. */
export async function figuresOfAll(
	table: Table,
	tenant: string,
	users: readonly string[],
	month: string,
): Promise<Archive[]> {
	const found: Archive[] = []
	for (let from = 0; from < users.length; from += AT_ONCE) {
		const some = users.slice(from, from + AT_ONCE)
		found.push(...(await Promise.all(some.map((user) => figuresOf(table, tenant, user, month)))))
	}
	return found
}

/** A month of somebody's with every line, for themselves or for whoever may read it. */
export async function archiveView(
	table: Table,
	who: Who,
	user: string,
	month: string,
	at: number,
): Promise<ArchiveView> {
	const own = user === who.user
	const [{ lines, objections, entries, struck }, contacts, shown] = await Promise.all([
		tracesOf(table, who.tenant, user, month),
		contactsOfUsers(table, who.tenant, [user]),
		own ? phonesShown(table, who.tenant, [user]) : undefined,
	])
	const name = contacts.get(user)?.name
	return {
		user,
		...(name !== undefined && { name }),
		month,
		figures: archiveOf(lines, entries, struck),
		lines: [...lines].reverse(),
		entries: entries
			.map((entry) => ({
				entry: entry.id,
				type: entry.type,
				doneAt: entry.when,
				at: entry.at,
				doubted: isDoubted(entry),
				struck: struck.has(entry.id),
			}))
			.reverse(),
		objections: objections.map((one) => objectionView(one, who, name, at)),
		own,
		...(shown && { phoneShown: shown.has(user) }),
	}
}

/**
 * Somebody's month for those above them.
 * @throws RefusalError notYours; archiveUnknown where they were no grid worker of that unit in that month
 */
export async function archiveForUnit(
	table: Table,
	who: Who,
	{ unit, month, user }: { readonly unit: string; readonly month: string; readonly user: string },
	at: number,
): Promise<ArchiveView> {
	if (!mayReadArchives(who.posts, unit, at)) throw new RefusalError('notYours')
	const workers = workersIn(await postsOfUnit(table, who.tenant, unit), month)
	if (!workers.includes(user)) throw new RefusalError('archiveUnknown')
	return archiveView(table, who, user, month, at)
}

/** A unit's month: its people's numbers and their sum. @throws RefusalError notYours */
export async function unitArchives(
	table: Table,
	who: Who,
	unit: string,
	month: string,
	at: number,
): Promise<UnitArchives> {
	if (!mayReadArchives(who.posts, unit, at)) throw new RefusalError('notYours')
	const users = workersIn(await postsOfUnit(table, who.tenant, unit), month)
	const [contacts, figures] = await Promise.all([
		contactsOfUsers(table, who.tenant, users),
		figuresOfAll(table, who.tenant, users, month),
	])
	const people = users.flatMap((user, place) => {
		const name = contacts.get(user)?.name
		const own = figures[place]
		return own ? [{ user, ...(name !== undefined && { name }), figures: own }] : []
	})
	return { unit, month, figures: sumOf(figures), people }
}

/** Who held a grid worker's post at some time of a month, each once. */
export function workersIn(posts: readonly HeldPost[], month: string): string[] {
	const from = monthStart(month)
	const to = monthStart(monthAfter(month, 1))
	const held = posts.filter(
		({ post }) =>
			post.role === 'gridWorker' && post.from < to && (post.until === undefined || post.until > from),
	)
	return [...new Set(held.map(({ user }) => user))].sort()
}

/** What a unit has to decide. @throws RefusalError notYours */
export async function objectionsOfUnit(table: Table, who: Who, unit: string, at: number) {
	if (!mayReadArchives(who.posts, unit, at)) throw new RefusalError('notYours')
	const open = await openObjections(table, who.tenant, unit)
	const contacts = await contactsOfUsers(
		table,
		who.tenant,
		open.map(({ user }) => user),
	)
	return { objections: open.map((one) => objectionView(one, who, contacts.get(one.user)?.name, at)) }
}

function objectionView(
	{ entry, month, user, unit, words, at, status, answer, decidedAt }: Objection,
	who: Who,
	name: string | undefined,
	now: number,
): ArchiveObjectionView {
	return {
		entry,
		month,
		user,
		...(name !== undefined && { name }),
		words,
		at,
		status,
		...(answer !== undefined && { answer }),
		...(decidedAt !== undefined && { decidedAt }),
		mayDecide: status === 'open' && user !== who.user && decidingPost(who.posts, unit, now) !== undefined,
	}
}

/** Whether a month has a line or an entry of that name. */
export const hasEntry = (
	{ lines }: Pick<MonthRecord, 'lines'>,
	entries: readonly { readonly id: string }[],
	entry: string,
): boolean => lines.some((line) => lineName(line) === entry) || entries.some(({ id }) => id === entry)
