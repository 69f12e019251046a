import { RefusalError } from '@huying/shared/error/refusal'
import { type Appending, appendEntries, type Beside, bodyDigest } from '@huying/shared/trace/append'
import type { SendEntries } from '@huying/shared/trace/command'
import type { SentEntry } from '@huying/shared/trace/entry'
import type { EntriesAnswer, Verdict } from '@huying/shared/trace/trace-view'
import { caseKeys } from '../case/case-keys'
import type { Standing } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import { freshSalt, type Ports } from '../edge/ports'
import { rulesOf } from '../rule/rules-store'
import type { Key, Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { traceKeys } from './trace-keys'
import { deviceFrom, entryWrite, type Head, headFrom, headWrite, readAll } from './trace-store'

/** How often a sending that met another phone's is decided anew. */
const ATTEMPTS = 6

/**
 * Appends what one phone sent to its worker's log, in the phone's order, each entry once, all in one transaction. Two
 * phones of one worker at once: whoever comes second is decided anew on what the first one left.
 * @throws RefusalError `busy`
 */
export async function sendEntries(
	table: Table,
	ports: Ports,
	{ tenant, user }: Pick<Who, 'tenant' | 'user'>,
	sent: SendEntries,
): Promise<EntriesAnswer> {
	const { device, sentAt, entries } = sent
	const { rules } = await rulesOf(table, tenant)
	const keys = {
		head: traceKeys.head(tenant, user),
		device: traceKeys.device(tenant, user, device),
		beside: entries.map(({ id }) => traceKeys.beside(tenant, user, id)),
		found: [...new Set(entries.flatMap((entry) => (entry.type === 'found' ? entry.case : [])))].map((found) =>
			caseKeys.state(tenant, found),
		),
	}
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const at = ports.now()
		const { read, opened } = await standing(table, user, [keys.head, keys.device, ...keys.beside], keys.found)
		const there = (id: string) =>
			read.get(traceKeys.beside(tenant, user, id).sk) as unknown as Beside | undefined
		const head = headFrom(read.get('head'))
		const phone = deviceFrom(read.get(keys.device.sk))
		const known = new Map(entries.flatMap((entry) => verdictThere(entry, there(entry.id))))
		const reused = new Set([...known.values()].filter(isReused).map(({ id }) => id))
		const open = entries.filter(
			({ id, sequence }) => !known.has(id) || (reused.has(id) && sequence >= phone.expected),
		)
		const appending = appendEntries(head, phone, open, {
			device,
			sentAt,
			at,
			rules: rules.patrol,
			reused,
			opened,
			salt: () => freshSalt(ports),
		})
		if (appending.device.expected === phone.expected) return answer(entries, known, appending)
		const writes = writesOf(table, { tenant, user }, device, head, appending)
		if ((await transact(table, writes)) === undefined) return answer(entries, known, appending)
	}
	throw new RefusalError('busy')
}

/** What stands of the log, and which of the cases named this worker opened. One BatchGetItem. */
async function standing(table: Table, user: string, own: readonly Key[], found: readonly Key[]) {
	const items = await readAll(table, [...own, ...found])
	const states = items.filter(({ sk }) => sk === 'state').map((item) => (item as unknown as Standing).state)
	return {
		read: new Map(items.filter(({ sk }) => sk !== 'state').map((item) => [String(item.sk), item])),
		opened: new Set(states.filter(({ caller }) => caller === user).map(({ case: name }) => name)),
	}
}

function writesOf(
	table: Table,
	{ tenant, user }: Pick<Who, 'tenant' | 'user'>,
	device: string,
	head: Head,
	{ state, device: phone, appended, beside }: Appending,
): Write[] {
	const TableName = table.name
	const { version: _, ...stood } = head
	return [
		headWrite(table, tenant, user, head, appended.length > 0 ? state : stood),
		{ Put: { TableName, Item: { ...traceKeys.device(tenant, user, device), device, ...phone } } },
		...appended.map((one) => entryWrite(table, tenant, user, one)),
		...beside.map(
			(one): Write => ({
				Put: {
					TableName,
					Item: { ...traceKeys.beside(tenant, user, one.id), ...one },
					ConditionExpression: 'attribute_not_exists(pk)',
				},
			}),
		),
	]
}

/** What was said of an entry that came before; another body of the same identifier is refused. */
function verdictThere(sent: SentEntry, beside: Beside | undefined): [string, Verdict][] {
	if (beside === undefined) return []
	const { id, sequence } = sent
	// What was erased can no longer be told from another; it is what it was
	const same =
		beside.salt === undefined ? beside.sequence === sequence : beside.body === bodyDigest(sent, beside.salt)
	return [[id, same ? verdictOf(beside) : { id, sequence, refused: 'identifierReused', field: 'id' }]]
}

const isReused = ({ refused }: Verdict) => refused === 'identifierReused'

function verdictOf({ id, sequence, number, at, clock, refused, field }: Beside): Verdict {
	if (refused !== undefined) return { id, sequence, refused, ...(field !== undefined && { field }) }
	return { id, sequence, at, ...(number !== undefined && { number }), ...(clock && { clock }) }
}

/** A verdict for each entry that was looked at, in the order in which they were sent. */
function answer(
	entries: readonly SentEntry[],
	known: ReadonlyMap<string, Verdict>,
	{ beside, device, stopped }: Appending,
): EntriesAnswer {
	const verdicts = new Map([...known, ...beside.map((one): [string, Verdict] => [one.id, verdictOf(one)])])
	return {
		verdicts: entries.flatMap(({ id }) => verdicts.get(id) ?? []),
		expected: device.expected,
		...(stopped !== undefined && { stopped }),
	}
}
