import type { CaseState } from '@huying/shared/case/state'
import { townUnit } from '@huying/shared/disclosure/disclosure'
import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import {
	type About,
	follow,
	type GridHandover,
	stateOf,
	subjectOf,
	walks,
	worksOn,
} from '@huying/shared/grid-handover/grid-handover'
import type {
	GridHandoverDone,
	GridHandoverDraft,
	GridHandoverStepAsked,
	OfferGridHandover,
} from '@huying/shared/grid-handover/grid-handover-view'
import type { Item } from '@huying/shared/grid-handover/item'
import { readStanding } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { carryOn, type Errands } from './carry'
import { getSlip, offerWrites, openSlip, type SlipRecord, stepWrites } from './grid-handover-store'
import { itemsOfGrid, itemsOfJob } from './listed-items'
import { isOf } from './read-slips'
import { type Taker, takersOf } from './takers'
import { titled, titlesOf } from './titles'

/** What is handed over, as it stands, and who can take it. */
interface Computed {
	readonly items: readonly Item[]
	readonly takers: readonly Taker[]
}

/** @throws RefusalError gridUnknown, caseUnknown, notYours */
async function compute(
	table: Table,
	errands: Errands,
	who: Who,
	about: About,
	at: number,
): Promise<Computed> {
	if ('grid' in about) {
		const { grid } = about
		if (!grid.startsWith(who.tenant) || walks(grid, who, at) === undefined)
			throw new RefusalError('gridUnknown')
		const [items, takers] = await Promise.all([
			itemsOfGrid(table, errands, who, grid, at),
			takersOf(table, who, [townUnit(grid)], (posts) => walks(grid, { posts }, at) !== undefined, at),
		])
		return { items, takers }
	}
	const state = (await readStanding(table, who.tenant, about.job))?.state
	if (state === undefined || !worksOn(jobOf(state), who, at)) throw new RefusalError('caseUnknown')
	const { village, units } = jobOf(state)
	const isErrand = state.type === 'errand'
	// An errand is handed on by whoever runs it, to somebody who can run it
	if (isErrand && state.errand?.worker !== who.user) throw new RefusalError('notYours')
	const from = [...(village === undefined ? [] : [townUnit(village)]), ...(isErrand ? [] : units)]
	const takes = (posts: Who['posts']) =>
		isErrand && village !== undefined
			? walks(village, { posts }, at) !== undefined
			: worksOn({ village, units }, { posts }, at)
	const [items, takers] = await Promise.all([
		itemsOfJob(errands, state),
		takersOf(table, who, from, takes, at),
	])
	return { items, takers }
}

const jobOf = ({ village, lead, supports = [] }: CaseState) => ({
	village,
	units: [...(lead ? [lead.unit] : []), ...supports.map(({ unit }) => unit)],
})

/** What would be handed over now, and to whom it can be. */
export async function draftOf(
	table: Table,
	errands: Errands,
	who: Who,
	asked: { readonly grid?: string | undefined; readonly job?: string | undefined },
	at: number,
): Promise<GridHandoverDraft> {
	const about = aboutOf(asked)
	const [{ items, takers }, open] = await Promise.all([
		compute(table, errands, who, about, at),
		openSlip(table, who.tenant, subjectOf(about)),
	])
	const titles = await titlesOf(table, who, items, at)
	return {
		about,
		items: items.map((item) => ({ item, ...titled(item, titles) })),
		takers: takers.map(({ user, name, unitName }) => ({
			user,
			unitName,
			...(name !== undefined && { name }),
		})),
		...(open !== undefined && { open }),
	}
}

function aboutOf({ grid, job }: { grid?: string | undefined; job?: string | undefined }): About {
	if (grid !== undefined) return { grid }
	if (job === undefined) throw new RefusalError('gridUnknown')
	return { job }
}

/**
 * Hands over, once: the slip's name is the client's, and the slip is its own record. The list is what is so now.
 * @throws RefusalError gridUnknown, caseUnknown, notYours, takerUnknown, itemUnknown, handoverOpen, identifierReused
 */
export async function offer(
	table: Table,
	errands: Errands,
	who: Who,
	body: OfferGridHandover,
	at: number,
): Promise<GridHandoverDone> {
	const digest = digestOf('offerGridHandover', body)
	const before = await getSlip(table, who.tenant, body.id)
	if (before) return again(before.slip, who, digest)
	const { items, takers } = await compute(table, errands, who, body.about, at)
	if (!takers.some(({ user }) => user === body.to)) throw new RefusalError('takerUnknown', 'to')
	const known = (item: string) => items.some((one) => one.item === item)
	if (!body.remarks.every(({ item }) => known(item))) throw new RefusalError('itemUnknown', 'remarks')
	const slip: SlipRecord = {
		tenant: who.tenant,
		handover: body.id,
		about: body.about,
		giver: who.user,
		taker: body.to,
		items: items.length,
		steps: [{ type: 'offer', by: who.user, at, ...(body.words !== undefined && { words: body.words }) }],
		version: 1,
		carry: [],
		digest,
	}
	const remarks = Object.fromEntries(body.remarks.map(({ item, text }) => [item, text]))
	const failed = await transact(table, offerWrites(table, slip, { items, remarks }))
	if (failed === undefined) return doneOf(slip)
	const meanwhile = await getSlip(table, who.tenant, body.id)
	if (meanwhile) return again(meanwhile.slip, who, digest)
	throw new RefusalError('handoverOpen')
}

const doneOf = (slip: GridHandover): GridHandoverDone => ({
	handover: slip.handover,
	state: stateOf(slip),
	version: slip.version,
})

function again(slip: SlipRecord, who: Who, sent: string): GridHandoverDone {
	if (slip.digest !== sent || slip.giver !== who.user) throw new RefusalError('identifierReused', 'id')
	return doneOf(slip)
}

/**
 * Takes a step of a slip, once, on condition that it is still what the person saw. What follows from accepting is done
 * at once as far as it can be; the clock goes on with the rest.
 * @throws RefusalError of the rules, handoverUnknown, caseMoved, identifierReused
 */
export async function followSlip(
	table: Table,
	errands: Errands,
	who: Who,
	name: string,
	asked: GridHandoverStepAsked,
	at: number,
): Promise<GridHandoverDone> {
	const key = commandKey(who.tenant, who.user, asked.id)
	const digest = digestOf(`followGridHandover ${name}`, asked)
	const done = await answered<GridHandoverDone>(table, key, digest)
	if (done) return done
	const before = await getSlip(table, who.tenant, name)
	if (before === undefined || !isOf(before.slip, who)) throw new RefusalError('handoverUnknown')
	const after = follow(before.slip, asked, before.list.items, who.user, at)
	if (isRefusal(after)) throw new RefusalError(after.refused, after.field)
	if (before.slip.version !== asked.version) throw new RefusalError('caseMoved')
	const answer = doneOf(after)
	const record: SlipRecord = { ...after, digest: before.slip.digest }
	const failed = await transact(table, [
		...stepWrites(table, record),
		recordOf(table, key, { digest, answer, at }),
	])
	if (failed !== undefined) {
		const meanwhile = await answered<GridHandoverDone>(table, key, digest)
		if (meanwhile) return meanwhile
		throw new RefusalError('caseMoved')
	}
	if (asked.type === 'accept') await carryOn(table, errands, who.tenant, name, at).catch(leftToTheClock)
	return answer
}

/** It was accepted, whatever comes of the rest now: the due item stands. */
function leftToTheClock(error: unknown): void {
	if (!(error instanceof RefusalError)) throw error
}
