import type { By } from '@huying/shared/catalogue/catalogue-view'
import { check } from '@huying/shared/catalogue/check'
import { flatten } from '@huying/shared/catalogue/columns'
import type { Entry } from '@huying/shared/catalogue/entry'
import { mayPublish } from '@huying/shared/catalogue/may-keep'
import type { Proposal, ProposalDecision, ProposalDone, Proposals } from '@huying/shared/catalogue/proposal'
import { unitWords } from '@huying/shared/catalogue/unit-words'
import { RefusalError } from '@huying/shared/error/refusal'
import { proposalTold } from '@huying/shared/notice/answers'
import { isHeld } from '@huying/shared/user/post'
import type { Who } from '../edge/endpoint'
import { toldWrite } from '../notice/told-outbox'
import { rulesOf } from '../rule/rules-store'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { units } from '../tenant/tenant-store'
import { catalogueOf } from './catalogue-store'
import { once } from './once-only'
import { decidedOf, decidedWrite, openOf, proposalOf, type StoredProposal } from './proposal-store'
import { publish } from './publish'

/** Who somebody is where others see it: the post that counts most here. */
export function byOf(who: Who, at: number): By {
	const held = who.posts.filter((post) => isHeld(post, at))
	const post =
		held.find(({ role }) => role === 'leader' || role === 'administrator' || role === 'dispatcher') ?? held[0]
	return { ...(post && { role: post.role }), unitName: post?.unitName ?? '' }
}

/** Proposals: those who keep the list see all of them, others what they proposed themselves. Two Query. */
export async function proposalsOf(table: Table, who: Who, at: number): Promise<Proposals> {
	const { rules } = await rulesOf(table, who.tenant)
	const mayDecide = mayPublish(who.posts, rules.keeper, at)
	const shown = (all: readonly StoredProposal[]) =>
		all.filter(({ user }) => mayDecide || user === who.user).map((one) => viewOf(one, who.user))
	const [open, decided] = await Promise.all([openOf(table, who.tenant), decidedOf(table, who.tenant)])
	return { open: shown(open), decided: shown(decided), mayDecide }
}

function viewOf(stored: StoredProposal, user: string): Proposal {
	const { id, at, by, name, field, lead, words, case: of, decided } = stored
	return {
		id,
		at,
		by,
		mine: stored.user === user,
		name,
		words,
		...(field !== undefined && { field }),
		...(lead !== undefined && { lead }),
		...(of !== undefined && { case: of }),
		...(decided !== undefined && { decided }),
	}
}

/**
 * Decides on a proposal, once. Accepted, its entry stands in a new version; refused, it says why.
 * @throws RefusalError notYours, proposalUnknown, notAllowedNow where it is decided, entryInvalid, unitUnknown,
 *   catalogueMoved, identifierReused
 */
export async function decideProposal(
	table: Table,
	who: Who,
	proposal: string,
	decision: ProposalDecision,
	at: number,
): Promise<ProposalDone> {
	const { rules } = await rulesOf(table, who.tenant)
	if (!mayPublish(who.posts, rules.keeper, at)) throw new RefusalError('notYours')
	const key = commandKey(who.tenant, who.user, decision.id)
	const digest = digestOf(`decideProposal ${proposal}`, decision)
	const again = await answered<ProposalDone>(table, key, digest)
	if (again) return again
	return once<ProposalDone>(
		() => answered(table, key, digest),
		() =>
			carryOut(table, who, proposal, decision, at, (answer) => recordOf(table, key, { digest, answer, at })),
	)
}

/** Refuses, or publishes the list with the entry in it, together with the record of the command. */
async function carryOut(
	table: Table,
	who: Who,
	proposal: string,
	decision: ProposalDecision,
	at: number,
	record: (answer: ProposalDone) => Write,
): Promise<ProposalDone> {
	const stored = await proposalOf(table, who.tenant, proposal)
	if (stored === undefined) throw new RefusalError('proposalUnknown')
	if (stored.decided) throw new RefusalError('notAllowedNow')
	// Whoever decides on their own proposal knows
	const told = (accepted: boolean): Write[] =>
		stored.user === who.user
			? []
			: [
					toldWrite(table, proposalTold(proposal, { accepted, at }), {
						tenant: who.tenant,
						caller: stored.user,
						by: who.user,
						correlation: decision.id,
					}),
				]
	if (decision.decision === 'refuse') {
		const answer: ProposalDone = { done: true }
		const refused = decidedWrite(table, stored, { at, accepted: false, words: decision.words })
		if (await transact(table, [refused, record(answer), ...told(false)]))
			throw new RefusalError('notAllowedNow')
		return answer
	}
	const { base, entry } = decision
	const { matter } = entry
	const list = await listWith(table, who.tenant, base, entry)
	const publishing = { list, base, by: byOf(who, at), at }
	const version = await publish(table, who.tenant, publishing, (version) => [
		decidedWrite(table, stored, { at, accepted: true, matter, version }),
		record({ done: true, version, matter }),
		...told(true),
	])
	if (version === undefined) throw new RefusalError('notAllowedNow')
	return { done: true, version, matter }
}

/** The list with an entry added or replaced, where it stays a good one. */
async function listWith(table: Table, tenant: string, base: number, entry: Entry) {
	const [current, known] = await Promise.all([catalogueOf(table, tenant), units(table, tenant)])
	if ((current?.version ?? 0) !== base) throw new RefusalError('catalogueMoved')
	const words = unitWords(known)
	for (const duty of [entry.lead, ...entry.supports])
		if (duty.level === 'department' && !('duty' in words.read(duty.unit)))
			throw new RefusalError('unitUnknown', 'entry')
	const before = current?.entries ?? []
	const at = before.findIndex(({ matter }) => matter === entry.matter)
	const entries = at < 0 ? [...before, entry] : before.with(at, entry)
	const place = at < 0 ? before.length : at
	const wrong = check(entries.map(flatten)).find((one) => one.at === place || one.other === place)
	if (wrong) throw new RefusalError('entryInvalid', `entry.${wrong.key}`)
	return { ...(current?.title !== undefined && { title: current.title }), entries }
}
