import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { type Disclosure, publishedAt, townUnit } from '@huying/shared/disclosure/disclosure'
import { isDay } from '@huying/shared/disclosure/period'
import { boardLine } from '@huying/shared/disclosure/view'
import { dueShard } from '../case/case-keys'
import { onVersion } from '../store/on-version'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { boardPlace, disclosureKeys } from './disclosure-keys'

/** A disclosure as stored, with what no reader and no rule is concerned with. */
export interface DisclosureRecord extends Disclosure {
	/** What the draft's content is salted with when it is published: made with the draft, so that publishing it twice makes the same bytes. */
	readonly salt?: string
	/** Photos that it has taken: they are its own from then on, whoever saves next. */
	readonly photos?: readonly string[]
	/** PDFs that any of its drafts named. */
	readonly papers?: readonly string[]
	/** Public words that boards are searched by. */
	readonly words?: string
}

/** One GetItem, consistent: what is decided, and what is withheld, goes by it. */
export async function getDisclosure(
	table: Table,
	tenant: string,
	id: string,
): Promise<DisclosureRecord | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: disclosureKeys.disclosure(tenant, id),
			ConsistentRead: true,
		}),
	)
	if (Item === undefined) return undefined
	const { pk: _pk, sk: _sk, ...record } = Item
	return record as unknown as DisclosureRecord
}

/**
 * The writes of a disclosure's latest step: the disclosure itself first, on condition that nobody was there before.
 * Readers' places change only where what they find does.
 */
export function disclosureWrites(
	table: Table,
	before: Pick<Disclosure, 'standing' | 'editions'> | undefined,
	after: DisclosureRecord,
): Write[] {
	const isRead = before?.standing !== after.standing || before.editions.length !== after.editions.length
	return [
		stateWrite(table, after),
		workWrite(table, after),
		...(isRead && after.standing !== 'unpublished' ? readerWrites(table, after) : []),
	]
}

function stateWrite(table: Table, after: DisclosureRecord): Write {
	return {
		Put: {
			TableName: table.name,
			Item: { ...disclosureKeys.disclosure(after.tenant, after.disclosure), ...after },
			...onVersion(after.version - 1),
		},
	}
}

/** In the town's list under its village while somebody works on it: both find it with one Query. */
function workWrite(table: Table, after: Disclosure): Write {
	const { tenant, disclosure: id, village, work, dueAt } = after
	const Key = disclosureKeys.work(tenant, id)
	if (work === 'idle') return { Delete: { TableName: table.name, Key } }
	const { group, groupName, audience, period, standing, version } = after
	return {
		Put: {
			TableName: table.name,
			Item: {
				...Key,
				pk1: disclosureKeys.working(tenant, townUnit(village)),
				sk1: `${village}#${ordered(dueAt)}#${id}`,
				...{
					tenant,
					disclosure: id,
					village,
					group,
					groupName,
					audience,
					period,
					dueAt,
					work,
					standing,
					version,
				},
				...(after.draft && { draft: after.draft }),
			},
		},
	}
}

/** Its line on the board, whether it is owed, and when the clock takes its rows away. */
function readerWrites(table: Table, after: DisclosureRecord): Write[] {
	const { tenant, disclosure: id, village, audience, group, period, standing, editions, expiresAt } = after
	const [line, first] = [boardLine(after), publishedAt(after)]
	if (line === undefined || first === undefined) return []
	const TableName = table.name
	const writes: Write[] = [
		{
			Put: {
				TableName,
				Item: {
					pk: disclosureKeys.board(tenant, village, audience),
					sk: boardPlace(first, id),
					...line,
					...(after.words !== undefined && { words: after.words }),
				},
			},
		},
	]
	// What is published when it happens is owed to no period
	if (!isDay(period))
		writes.push({
			Put: {
				TableName,
				Item: {
					pk: disclosureKeys.owed(tenant, group, period),
					sk: village,
					...{ disclosure: id, publishedAt: first, editions: editions.length, standing },
				},
			},
		})
	if (standing === 'published' && expiresAt !== undefined)
		writes.push({
			Put: { TableName, Item: { ...disclosureKeys.due(tenant, id), ...dueOf(after, expiresAt) } },
		})
	return writes
}

/** What the clock finds. What to do is decided anew from the disclosure. */
const dueOf = ({ tenant, disclosure }: Pick<Disclosure, 'tenant' | 'disclosure'>, at: number) => ({
	pk1: dueShard(disclosure),
	sk1: `${ordered(at)}#${disclosure}`,
	tenant,
	// The clock names what is due by the case it belongs to; this says that it is no case
	case: disclosure,
	about: 'disclosure',
	attempts: 0,
})

/** The clock's order to take objects away. @param which `dueErase` or `dueOriginal` */
export function eraseWrite(
	table: Table,
	{ tenant, disclosure: id }: Disclosure,
	which: 'dueErase' | 'dueOriginal',
	at: number,
): Write {
	const Item = { ...disclosureKeys[which](tenant, id), ...dueOf({ tenant, disclosure: id }, at) }
	return { Put: { TableName: table.name, Item } }
}
