import type { Errand } from '@huying/shared/errand/errand'
import { RefusalError } from '@huying/shared/error/refusal'
import { stateOf } from '@huying/shared/grid-handover/grid-handover'
import { type Due, finish } from '../clock/due-items'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { accessOf } from '../session/user-store'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { appendOwn } from '../trace/append-own'
import { getSlip, headWrite, type SlipRecord } from './grid-handover-store'

/** What is known of errands, and how one goes on with somebody else. */
export interface Errands {
	/** The cases of a grid worker's own errands that are open. */
	readonly run: (tenant: string, user: string) => Promise<readonly string[]>
	/** Errands by their cases. */
	readonly read: (tenant: string, cases: readonly string[]) => Promise<ReadonlyMap<string, Errand>>
	/**
	 * Lets whoever accepted a slip go on with an errand, once: the same again changes nothing.
	 * @throws RefusalError where it cannot go on now
	 */
	readonly pass: (
		taker: Pick<Who, 'tenant' | 'user' | 'posts'>,
		handover: string,
		errand: string,
	) => Promise<void>
}

/** How often what went is noted anew when somebody else noted something meanwhile. */
const ATTEMPTS = 4

/**
 * What follows from a slip that was accepted: both have it in their logs, and its errands go to whoever accepted it, one
 * by one; each that went is noted, so that what was cut off goes on where it was.
 * @returns how many could not go yet
 */
export async function carryOn(
	table: Table,
	errands: Errands,
	tenant: string,
	handover: string,
	at: number,
): Promise<number> {
	const slip = (await getSlip(table, tenant, handover))?.slip
	if (slip === undefined || stateOf(slip) !== 'accepted') return 0
	const { giver, taker: user, carry } = slip
	await appendOwn(table, { tenant, user: giver }, `gave-${handover}`, 'handedOver', { handover }, at)
	await appendOwn(table, { tenant, user }, `took-${handover}`, 'took', { handover }, at)
	if (carry.length === 0) return 0
	const taker = { tenant, user, posts: (await accessOf(table, tenant, user)).posts }
	const went: string[] = []
	for (const errand of carry) {
		try {
			await errands.pass(taker, handover, errand)
			went.push(errand)
		} catch (error) {
			// One that cannot go now holds up none of the others
			if (!(error instanceof RefusalError)) throw error
		}
	}
	if (went.length > 0) await note(table, slip, went)
	return carry.length - went.length
}

/** Notes which errands went, whatever somebody else notes meanwhile. */
async function note(table: Table, slip: SlipRecord, went: readonly string[]): Promise<void> {
	let before: SlipRecord | undefined = slip
	for (let attempt = 0; attempt < ATTEMPTS && before !== undefined; attempt++) {
		const carry = before.carry.filter((errand) => !went.includes(errand))
		const after = { ...before, carry, version: before.version + 1 }
		if ((await transact(table, [headWrite(table, after)])) === undefined) return
		before = (await getSlip(table, slip.tenant, slip.handover))?.slip
	}
}

/** What falls due on an accepted slip. It comes again until every errand went, or until it is dead. */
export async function gridHandoverByClock(
	table: Table,
	errands: Errands,
	ports: Ports,
	due: Due,
): Promise<void> {
	if ((await carryOn(table, errands, due.tenant, due.case, ports.now())) === 0) await finish(table, due)
}
