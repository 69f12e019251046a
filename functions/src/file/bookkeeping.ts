import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Mapping } from '@huying/shared/disclosure/bookkeeping'
import type { BooksAnswer } from '@huying/shared/disclosure/disclosure-file-routes'
import { isPeriodOf } from '@huying/shared/disclosure/period'
import { type Books, readBooks } from '@huying/shared/disclosure/read-books'
import { RefusalError } from '@huying/shared/error/refusal'
import type { SheetFaults } from '@huying/shared/sheet/file'
import { isHeld } from '@huying/shared/user/post'
import { townAt } from '../disclosure/village-place'
import type { Who } from '../edge/endpoint'
import type { Key, Table } from '../store/table'
import { booksLimits } from './limits'
import { readSent } from './read-sent'
import { fits, groupOf, tooLarge } from './read-table-file'

const mappingKey = (tenant: string, town: string, group: string): Key => ({
	pk: `${tenant}#bookkeeping#${town}`,
	sk: `mapping#${group}`,
})

interface Sent {
	readonly town: string
	readonly group: string
	readonly period: string
	readonly name: string
	readonly content: string
	readonly mapping?: Mapping
}

/** Whoever keeps the books of a town's villages (三资代理): the town's own handlers. @throws RefusalError notYours */
function keepsBooks({ posts }: Who, town: string, at: number): void {
	const held = posts.some(
		(post) => post.role === 'handler' && post.unit === `town-${town}` && isHeld(post, at),
	)
	if (!held) throw new RefusalError('notYours')
}

/**
 * What a town's books say of its villages, by the mapping that is sent, else the one that is kept while the file has
 * its columns, else one proposed by the headings. Nothing is written.
 * @throws RefusalError notYours, villageUnknown, groupUnknown, periodInvalid, fileTooLarge
 */
export async function readBookkeeping(table: Table, who: Who, sent: Sent, at: number): Promise<BooksAnswer> {
	keepsBooks(who, sent.town, at)
	const [group, town, kept] = await Promise.all([
		groupOf(table, who.tenant, sent.group),
		townAt(table, who.tenant, sent.town),
		sent.mapping === undefined ? keptMapping(table, who.tenant, sent.town, sent.group) : undefined,
	])
	if (town === undefined) throw new RefusalError('villageUnknown', 'town')
	if (!isPeriodOf(group.cadence, sent.period)) throw new RefusalError('periodInvalid', 'period')
	const grids = await readSent(sent, booksLimits)
	if ('faults' in grids) return nothingOf(grids, sent.mapping ?? kept)
	const read = (mapping?: Mapping) => readBooks(grids, group, sent.period, town, mapping)
	const byKept = kept && read(kept)
	// Another program wrote this file: what was kept does not fit
	const fitting = byKept && (byKept.villages.length > 0 || byKept.faults.total === 0) ? byKept : undefined
	const mappedBy = sent.mapping ? 'given' : fitting ? 'kept' : 'headings'
	const answer = answerOf(fitting ?? read(sent.mapping), mappedBy)
	return fits(answer) ? answer : nothingOf(tooLarge(sent.name, booksLimits.rows), sent.mapping ?? kept)
}

/** @throws RefusalError notYours, villageUnknown, groupUnknown */
export async function keepMapping(
	table: Table,
	who: Who,
	{ town, group, mapping }: { readonly town: string; readonly group: string; readonly mapping: Mapping },
	at: number,
): Promise<void> {
	keepsBooks(who, town, at)
	await groupOf(table, who.tenant, group)
	if ((await townAt(table, who.tenant, town)) === undefined) throw new RefusalError('villageUnknown', 'town')
	// Whoever settles it last is right: it is a help for the next time, and shown before anything is read by it
	await table.client.send(
		new PutCommand({ TableName: table.name, Item: { ...mappingKey(who.tenant, town, group), mapping, at } }),
	)
}

/** One GetItem. */
async function keptMapping(
	table: Table,
	tenant: string,
	town: string,
	group: string,
): Promise<Mapping | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: mappingKey(tenant, town, group) }),
	)
	return Item?.mapping as Mapping | undefined
}

const nothingOf = (faults: SheetFaults, mapping: Mapping | undefined): BooksAnswer => ({
	headings: [],
	mapping: mapping ?? { columns: {} },
	mappedBy: mapping ? 'kept' : 'headings',
	missing: [],
	villages: [],
	faults,
})

const answerOf = (
	{ headings, mapping, missing, villages, faults }: Books,
	mappedBy: BooksAnswer['mappedBy'],
): BooksAnswer => ({
	headings: [...headings],
	mapping,
	mappedBy,
	missing: [...missing],
	villages: villages.map(({ table, ...village }) => ({
		...village,
		table: { ...table, rows: table.rows.map((row) => [...row]) },
	})),
	faults,
})
