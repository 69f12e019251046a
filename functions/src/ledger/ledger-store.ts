import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { FindFilter } from '@huying/shared/find/filter'
import type { ColumnName } from '@huying/shared/ledger/columns'
import { type FailReason, LEDGER_LASTS, type LedgerState } from '@huying/shared/ledger/ledger'
import { DAY } from '@huying/shared/time/day'
import type { Role } from '@huying/shared/user/post'
import { dueIn } from '../store/due-in'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { LEDGERS_DUE, ledgerKeys } from './ledger-keys'

/** A ledger as stored. The filter may hold words and a telephone: it goes with the file. */
export interface LedgerRecord {
	readonly tenant: string
	readonly user: string
	readonly ledger: string
	readonly state: LedgerState
	readonly filter?: FindFilter
	readonly columns?: readonly ColumnName[]
	readonly askedAt: number
	/** In which post it is taken. */
	readonly by: { readonly role: Role; readonly unit: string; readonly unitName: string }
	readonly rows: number
	readonly of?: number
	readonly moment?: number
	/** How often it was begun. Whoever writes holds this number: who began before writes no more. */
	readonly attempts: number
	readonly failed?: FailReason
	readonly size?: number
	readonly until?: number
}

/** How long whoever writes may be silent before another takes it up. In milliseconds. */
const LEASE = 2 * 60_000
/** How long it is remembered that there was a ledger. */
const KEPT = 30 * DAY
const READABLE = 20
/** How many one sweep looks at. */
const BATCH = 25

const keyOf = ({ tenant, user, ledger }: Pick<LedgerRecord, 'tenant' | 'user' | 'ledger'>) =>
	ledgerKeys.ledger(tenant, user, ledger)
const duePlace = (at: number, ledger: string) => `${ordered(at)}#${ledger}`

/** The write that asks for one: due at once, or, where it is written already, should that break off. */
export const askWrite = (table: Table, record: LedgerRecord): Write => ({
	Put: {
		TableName: table.name,
		Item: {
			...keyOf(record),
			...record,
			pk1: LEDGERS_DUE,
			sk1: duePlace(record.askedAt + (record.state === 'writing' ? LEASE : 0), record.ledger),
			expires: Math.ceil((record.askedAt + KEPT) / 1000),
		},
		ConditionExpression: 'attribute_not_exists(pk)',
	},
})

/** The last twenty of somebody, the latest first. One Query, consistent. */
export async function lastLedgers(table: Table, tenant: string, user: string): Promise<LedgerRecord[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': ledgerKeys.partition(tenant, user) },
			ScanIndexForward: false,
			ConsistentRead: true,
			Limit: READABLE,
		}),
	)
	return Items.map(bare)
}

/** One GetItem, consistent. */
export async function getLedger(
	table: Table,
	tenant: string,
	user: string,
	ledger: string,
): Promise<LedgerRecord | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: ledgerKeys.ledger(tenant, user, ledger),
			ConsistentRead: true,
		}),
	)
	return Item && bare(Item)
}

/** A ledger about which something is to be done now. */
export interface DueLedger extends LedgerRecord {
	readonly sk1: string
}

/** Those of all counties about which something is to be done by now. One Query. */
export async function dueLedgers(table: Table, now: number): Promise<DueLedger[]> {
	const due = await dueIn(table, [LEDGERS_DUE], now, BATCH)
	return due.map((item) => ({ ...bare(item), sk1: String(item.sk1) }))
}

/** Begins a ledger; undefined where somebody else is at it, or it is wanted no more. One UpdateItem. */
export async function beginLedger(
	table: Table,
	record: LedgerRecord,
	now: number,
): Promise<LedgerRecord | undefined> {
	const attempts = record.attempts + 1
	const begun = await update(table, record, {
		set: { state: 'writing', attempts, rows: 0, sk1: duePlace(now + LEASE, record.ledger) },
		remove: ['moment', 'of'],
		where: '#attempts = :seen AND #state IN (:waiting, :writing)',
		values: { ':seen': record.attempts, ':waiting': 'waiting', ':writing': 'writing' },
	})
	if (!begun) return undefined
	const { moment: _, of: __, ...rest } = record
	return { ...rest, state: 'writing', attempts, rows: 0 }
}

