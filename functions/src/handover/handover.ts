import { deadlineOf } from '@huying/shared/case/state'
import { summary } from '@huying/shared/case/summary'
import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import { follow, mayFollow, type Step, stateOf } from '@huying/shared/handover/handover'
import type {
	Draft,
	Handed,
	Handover,
	HandoverDone,
	Handovers,
	Offer,
	StepAsked,
} from '@huying/shared/handover/handover-view'
import type { Reason } from '@huying/shared/handover/list'
import { seesHandovers, worksShifts } from '@huying/shared/handover/sight'
import { type Duty, takesOver } from '@huying/shared/roster/shift'
import { CENTRE } from '@huying/shared/unit/unit'
import { queueCounts } from '../case/case-lists'
import { type Listed, withOpenings } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import { contactsOfUsers } from '../roster/contacts'
import { rulesOf } from '../rule/rules-store'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import {
	getHead,
	getList,
	type HandoverHead,
	lastHeads,
	offerWrites,
	openName,
	stepWrites,
} from './handover-store'
import { listedOf } from './listed'
import { standing } from './standing'

/** What would be handed over now, as far as whoever asks may see it. */
export async function draftOf(table: Table, who: Who, at: number): Promise<Draft> {
	if (!worksShifts(who.posts, at)) throw new RefusalError('notYours')
	const [{ next, items, counts, cut }, open] = await Promise.all([
		compute(table, who, at),
		openName(table, who.tenant),
	])
	return { next, items, counts, cut, ...(open !== undefined && { open }) }
}

async function compute(table: Table, who: Who, at: number) {
	const next = takesOver(at, (await rulesOf(table, who.tenant)).rules.shifts)
	if (next === undefined) throw new RefusalError('unavailable')
	const [{ listed, cut }, counts] = await Promise.all([
		standing(table, who.tenant, next.until),
		queueCounts(table, who, CENTRE),
	])
	const openings = await withOpenings(
		table,
		who.tenant,
		listed.map(({ state }) => state),
	)
	const items = openings.flatMap((one, place) => handed(one, listed[place] ?? { reasons: [] }, who, at) ?? [])
	return { next, items, counts, cut }
}

/** One line of the list; undefined where whoever asks may not see the case. */
function handed(
	{ state, opening }: Listed,
	{ reasons, by = deadlineOf(state) }: { readonly reasons: readonly Reason[]; readonly by?: number },
	who: Who,
	at: number,
): Handed | undefined {
	const seen = summary(state, opening, who, at)
	if (seen === undefined) return undefined
	const { title, urgency, village, unitName } = seen
	return {
		case: state.case,
		number: state.number,
		type: state.type,
		status: state.status,
		reasons: [...reasons],
		...(title !== undefined && { title }),
		...(urgency !== undefined && { urgency }),
		...(village !== undefined && { village }),
		...(unitName !== undefined && { unitName }),
		...(by !== undefined && { deadline: by }),
	}
}

/**
 * Hands the centre over, once. The list is what is so now; a remark on a case that is not on it puts it there.
 * @throws RefusalError notYours, caseUnknown for a remark on a case that they may not see, handoverOpen, identifierReused
 */
export async function offerHandover(table: Table, who: Who, offer: Offer, at: number): Promise<HandoverDone> {
	if (!worksShifts(who.posts, at)) throw new RefusalError('notYours')
	return once(table, who, { id: offer.id, operation: 'offerHandover', body: offer, at }, async () => {
		if ((await openName(table, who.tenant)) !== undefined) throw new RefusalError('handoverOpen')
		const { next, items, counts, cut } = await compute(table, who, at)
		const all = [...items, ...(await remarked(table, who, offer, items, at))]
		const words = new Map(offer.remarks.map(({ case: id, text }) => [id, text]))
		const kept = all.map(({ title: _, ...item }) => {
			const remark = words.get(item.case)
			return remark === undefined ? item : { ...item, remark }
		})
		const step: Step = {
			type: 'offer',
			by: who.user,
			at,
			...(offer.words !== undefined && offer.words !== '' && { words: offer.words }),
		}
		const handover = `${ordered(at)}-${offer.id}`
		const head = headOf(handover, next, kept.length, [step])
		return {
			answer: doneOf(head),
			writes: offerWrites(table, who.tenant, head, { items: kept, counts, cut }),
			lost: 'handoverOpen',
		}
	})
}

/** Cases that somebody says a word about and that were not on the list. */
async function remarked(table: Table, who: Who, { remarks }: Offer, items: readonly Handed[], at: number) {
	const there = new Set(items.map((item) => item.case))
	const ids = remarks.map((remark) => remark.case).filter((id) => !there.has(id))
	const found = await listedOf(table, who.tenant, ids)
	return ids.map((id) => {
		const one = found.find(({ state }) => state.case === id)
		const item = one && handed(one, { reasons: ['remarked'] }, who, at)
		if (item === undefined) throw new RefusalError('caseUnknown')
		return item
	})
}

