import { BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { type PersonRow, successorOf } from '@huying/shared/appointment/people-sheet'
import type { PeopleSheetAnswer, PeopleSheet as Sent } from '@huying/shared/appointment/people-view'
import { supervisorsIn } from '@huying/shared/appointment/supervisors'
import { RefusalError } from '@huying/shared/error/refusal'
import { INVITATION_LASTS, type Invitation } from '@huying/shared/invitation/invitation'
import type { Post } from '@huying/shared/user/post'
import { type Access, withAccess } from '../access-log/record-access'
import { aboutPost } from '../appointment/appoint'
import { onceFor } from '../appointment/by-command'
import { doerBy, termOf } from '../appointment/command-person'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { invitationItem, sheetKey } from '../invitation/invitation-store'
import { drawCode } from '../invitation/invite'
import { begun, endedBy, endingsOf } from '../leaving/leave'
import { leavingWrites } from '../leaving/leaving-store'
import { accessOf, postWrites } from '../session/user-store'
import { endedStandIns } from '../stand-in/end-stand-ins'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { type ReadPeople, readPeople } from './people-file'

/** What DynamoDB writes at once where nothing holds or falls together. */
const BATCH = 25

/**
 * What a sheet comes to; with what a preview said of it, carries it out: everything in it counts with one transaction,
 * or nothing does. Invitations are written before it, and are none until then. The command's record names nobody: the
 * same sent again is answered without names.
 * @throws RefusalError tableFaulty, postsMoved and as the contract's putPeopleFile says
 */
export async function putPeopleFile(
	table: Table,
	ports: Ports,
	who: Who,
	sent: Sent,
): Promise<PeopleSheetAnswer> {
	const at = ports.now()
	if (sent.seen === undefined) {
		const found = await readPeople(table, who, sent, at)
		return 'faults' in found
			? { faults: [...found.faults], total: found.total }
			: comesTo(found, [], { done: false, names: true })
	}
	let named: PeopleSheetAnswer | undefined
	const nameless = await onceFor<PeopleSheetAnswer>(
		table,
		ports,
		who,
		'putPeopleFile',
		sent,
		async (once) => {
			const found = await readPeople(table, who, sent, at)
			if ('faults' in found) throw new RefusalError('tableFaulty')
			if (sent.seen !== found.seen) throw new RefusalError('postsMoved')
			const codes = await carryOut(table, ports, who, found, sent.id, (made) =>
				once.record(comesTo(found, made, { done: true, names: false })),
			)
			if ('failed' in codes) return once.again(codes.failed.item)
			named = comesTo(found, codes.made, { done: true, names: true })
			return comesTo(found, codes.made, { done: true, names: false })
		},
	)
	return named ?? nameless
}

/** Writes what a sheet comes to. @returns the codes of its invitations, or what stood in the record's place */
async function carryOut(
	table: Table,
	ports: Ports,
	who: Who,
	found: ReadPeople,
	id: string,
	record: (codes: readonly string[]) => Write,
): Promise<
	{ readonly made: readonly string[] } | { readonly failed: { item: Record<string, unknown> | undefined } }
> {
	const { tenant } = who
	const { at } = found.all
	const post = who.posts.find(({ role }) => role === 'administrator' || role === 'leader')
	const by = post ? doerBy(who, post) : { user: who.user }
	const invitations = invitationsFrom(ports, who, found, id)
	const ends = await endsFrom(table, ports, who, found, at)
	await putInvitations(table, invitations)
	const made = invitations.map(({ code }) => code)
	const entries: Access[] = [
		...(made.length === 0
			? []
			: [{ tenant, by, what: 'invitationMade' as const, detail: { count: made.length } }]),
		...ends.map(({ user, held }) => aboutPost('postEnded', tenant, by, user, held)),
	]
	const counts = { ...sheetKey(tenant, sheetName(who, id)), at, by: who.user }
	const failed = await withAccess(table, ports, entries, () => [
		record(made),
		{ Put: { TableName: table.name, Item: counts } },
		...ends.flatMap(({ writes }) => writes),
	])
	if (failed === undefined) return { made }
	if (failed.index === 0) return { failed }
	throw new RefusalError('postsMoved')
}

const sheetName = ({ user }: Who, id: string) => `${user}-${id}`

function comesTo(
	{ rows, all, seen }: ReadPeople,
	codes: readonly string[],
	{ done, names }: { readonly done: boolean; readonly names: boolean },
): PeopleSheetAnswer {
	const line = ({ name, unit, role }: PersonRow) => ({ name: names ? name : '', unitName: unit.name, role })
	const ends = rows.filter(({ action }) => action === 'end')
	const invites = rows.filter(({ action }) => action === 'invite')
	return {
		seen,
		done,
		kept: rows.length - ends.length - invites.length,
		ends: ends.map((row) => {
			const successor = successorOf(row, all)
			const name = typeof successor === 'string' || !names ? undefined : successor.name
			return { ...line(row), ...(name !== undefined && { successor: name }) }
		}),
		invites: invites.map((row, place) => {
			const code = codes[place]
			return { ...line(row), ...(code !== undefined && { code }) }
		}),
	}
}

function invitationsFrom(ports: Ports, who: Who, { rows, all }: ReadPeople, id: string): Invitation[] {
	const at = all.at
	const { above } = supervisorsIn(rows)
	const codes = rows.map(({ action }) => (action === 'invite' ? drawCode(ports) : undefined))
	return rows.flatMap((row, place): Invitation[] => {
		const code = codes[place]
		if (code === undefined) return []
		const { from, until } = termOf(row, at)
		const boss = above.get(place)
		const under = boss === undefined ? undefined : codes[boss]
		const supervisor = boss === undefined ? undefined : rows[boss]?.post?.split('/')[0]
		return [
			{
				tenant: who.tenant,
				code,
				role: row.role,
				unit: row.unit.unit,
				unitName: row.unit.name,
				...(row.region !== undefined && { region: row.region }),
				...(row.from !== undefined && { from }),
				...(until !== undefined && { until }),
				...(under !== undefined && { under }),
				...(supervisor !== undefined && { supervisor }),
				forWhom: row.name,
				...(row.phone !== undefined && { phone: row.phone }),
				sheet: sheetName(who, id),
				state: 'open',
				by: who.user,
				at,
				expiresAt: at + INVITATION_LASTS,
			},
		]
	})
}

interface SheetEnd {
	readonly user: string
	readonly held: Post
	readonly writes: readonly Write[]
}

/** What those who leave come to; of one person all their rows at once. Their sessions the clock ends, within a minute. */
async function endsFrom(
	table: Table,
	ports: Ports,
	who: Who,
	{ rows, all }: ReadPeople,
	at: number,
): Promise<SheetEnd[]> {
	const { tenant } = who
	const asked = new Map<string, { post: string; successor: string | null }[]>()
	for (const row of rows.filter(({ action }) => action === 'end')) {
		const [user = '', post = ''] = (row.post ?? '').split('/')
		const successor = successorOf(row, all)
		const next = { post, successor: typeof successor === 'string' ? null : successor.user }
		asked.set(user, [...(asked.get(user) ?? []), next])
	}
	const ends = await Promise.all(
		[...asked].map(async ([user, posts]): Promise<SheetEnd[]> => {
			const access = await accessOf(table, tenant, user)
			const endings = await endingsOf(table, who, user, access, posts, at)
			const stoodIn = await endedStandIns(table, tenant, { user, access }, endings, at)
			const record = begun(ports, {
				tenant,
				user,
				ended: endedBy(endings),
				at,
				kind: 'left',
				by: who.user,
				signedOut: false,
			})
			const over = endings.map(({ held }): Post => ({ ...held, until: at }))
			const writes = [
				...postWrites(table, tenant, user, access, [...over, ...stoodIn.own]),
				...leavingWrites(table, record),
				...stoodIn.writes,
			]
			return endings.map(({ held }, place) => ({ user, held, writes: place === 0 ? writes : [] }))
		}),
	)
	return ends.flat()
}

/** Writes the invitations of a sheet, which count for nothing yet. @throws RefusalError busy */
async function putInvitations(table: Table, invitations: readonly Invitation[]): Promise<void> {
	for (let start = 0; start < invitations.length; start += BATCH) {
		const items = invitations.slice(start, start + BATCH).map(invitationItem)
		await putAll(
			table,
			items.map((Item) => ({ PutRequest: { Item } })),
		)
	}
}

type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>[string]

async function putAll(table: Table, requests: Requests, attempt = 1): Promise<void> {
	const { UnprocessedItems } = await table.client.send(
		new BatchWriteCommand({ RequestItems: { [table.name]: requests } }),
	)
	const open = UnprocessedItems?.[table.name] ?? []
	if (open.length === 0) return
	if (attempt === 5) throw new RefusalError('busy')
	await putAll(table, open, attempt + 1)
}
