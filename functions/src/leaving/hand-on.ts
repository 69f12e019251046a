import type { CaseState } from '@huying/shared/case/state'
import { isOpen } from '@huying/shared/case/status'
import { RefusalError } from '@huying/shared/error/refusal'
import { bothWork, type Ended, noWork, type Work, type WorkKind } from '@huying/shared/leaving/leaving'
import { leavingTold } from '@huying/shared/leaving/told'
import { readStanding } from '../case/case-store'
import { actByClock } from '../case/command-case'
import { type Due, finish } from '../clock/due-items'
import type { Ports } from '../edge/ports'
import type { Errands } from '../grid-handover/carry'
import { toldWrite } from '../notice/told-outbox'
import { endSessions } from '../session/session-store'
import { accessOf } from '../session/user-store'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { endDuty } from './end-duty'
import { casesInHand } from './in-hand'
import { getLeaving, type LeavingRecord, leavingMoved } from './leaving-store'
import { passDuty } from './pass-duty'

/** How often one case is decided anew when somebody moved it meanwhile. */
const ATTEMPTS = 3

/** What came of handing on: what went, and to whom; what could not; and what was moved by others and comes again. */
interface Carried {
	readonly went: Work
	readonly stayed: Work
	/** How much went to whom. */
	readonly to: ReadonlyMap<string, Work>
	readonly again: number
}

/**
 * What follows when posts end: the sessions, once; the duty somebody was on; each case in hand goes on by an event of its own, each errand as a
 * grid's does when it changes hands, and the days on duty. What is cut off goes on where it was: a case that went is
 * not in their hands any more. Who got something is told once, when all is done.
 */
export async function leavingByClock(
	table: Table,
	errands: Pick<Errands, 'run' | 'pass'>,
	ports: Ports,
	due: Due,
): Promise<void> {
	const read = await getLeaving(table, due.tenant, due.case)
	if (read === undefined || read.state === 'done') return finish(table, due)
	const record = await signedOut(table, read)
	await endDuty(table, record, ports.now())
	const carried = await carry(table, errands, ports, record)
	const done = carried.again === 0
	const after: LeavingRecord = {
		...record,
		went: bothWork(record.went, carried.went),
		// Cases and errands that could not go are met again each time; a day that was left open is not
		stayed: { ...carried.stayed, duty: record.stayed.duty + carried.stayed.duty },
		state: done ? 'done' : 'open',
		carried: merged(record.carried, carried.to),
	}
	const tells = done
		? Object.entries(after.carried ?? {}).map(([user, work], place) =>
				toldWrite(table, leavingTold(after, work, place + 1, ports.now()), {
					tenant: record.tenant,
					caller: user,
					correlation: `leaving-${record.leaving}`,
				}),
			)
		: []
	if (await transact(table, [leavingMoved(table, after), ...tells])) throw new RefusalError('caseMoved')
	if (!done) throw new RefusalError('caseMoved')
	await finish(table, due)
}

/** Ends the sessions of whoever leaves at an instant that was to come, once. */
async function signedOut(table: Table, record: LeavingRecord): Promise<LeavingRecord> {
	if (record.signedOut) return record
	const { posts } = await accessOf(table, record.tenant, record.user)
	// Taken back meanwhile, or given anew: who still holds every post is not signed out
	const left = record.ended.some(({ post }) =>
		posts.some((one) => one.post === post && one.until === record.at),
	)
	if (left) await endSessions(table, record.tenant, record.user)
	const after = { ...record, signedOut: true }
	if (await transact(table, [leavingMoved(table, after)])) throw new RefusalError('caseMoved')
	return { ...after, version: after.version + 1 }
}

const merged = (
	before: Readonly<Record<string, Work>> = {},
	to: ReadonlyMap<string, Work>,
): Record<string, Work> => {
	const all: Record<string, Work> = { ...before }
	for (const [user, work] of to) all[user] = bothWork(all[user] ?? noWork, work)
	return all
}

async function carry(
	table: Table,
	errands: Pick<Errands, 'run' | 'pass'>,
	ports: Ports,
	record: LeavingRecord,
): Promise<Carried> {
	const to = new Map<string, Work>()
	let went = noWork
	let stayed = noWork
	let again = 0
	const count = ({ successor }: Ended, kind: WorkKind, how: Outcome, pieces = 1) => {
		const more = { ...noWork, [kind]: pieces }
		if (how === 'went') {
			// what goes back to the unit has gone on too, and nobody is told of it
			went = bothWork(went, more)
			if (successor !== undefined) to.set(successor, bothWork(to.get(successor) ?? noWork, more))
		} else if (how === 'stayed') stayed = bothWork(stayed, more)
		else if (how === 'again') again += pieces
	}
	for (const ended of record.ended) {
		if (hasCases(ended)) {
			for (const state of await casesInHand(table, record.tenant, ended.unit, record.user))
				count(ended, 'cases', await handOn(table, ports, record, ended, state))
		}
		if (ended.role === 'gridWorker')
			for (const errand of await errands.run(record.tenant, record.user))
				count(ended, 'errands', await passErrand(errands, table, record, ended, errand))
		const days = await passDuty(table, record, ended, ports.now())
		if (days > 0) count(ended, 'duty', ended.successor === undefined ? 'stayed' : 'went', days)
	}
	return { went, stayed, to, again }
}

/** Who signs for cases: handlers, and in a village whoever publishes. */
export const hasCases = ({ role }: Pick<Ended, 'role'>): boolean =>
	role === 'handler' || role === 'villageEditor'

type Outcome = 'went' | 'stayed' | 'again'

/** One case goes on: decided from how it stands, and tried anew where somebody moved it in this moment. */
async function handOn(
	table: Table,
	ports: Ports,
	{ tenant, user: from }: LeavingRecord,
	{ unit, successor: to }: Ended,
	{ case: id }: CaseState,
): Promise<Outcome> {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const standing = await readStanding(table, tenant, id)
		if (standing === undefined || !isOpen(standing.state.status)) return 'stayed'
		try {
			await actByClock(table, ports, { clock: true, tenant }, standing, { type: 'handOn', unit, from, to })
			return 'went'
		} catch (error) {
			if (!(error instanceof RefusalError)) throw error
			// It is not in their hands any more, or only people whom the centre named may see it
			if (error.refusal.refused === 'notAllowedNow') return 'stayed'
		}
	}
	return 'again'
}

/** One errand goes on with whoever walks the same grid; without anybody the town names a worker. */
async function passErrand(
	errands: Pick<Errands, 'pass'>,
	table: Table,
	{ tenant, leaving }: LeavingRecord,
	{ successor }: Ended,
	errand: string,
): Promise<Outcome> {
	if (successor === undefined) return 'stayed'
	const { posts } = await accessOf(table, tenant, successor)
	try {
		await errands.pass({ tenant, user: successor, posts }, leaving, errand)
		return 'went'
	} catch (error) {
		if (!(error instanceof RefusalError)) throw error
		return error.refusal.refused === 'caseMoved' || error.refusal.refused === 'busy' ? 'again' : 'stayed'
	}
}