function headOf(handover: string, next: Duty, listed: number, steps: readonly Step[]): HandoverHead {
	return { handover, state: stateOf(steps), next, listed, steps, version: steps.length }
}

const doneOf = ({ handover, state, version }: HandoverHead): HandoverDone => ({ handover, state, version })

/**
 * Accepts a hand-over, says what is missing, or adds what was; once.
 * @throws RefusalError notYours, handoverUnknown, handoverOwn, notAllowedNow, textEmpty, caseMoved, identifierReused
 */
export async function followHandover(
	table: Table,
	who: Who,
	name: string,
	asked: StepAsked,
	at: number,
): Promise<HandoverDone> {
	if (!worksShifts(who.posts, at)) throw new RefusalError('notYours')
	const operation = `followHandover ${name}`
	return once(table, who, { id: asked.id, operation, body: asked, at }, async () => {
		const before = await getHead(table, who.tenant, name)
		if (before === undefined) throw new RefusalError('handoverUnknown')
		const { type, words } = asked
		const step: Step = { type, by: who.user, at, ...(words !== undefined && { words }) }
		const steps = follow(before.steps, step)
		if (isRefusal(steps)) throw new RefusalError(steps.refused, steps.field)
		if (before.version !== asked.version) throw new RefusalError('caseMoved')
		const head = headOf(name, before.next, before.listed, steps)
		return {
			answer: doneOf(head),
			writes: stepWrites(table, who.tenant, before.version, head),
			lost: 'caseMoved',
		}
	})
}

interface Asked {
	readonly id: string
	readonly operation: string
	readonly body: unknown
	readonly at: number
}

/** Does something once: the same again is answered the same. `lost` is said where somebody else was quicker. */
async function once(
	table: Table,
	who: Who,
	{ id, operation, body, at }: Asked,
	plan: () => Promise<{ answer: HandoverDone; writes: Write[]; lost: 'handoverOpen' | 'caseMoved' }>,
): Promise<HandoverDone> {
	const key = commandKey(who.tenant, who.user, id)
	const digest = digestOf(operation, body)
	const again = await answered<HandoverDone>(table, key, digest)
	if (again) return again
	const { answer, writes, lost } = await plan()
	const failed = await transact(table, [recordOf(table, key, { digest, answer, at }), ...writes])
	if (failed === undefined) return answer
	const before = await answered<HandoverDone>(table, key, digest)
	if (before) return before
	throw new RefusalError(lost)
}

/** The last thirty: one Query and one BatchGetItem of names. */
export async function handoversOf(table: Table, who: Who, at: number): Promise<Handovers> {
	if (!seesHandovers(who.posts, at)) throw new RefusalError('notYours')
	const heads = await lastHeads(table, who.tenant)
	const named = await namer(table, who.tenant, heads)
	return {
		handovers: heads.map(({ handover, state, version, next, listed, steps }) => ({
			handover,
			state,
			version,
			next,
			listed,
			steps: steps.map(named),
		})),
	}
}

/**
 * One hand-over as it was handed over, without the cases that whoever asks may not see: two GetItem, the cases in
 * batches of fifty, and the names.
 */
export async function handoverOf(table: Table, who: Who, name: string, at: number): Promise<Handover> {
	if (!seesHandovers(who.posts, at)) throw new RefusalError('notYours')
	const [head, list] = await Promise.all([getHead(table, who.tenant, name), getList(table, who.tenant, name)])
	if (head === undefined || list === undefined) throw new RefusalError('handoverUnknown')
	const ids = list.items.map((item) => item.case)
	const [cases, named] = await Promise.all([
		listedOf(table, who.tenant, ids),
		namer(table, who.tenant, [head]),
	])
	const now = new Map(cases.map((one) => [one.state.case, handed(one, { reasons: [] }, who, at)]))
	return {
		handover: head.handover,
		state: head.state,
		version: head.version,
		next: head.next,
		steps: head.steps.map(named),
		counts: { ...list.counts },
		cut: list.cut,
		items: list.items.flatMap((item) => {
			const seen = now.get(item.case)
			return seen === undefined ? [] : [{ ...item, ...(seen.title !== undefined && { title: seen.title }) }]
		}),
		moves: worksShifts(who.posts, at) ? mayFollow(head.steps, who.user) : [],
	}
}

async function namer(table: Table, tenant: string, heads: readonly HandoverHead[]) {
	const users = heads.flatMap(({ steps }) => steps.map(({ by }) => by))
	const contacts = await contactsOfUsers(table, tenant, users)
	return (step: Step) => {
		const name = contacts.get(step.by)?.name
		return name === undefined ? step : { ...step, name }
	}
}
