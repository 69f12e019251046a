import { scopeOf } from '@huying/shared/find/scope'
import { ATTEMPTS, ROWS_MOST } from '@huying/shared/ledger/ledger'
import { isHeld } from '@huying/shared/user/post'
import type { Who } from '../edge/endpoint'
import { log, traced } from '../edge/log'
import { accessOf } from '../session/user-store'
import { ledgerObject } from './ledger-keys'
import type { LedgerPorts } from './ledger-ports'
import {
	beginLedger,
	dueLedgers,
	endLedger,
	type LedgerRecord,
	NoLongerOurs,
	tellProgress,
} from './ledger-store'
import { gather, writeCases } from './write-ledger'

/** After so long nothing more is begun: the next minute brings another run. In milliseconds. */
const BEGUN_WITHIN = 5 * 60_000

/**
 * Writes the ledgers that wait or broke off, and deletes those whose time is over.
 * @returns how many it did
 */
export async function sweepLedgers(ledger: LedgerPorts, correlation: string): Promise<{ done: number }> {
	const { table, ports } = ledger
	const began = ports.now()
	let done = 0
	for (const due of await dueLedgers(table, began)) {
		if (ports.now() - began > BEGUN_WITHIN) break
		try {
			if (await work[due.state](ledger, due)) done++
		} catch (error) {
			// What broke off is due again when its lease is over
			if (!(error instanceof NoLongerOurs))
				log({ correlation, route: 'ledgerWriter', tenant: due.tenant, ...traced(error) })
		}
	}
	return { done }
}

const nothing = async () => false
/** What is to be done about a ledger that is due. */
const work: Readonly<
	Record<LedgerRecord['state'], (ledger: LedgerPorts, record: LedgerRecord) => Promise<boolean>>
> = {
	waiting: write,
	writing: write,
	done: takeAway,
	failed: nothing,
	cancelled: nothing,
	gone: nothing,
}

async function write(ledger: LedgerPorts, record: LedgerRecord): Promise<boolean> {
	const { table, ports } = ledger
	if (record.attempts >= ATTEMPTS) return endLedger(table, record, 'failed', 'broken')
	const begun = await beginLedger(table, record, ports.now())
	if (begun === undefined) return false
	const who = await whoNow(ledger, begun)
	// Whoever has left since takes nothing with them
	if (scopeOf(who.posts, ports.now()) === undefined) return endLedger(table, begun, 'failed', 'notYours')
	const moment = ports.now()
	const tell = (far: Partial<Pick<LedgerRecord, 'moment' | 'of'>> = {}) =>
		tellProgress(table, begun, far, ports.now())
	const cases = await gather(ledger, begun, who, moment, ROWS_MOST, tell)
	if (cases === undefined) return endLedger(table, begun, 'failed', 'tooMany')
	await tell({ moment, of: cases.length })
	await writeCases(ledger, begun, who, moment, cases)
	return true
}

/** Whoever asked for it, with the posts that they hold now. */
async function whoNow({ table, ports }: LedgerPorts, { tenant, user }: LedgerRecord): Promise<Who> {
	const { posts } = await accessOf(table, tenant, user)
	return { user, tenant, session: '', posts: posts.filter((post) => isHeld(post, ports.now())) }
}

async function takeAway({ table, objects }: LedgerPorts, record: LedgerRecord): Promise<boolean> {
	await objects.remove(ledgerObject(record.tenant, record.user, record.ledger))
	return endLedger(table, record, 'gone')
}