/** Somebody else has taken it up, or it was cancelled: whoever hears it stops. */
export class NoLongerOurs extends Error {
	constructor() {
		super('the ledger is written by somebody else or was cancelled')
		this.name = 'NoLongerOurs'
	}
}

/** Says how far one is, and keeps it for whoever writes. @throws NoLongerOurs */
export async function tellProgress(
	table: Table,
	record: LedgerRecord,
	far: Partial<Pick<LedgerRecord, 'rows' | 'of' | 'moment'>>,
	now: number,
): Promise<void> {
	const ours = await update(table, record, {
		set: { ...far, sk1: duePlace(now + LEASE, record.ledger) },
		where: '#attempts = :mine AND #state = :writing',
		values: { ':mine': record.attempts, ':writing': 'writing' },
	})
	if (!ours) throw new NoLongerOurs()
}

/** The write that says that one is there, on condition that it is still whoever wrote it that says so. */
export function doneWrite(
	table: Table,
	record: LedgerRecord,
	done: Required<Pick<LedgerRecord, 'rows' | 'moment' | 'size'>>,
	now: number,
): Write {
	const until = now + LEDGER_LASTS
	return updateOf(table, record, {
		set: { ...done, of: done.rows, state: 'done', until, sk1: duePlace(until, record.ledger) },
		where: '#attempts = :mine AND #state = :writing',
		values: { ':mine': record.attempts, ':writing': 'writing' },
	})
}

/** Ends one of which nothing comes, or whose time is over, as it was seen. @returns whether it still stood so */
export const endLedger = (
	table: Table,
	record: LedgerRecord,
	state: 'failed' | 'cancelled' | 'gone',
	failed?: FailReason,
): Promise<boolean> =>
	update(table, record, {
		set: { state, ...(failed !== undefined && { failed }) },
		// Nothing more is due, and what was looked for is nobody's business any more
		remove: ['pk1', 'sk1', ...(state === 'gone' ? ['filter', 'columns', 'until'] : [])],
		where: '#attempts = :seen AND #state = :state_seen',
		values: { ':seen': record.attempts, ':state_seen': record.state },
	})

interface Change {
	readonly set: Readonly<Record<string, unknown>>
	readonly remove?: readonly string[]
	readonly where: string
	readonly values: Readonly<Record<string, unknown>>
}

function updateOf(table: Table, record: LedgerRecord, { set, remove = [], where, values }: Change) {
	const names = new Set([...Object.keys(set), ...remove, 'attempts', 'state'])
	const sets = Object.keys(set).map((name) => `#${name} = :to_${name}`)
	return {
		Update: {
			TableName: table.name,
			Key: { ...keyOf(record) },
			UpdateExpression: `SET ${sets.join(', ')}${remove.length > 0 ? ` REMOVE ${remove.map((name) => `#${name}`).join(', ')}` : ''}`,
			ConditionExpression: where,
			ExpressionAttributeNames: Object.fromEntries([...names].map((name) => [`#${name}`, name])),
			ExpressionAttributeValues: {
				...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:to_${name}`, value])),
				...values,
			},
		},
	}
}

async function update(table: Table, record: LedgerRecord, change: Change): Promise<boolean> {
	try {
		await table.client.send(new UpdateCommand(updateOf(table, record, change).Update))
		return true
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) return false
		throw error
	}
}

function bare(item: Record<string, unknown>): LedgerRecord {
	const { pk: _, sk: __, pk1: ___, sk1: ____, expires: _____, ...record } = item
	return record as unknown as LedgerRecord
}
