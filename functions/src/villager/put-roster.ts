import { RefusalError } from '@huying/shared/error/refusal'
import { followRoster, rosterChange, type VillagerChange } from '@huying/shared/villager/decide'
import { ROSTER_BYTES } from '@huying/shared/villager/limits'
import { isRosterFaults, type RosterFaults, type RosterLine } from '@huying/shared/villager/read-roster'
import type { Villager, VillagerStep } from '@huying/shared/villager/villager'
import type { RosterPreview, RosterReceipt } from '@huying/shared/villager/villager-view'
import type { Who } from '../edge/endpoint'
import { digestOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { readRosterFile } from './roster-file'
import { doneWrite, entryOf, getRoster, type Roster, rosterWrites } from './roster-store'
import type { VillagerPorts } from './villager-ports'
import { everyVillager, getVillager, villagerWrites } from './villager-store'

/** A roster's file as it was sent, in base64. */
interface Upload {
	readonly name: string
	readonly content: string
}
/** Places in one transaction, of four writes each. */
const AT_ONCE = 20
/** How often a transaction is made anew when somebody's place was moved meanwhile. */
const ATTEMPTS = 4

/** What is wrong with a file, or what it would change. Nothing is written. @throws RefusalError fileTooLarge */
export async function previewRoster(
	table: Table,
	ports: VillagerPorts,
	who: Who,
	village: string,
	upload: Upload,
): Promise<RosterPreview> {
	const lines = await read(upload)
	if (isRosterFaults(lines)) return { faults: [...lines.faults], total: lines.total }
	const entries = await entriesOf(ports, who.tenant, village, lines)
	const [roster, people] = await Promise.all([
		getRoster(table, who.tenant, village),
		everyVillager(table, who.tenant, village, ['asking', 'confirmed']),
	])
	const before = roster?.entries ?? new Map<string, string>()
	const told = (type: 'enlist' | 'strike') =>
		people
			.filter((one) => rosterChange(one, entries) === type)
			.map(({ user, person }) => ({ user, ...(person && { name: person.name }) }))
	return {
		base: roster?.version ?? 0,
		people: entries.size,
		added: [...entries.keys()].filter((entry) => !before.has(entry)).length,
		removed: [...before.keys()].filter((entry) => !entries.has(entry)).length,
		enlists: told('enlist'),
		strikes: told('strike'),
	}
}

/**
 * Puts a roster in place of the one that was seen, whole or not at all, and then lets it confirm and revoke. Sent again
 * after it was cut off, it goes on where it was.
 * @throws RefusalError rosterFaulty, fileTooLarge, caseMoved, identifierReused
 */
export async function putRoster(
	table: Table,
	ports: VillagerPorts,
	who: Who,
	by: VillagerStep['by'],
	village: string,
	body: Upload & { readonly id: string; readonly base: number },
): Promise<RosterReceipt> {
	const command = `${who.user} ${body.id}`
	const sent = digestOf(`putRoster ${village}`, body)
	const stands = await getRoster(table, who.tenant, village)
	const roster =
		stands?.command === command ? stands : await replace(table, ports, who, by, village, body, sent)
	if (roster.sent !== sent) throw new RefusalError('identifierReused', 'id')
	const { version, people } = roster
	const done = roster.done ?? (await settle(table, who.tenant, village, roster))
	return { version, people, ...done }
}

async function replace(
	table: Table,
	ports: VillagerPorts,
	who: Who,
	by: VillagerStep['by'],
	village: string,
	body: Upload & { readonly id: string; readonly base: number },
	sent: string,
): Promise<Roster> {
	const lines = await read(body)
	if (isRosterFaults(lines)) throw new RefusalError('rosterFaulty', 'content')
	const entries = await entriesOf(ports, who.tenant, village, lines)
	const roster: Roster = {
		version: body.base + 1,
		people: entries.size,
		at: ports.now(),
		by,
		entries,
		command: `${who.user} ${body.id}`,
		sent,
	}
	if ((await transact(table, rosterWrites(table, who.tenant, village, roster))) !== undefined)
		throw new RefusalError('caseMoved')
	return roster
}

/** Confirms and revokes as the roster says; each place on condition that nobody moved it meanwhile. */
async function settle(table: Table, tenant: string, village: string, roster: Roster) {
	const people = await everyVillager(table, tenant, village, ['asking', 'confirmed'])
	const by = { person: roster.by, version: roster.version, at: roster.at }
	let open = people.flatMap((before) => moved(before, followRoster(before, roster.entries, by)))
	while (open.length > 0) {
		const chunk = open.slice(0, AT_ONCE)
		const failed = await transact(
			table,
			chunk.flatMap(({ before, change }) => villagerWrites(table, before, change)),
		)
		open = open.slice(AT_ONCE)
		if (failed === undefined) continue
		// Somebody's own step came between: each by itself, as they stand now
		for (const { before } of chunk) await settleOne(table, before, roster, by)
	}
	const steps = await everyVillager(table, tenant, village, ['confirmed', 'revoked'])
	const of = (status: Villager['status']) =>
		steps.filter((one) => one.status === status && one.at === roster.at).length
	const done = { enlisted: of('confirmed'), struck: of('revoked') }
	// what is told to whoever sends it again
	await transact(table, [doneWrite(table, tenant, village, roster.version, done)])
	return done
}

async function settleOne(
	table: Table,
	{ tenant, user, village }: Villager,
	roster: Roster,
	by: Parameters<typeof followRoster>[2],
): Promise<void> {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const before = await getVillager(table, tenant, user, village)
		const change = before && followRoster(before, roster.entries, by)
		if (before === undefined || change === undefined) return
		if ((await transact(table, villagerWrites(table, before, change))) === undefined) return
	}
	throw new RefusalError('busy')
}

/** Lets the newest roster have its say about somebody whom an older one has just confirmed. */
export async function followNewest(
	table: Table,
	villager: Villager,
	followed: number | undefined,
): Promise<void> {
	const roster = await getRoster(table, villager.tenant, villager.village)
	if (roster === undefined || roster.version === followed) return
	await settleOne(table, villager, roster, { person: roster.by, version: roster.version, at: roster.at })
}

const moved = (before: Villager, change: VillagerChange | undefined) => (change ? [{ before, change }] : [])

async function entriesOf(
	ports: VillagerPorts,
	tenant: string,
	village: string,
	lines: readonly RosterLine[],
): Promise<Map<string, string>> {
	const secret = await ports.rosterSecret()
	return new Map(lines.map((line) => [entryOf(secret, { tenant, village }, line), line.household]))
}

async function read({ name, content }: Upload): Promise<readonly RosterLine[] | RosterFaults> {
	const file = Buffer.from(content, 'base64')
	if (file.length > ROSTER_BYTES) throw new RefusalError('fileTooLarge', 'content')
	return readRosterFile(file, name)
}
