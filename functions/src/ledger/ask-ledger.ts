import { RefusalError } from '@huying/shared/error/refusal'
import { scopeOf } from '@huying/shared/find/scope'
import { isRunning, ROWS_AT_ONCE, RUNNING_MOST } from '@huying/shared/ledger/ledger'
import type { LedgerAnswer, LedgerView, StartLedger } from '@huying/shared/ledger/ledger-view'
import type { Role } from '@huying/shared/user/post'
import type { Who } from '../edge/endpoint'
import { type PictureSource, signBriefly } from '../photo/picture-addresses'
import { answered, answerOf, commandKey, digestOf, recordOf } from '../store/once'
import { ordered } from '../store/ordered'
import { transact } from '../store/transaction'
import { ledgerObject } from './ledger-keys'
import type { LedgerPorts } from './ledger-ports'
import { askWrite, endLedger, getLedger, type LedgerRecord, lastLedgers } from './ledger-store'
import { gather, writeCases } from './write-ledger'

/** Whose lists are taken, the widest sight first: in that post a ledger is taken. */
const takers: readonly Role[] = ['dispatcher', 'inspector', 'leader', 'handler']

/** How it stands, for whoever asked for it. */
export function viewOf(record: LedgerRecord): LedgerView {
	const { tenant: _, user: __, by: ___, attempts: ____, columns, ...view } = record
	return { ...view, ...(columns && { columns: [...columns] }) }
}

/** Asks for a ledger: the same again for the same identifier. A short one is written before it is answered. */
export async function askLedger(ledger: LedgerPorts, who: Who, asked: StartLedger): Promise<LedgerView> {
	const { table, ports } = ledger
	const { tenant, user, posts } = who
	const at = ports.now()
	const by = takers.flatMap((role) => posts.filter((post) => post.role === role))[0]
	if (by === undefined || scopeOf(posts, at) === undefined) throw new RefusalError('notYours')
	const { id, ...body } = asked
	const [key, digest] = [commandKey(tenant, user, id), digestOf('startLedger', body)]
	const before = await answered<string>(table, key, digest)
	if (before !== undefined) return viewOf(await standing(ledger, who, before))
	const last = await lastLedgers(table, tenant, user)
	if (last.filter(({ state }) => isRunning(state)).length >= RUNNING_MOST)
		throw new RefusalError('ledgersRunning')
	const cases = await gather(ledger, asked, who, at, ledger.atOnce ?? ROWS_AT_ONCE)
	const record: LedgerRecord = {
		tenant,
		user,
		ledger: `${ordered(at)}-${id}`,
		filter: asked.filter,
		...(asked.columns && { columns: asked.columns }),
		askedAt: at,
		by: { role: by.role, unit: by.unit, unitName: by.unitName },
		rows: 0,
		...(cases === undefined
			? { state: 'waiting', attempts: 0 }
			: { state: 'writing', attempts: 1, moment: at, of: cases.length }),
	}
	const failed = await transact(table, [
		recordOf(table, key, { digest, answer: record.ledger, at }),
		askWrite(table, record),
	])
	if (failed !== undefined)
		return viewOf(await standing(ledger, who, answerOf<string>(failed.item ?? {}, digest)))
	// What is long waits for its writer; so does what breaks off here
	if (cases !== undefined) await writeCases(ledger, record, who, at, cases)
	return viewOf(await standing(ledger, who, record.ledger))
}

async function standing({ table }: LedgerPorts, { tenant, user }: Who, name: string): Promise<LedgerRecord> {
	const record = await getLedger(table, tenant, user, name)
	if (record === undefined) throw new RefusalError('ledgerUnknown')
	return record
}

/** Somebody's last twenty. */
export async function ledgersOf({ table }: LedgerPorts, { tenant, user }: Who): Promise<LedgerView[]> {
	return (await lastLedgers(table, tenant, user)).map(viewOf)
}

/** How one is; where it is done, where it can be fetched for five minutes. */
export async function readLedger(
	ledger: LedgerPorts,
	who: Who,
	name: string,
	source: PictureSource,
): Promise<LedgerAnswer> {
	const record = await standing(ledger, who, name)
	const now = ledger.ports.now()
	const there = record.state === 'done' && now < (record.until ?? 0)
	if (!there) return viewOf(record)
	const url = signBriefly(source, now, ledgerObject(record.tenant, record.user, record.ledger))
	return { ...viewOf(record), url }
}

/** How often it is tried to cancel one that is just being begun. */
const TRIES = 3

/** Stops one. Whoever writes it notices with its next thousand rows. */
export async function cancelLedger(ledger: LedgerPorts, who: Who, name: string): Promise<LedgerView> {
	for (let attempt = 0; attempt < TRIES; attempt++) {
		const record = await standing(ledger, who, name)
		if (record.state === 'cancelled') return viewOf(record)
		if (!isRunning(record.state)) throw new RefusalError('notAllowedNow')
		if (await endLedger(ledger.table, record, 'cancelled')) break
	}
	return viewOf(await standing(ledger, who, name))
}
