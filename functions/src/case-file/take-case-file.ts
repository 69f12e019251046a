import { isNamed } from '@huying/shared/case/actor'
import { brokenAt } from '@huying/shared/case/chain'
import { relationOf } from '@huying/shared/case/relation'
import type { CaseState } from '@huying/shared/case/state'
import type { CaseFile } from '@huying/shared/case-file/case-file'
import { mayTakeFile } from '@huying/shared/case-file/may-take-file'
import { RefusalError } from '@huying/shared/error/refusal'
import { CENTRE } from '@huying/shared/unit/unit'
import { isHeld, type Post } from '@huying/shared/user/post'
import { recordAccess } from '../access-log/record-access'
import { readCase } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'

/**
 * The digests of a case's steps, for whoever prints its file; that they did is written into the access log first.
 * One query of the case's partition, and one entry of the log.
 * @throws RefusalError caseUnknown, notYours
 */
export async function takeCaseFile(table: Table, ports: Ports, who: Who, id: string): Promise<CaseFile> {
	const at = ports.now()
	const stored = await readCase(table, who.tenant, id)
	const relation = stored && relationOf(stored.state, who, at)
	if (stored === undefined || relation === undefined || !isNamed(stored.state, who))
		throw new RefusalError('caseUnknown')
	const post = mayTakeFile(relation) ? postFor(stored.state, who, at) : undefined
	if (post === undefined) throw new RefusalError('notYours')
	const { trace, events, head } = stored
	await recordAccess(table, ports, {
		tenant: who.tenant,
		by: { user: who.user, role: post.role, unit: post.unit },
		what: 'caseFilePrinted',
		case: id,
		...(stored.state.lead && { subject: { unit: stored.state.lead.unit } }),
		detail: { steps: events.length },
	})
	return {
		at,
		unitName: post.unitName,
		steps: events.map(({ seq, at: then }, place) => ({ seq, at: then, hash: trace[place]?.hash ?? '' })),
		head,
		intact: brokenAt(trace) === -1 && trace.at(-1)?.hash === head,
	}
}

/** For which unit somebody takes it out: one that works on it, else the one that watches over it. */
function postFor(
	{ lead, supports = [], callingUnit }: CaseState,
	{ posts }: Who,
	at: number,
): Post | undefined {
	const held = posts.filter((post) => isHeld(post, at))
	const own = new Set([lead?.unit, callingUnit?.unit, ...supports.map(({ unit }) => unit)])
	return (
		held.find(({ unit, role }) => unit === CENTRE && role !== 'administrator') ??
		held.find(({ unit }) => own.has(unit)) ??
		held.find(({ role }) => role === 'inspector') ??
		held[0]
	)
}
