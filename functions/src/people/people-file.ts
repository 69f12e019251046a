import { BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import {
	against,
	type KnownPeople,
	type KnownPost,
	type PersonRow,
	peopleSheet,
	rowName,
	successorOf,
} from '@huying/shared/appointment/people-sheet'
import type { PeopleSheetAnswer, PeopleSheet as Sent } from '@huying/shared/appointment/people-view'
import { supervisorsIn } from '@huying/shared/appointment/supervisors'
import { RefusalError } from '@huying/shared/error/refusal'
import { dayOf } from '@huying/shared/follow-up/figures'
import { canonical, digest } from '@huying/shared/identifier/digest'
import { INVITATION_LASTS, type Invitation } from '@huying/shared/invitation/invitation'
import { Collected } from '@huying/shared/sheet/collected'
import { SHEET_BYTES, type SheetFaults } from '@huying/shared/sheet/file'
import { isListFaults, readListSheet, writeListSheet } from '@huying/shared/sheet/list-sheet'
import { peopleSheet as words } from '@huying/shared/text/zh-CN/people'
import { sayFileFault } from '@huying/shared/text/zh-CN/sheet'
import type { Post } from '@huying/shared/user/post'
import { writeXlsx } from 'hucre/xlsx'
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
import { contactsOfUsers } from '../roster/contacts'
import { accessOf, postWrites } from '../session/user-store'
import { type Limits, readSheets } from '../sheet/read-file'
import { escaped } from '../sheet/write-cells'
import { endedStandIns } from '../stand-in/end-stand-ins'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { wholeTenant } from '../tenant/tenant-store'
import { postsOf, visibleUnit, visibleUnits } from './people'

const limits: Limits = {
	rows: peopleSheet.rowsMost,
	read: peopleSheet.rowsMost + 10,
	lastColumn: 'Z',
	inflated: 10 * SHEET_BYTES,
	words: { yes: '', no: '' },
}
/** What DynamoDB writes at once where nothing holds or falls together. */
const BATCH = 25

/** What a sheet is read against: every unit that one may see, with who holds which post. */
async function known(table: Table, who: Who, at: number): Promise<KnownPeople> {
	const [units, tenant] = await Promise.all([visibleUnits(table, who, at), wholeTenant(table, who.tenant)])
	const regions = new Set(
		(tenant?.towns ?? []).flatMap(({ code, villages }) => [code, ...villages.map((one) => one.code)]),
	)
	const held = (await postsOf(table, who.tenant, units)).filter(
		({ post }) => post.standIn === undefined && (post.until === undefined || post.until > at),
	)
	const named = await contactsOfUsers(
		table,
		who.tenant,
		held.map(({ user }) => user),
	)
	return {
		units,
		regions,
		held: held.map((one) => ({ ...one, ...named.get(one.user) })),
		posts: who.posts,
		at,
		today: dayOf(at),
	}
}

/** People and posts of a unit, or of all that one may see, as a workbook. @throws RefusalError unitUnknown, notYours */
export async function peopleFile(table: Table, who: Who, unit: string | undefined, at: number) {
	const only = unit === undefined ? undefined : await visibleUnit(table, who, unit, at)
	const all = await known(table, who, at)
	const byName = new Map(all.units.map((one) => [one.unit, one]))
	const called = new Map(all.held.map((one) => [one.user, one.name]))
	const entries = all.held
		.filter(({ post }) => only === undefined || post.unit === only.unit)
		.flatMap((one) => rowOf(one, byName.get(one.post.unit), called))
	const rows = writeListSheet(peopleSheet, { entries }, all)
	const headings = Object.values(words.headings)
	const file = await writeXlsx({
		sheets: [
			{
				name: words.name,
				rows: rows.map((cells) => cells.map(escaped)),
				columns: headings.map(() => ({ width: 18 })),
				freezePane: { rows: 1, columns: 2 },
			},
			{ name: words.guide, rows: words.guideLines.map((line) => [line]), columns: [{ width: 80 }] },
		],
	})
	return {
		name: words.fileName(only?.shortName ?? ''),
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		content: Buffer.from(file).toString('base64'),
	}
}

function rowOf(
	one: KnownPost,
	unit: PersonRow['unit'] | undefined,
	called: ReadonlyMap<string, string | undefined>,
): PersonRow[] {
	if (unit === undefined) return []
	const { post } = one
	return [
		{
			post: rowName(one),
			name: one.name ?? one.user,
			phone: one.phone,
			unit,
			role: post.role,
			region: post.region,
			from: dayOf(post.from),
			until: post.until === undefined ? undefined : dayOf(post.until - 1),
			supervisor: post.supervisor === undefined ? undefined : called.get(post.supervisor),
			action: 'keep',
			successor: undefined,
		},
	]
}

/** A sheet as it was read: its rows, what the county has, and what it comes to in a digest. */
interface Read {
	readonly rows: readonly PersonRow[]
	readonly all: KnownPeople
	readonly seen: string
}

async function read(
	table: Table,
	who: Who,
	{ name, content }: Sent,
	at: number,
): Promise<Read | SheetFaults> {
	const file = Buffer.from(content, 'base64')
	if (file.length > SHEET_BYTES) throw new RefusalError('fileTooLarge', 'content')
	const grids = await readSheets(file, name, limits)
	if ('fault' in grids) return { faults: [{ sheet: name, words: sayFileFault(grids) }], total: 1 }
	const grid = grids.find((one) => one.name === words.name) ?? grids[0] ?? { name, rows: [] }
	const all = await known(table, who, at)
	const list = readListSheet(peopleSheet, grid, all)
	if (isListFaults(list)) return list
	const wrong = against(list.entries, all)
	if (wrong.length > 0) {
		const faults = new Collected(grid.name)
		// The headings may stand under a title; nothing blank is counted as an entry
		const first = grid.rows.length - list.entries.length
		for (const one of wrong)
			faults.add(
				one.words((at) => at + first + 1),
				{
					row: one.at + first,
					heading: peopleSheet.columns[one.key].heading,
				},
			)
		return faults.all()
	}
	return {
		rows: list.entries,
		all,
		seen: digest(canonical(list.entries.map(({ unit, ...row }) => ({ ...row, unit: unit.unit })))),
	}
}

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
		const found = await read(table, who, sent, at)
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
			const found = await read(table, who, sent, at)
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
	found: Read,
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
	{ rows, all, seen }: Read,
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

function invitationsFrom(ports: Ports, who: Who, { rows, all }: Read, id: string): Invitation[] {
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
	{ rows, all }: Read,
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
