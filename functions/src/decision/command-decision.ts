import type { DecisionCommand } from '@huying/shared/decision/command'
import { decideDecision, evolveDecision } from '@huying/shared/decision/decide'
import { statusOf } from '@huying/shared/decision/decision'
import type { DecisionReceipt } from '@huying/shared/decision/decision-view'
import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import type { Who } from '../edge/endpoint'
import { freshSalt, type Ports } from '../edge/ports'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { commitLogged } from './decision-log'
import { closeVoices, decisionWrites, getWithVoices } from './decision-store'
import { isLinkable } from './linkable'
import { stepPhotos } from './step-photos'

/**
 * Takes one step of a decision, once, on condition that it is still what the person saw; the step, its photos and its
 * entry in the county's log are one transaction.
 * @throws RefusalError of the rules, decisionUnknown, caseMoved or identifierReused
 */
export async function commandDecision(
	table: Table,
	ports: Ports,
	who: Who,
	id: string,
	command: DecisionCommand,
): Promise<DecisionReceipt> {
	const key = commandKey(who.tenant, who.user, command.id)
	const digest = digestOf(`commandDecision ${id}`, command)
	const before = await getWithVoices(table, who.tenant, id)
	if (before === undefined) throw new RefusalError('decisionUnknown')
	const { digest: begun, ...decision } = before.decision
	const at = ports.now()
	const step = decideDecision(decision, command, who, { at, salt: freshSalt(ports), voices: before.voices })
	if (isRefusal(step)) {
		// What was done already is refused by the rules now, and still answered as it was
		const done = await answered<DecisionReceipt>(table, key, digest)
		if (done) return done
		throw new RefusalError(step.refused, step.field)
	}
	if (step.type === 'link' && !(await isLinkable(table, who.tenant, step.link.disclosure)))
		throw new RefusalError('linkUnknown', 'disclosure')
	const after = evolveDecision(decision, step)
	const receipt: DecisionReceipt = { decision: id, status: statusOf(after), version: after.version }
	const claimed = await stepPhotos(table, who, decision, command.photos, command.id)
	const closing: Write[] =
		command.type === 'enter' && command.stage === 'ask'
			? [closeVoices(table, who.tenant, id, before.voices)]
			: []
	const failed = await commitLogged(table, after, (logged) => [
		...decisionWrites(table, logged, begun),
		recordOf(table, key, { digest, answer: receipt, at }),
		...closing,
		...claimed.writes,
	])
	if (failed === undefined) return receipt
	const meanwhile = await answered<DecisionReceipt>(table, key, digest)
	if (meanwhile) return meanwhile
	const photo = failed.index - 3 - closing.length
	if (photo >= 0) throw claimed.refusal(failed.item)
	// Somebody answered in the very last moment: counted anew, it holds
	if (closing.length > 0 && failed.index === 3) throw new RefusalError('busy')
	throw new RefusalError('caseMoved')
}
