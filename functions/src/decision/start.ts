import type { Start } from '@huying/shared/decision/command'
import { startDecision } from '@huying/shared/decision/decide'
import { statusOf } from '@huying/shared/decision/decision'
import type { DecisionReceipt } from '@huying/shared/decision/decision-view'
import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import { townOf } from '@huying/shared/region/region'
import type { Who } from '../edge/endpoint'
import { freshSalt, type Ports } from '../edge/ports'
import { rulesOf } from '../rule/rules-store'
import { digestOf } from '../store/once'
import type { Table } from '../store/table'
import { getTown } from '../tenant/tenant-store'
import { commitLogged } from './decision-log'
import { type DecisionRecord, decisionWrites, getDecision } from './decision-store'

/**
 * Begins a decision, once: the id that the client made is the decision's for ever, and the decision is its own record.
 * @throws RefusalError of the rules, or identifierReused
 */
export async function start(table: Table, ports: Ports, who: Who, body: Start): Promise<DecisionReceipt> {
	const digest = digestOf('startDecision', body)
	const before = await getDecision(table, who.tenant, body.id)
	if (before) return again(before, who, digest)
	const [town, { rules }] = await Promise.all([
		getTown(table, who.tenant, townOf(body.village)),
		rulesOf(table, who.tenant),
	])
	const village = town?.villages.find(({ code }) => code === body.village)
	const context = { at: ports.now(), salt: freshSalt(ports) }
	const decision = startDecision(body, who, context, village, rules.decision)
	if (isRefusal(decision)) throw new RefusalError(decision.refused, decision.field)
	const failed = await commitLogged(table, decision, (logged) => decisionWrites(table, logged, digest))
	if (failed === undefined) return receipt(decision)
	const meanwhile = await getDecision(table, who.tenant, body.id)
	if (meanwhile === undefined) throw new RefusalError('busy')
	return again(meanwhile, who, digest)
}

const receipt = (
	decision: Pick<DecisionRecord, 'decision' | 'steps' | 'terms' | 'version'>,
): DecisionReceipt => ({
	decision: decision.decision,
	status: statusOf(decision),
	version: decision.version,
})

/** Sent again, it is answered as it stands now; another's, or other words, are another decision under a used name. */
function again(record: DecisionRecord, who: Who, sent: string): DecisionReceipt {
	if (record.digest !== sent || record.steps[0]?.by.user !== who.user)
		throw new RefusalError('identifierReused', 'id')
	return receipt(record)
}
