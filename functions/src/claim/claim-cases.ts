import { type Claimant, claim } from '@huying/shared/claim/claim'
import type { Claim, ClaimedAnswer } from '@huying/shared/claim/claim-view'
import type { ErrorCode } from '@huying/shared/error/catalogue'
import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import { caseKeys } from '../case/case-keys'
import { readOpening, readStanding } from '../case/case-store'
import { commitOf } from '../case/commit'
import type { Who } from '../edge/endpoint'
import { rulesOf } from '../rule/rules-store'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import type { ClaimPorts } from './claim-ports'
import { numberIn } from './claimable-cases'
import { provenPhone } from './proven-phone'

/** How often a claim is decided anew when somebody else moved the case meanwhile. */
const ATTEMPTS = 4

/**
 * Makes cases somebody's own whose phone they have just proven: each by itself, so that one that is somebody else's
 * keeps none of the others. Sent twice, it is done once.
 * @throws RefusalError phoneUnproven
 */
export async function claimCases(
	table: Table,
	ports: Pick<ClaimPorts, 'now'>,
	who: Who,
	{ id, cases, number: typed }: Claim,
	correlation: string,
): Promise<ClaimedAnswer> {
	const phone = await provenPhone(table, who, ports.now())
	if (phone === undefined) throw new RefusalError('phoneUnproven')
	const number = numberIn(typed)
	const claimant = { user: who.user, phone, ...(number !== undefined && { number }) }
	const claimed: string[] = []
	const refused: ClaimedAnswer['refused'] = []
	for (const one of new Set(cases)) {
		const code = await claimOne(table, ports, who.tenant, claimant, one, id, correlation)
		if (code === undefined) claimed.push(one)
		else refused.push({ case: one, code })
	}
	return { claimed, refused }
}

/** One case: its state, its opening words, the rules, and one transaction. */
async function claimOne(
	table: Table,
	ports: Pick<ClaimPorts, 'now'>,
	tenant: string,
	claimant: Claimant,
	id: string,
	command: string,
	correlation: string,
): Promise<ErrorCode | undefined> {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const [standing, opening, { rules }] = await Promise.all([
			readStanding(table, tenant, id),
			readOpening(table, tenant, id),
			rulesOf(table, tenant),
		])
		if (standing === undefined) return 'caseUnknown'
		if (standing.state.caller === claimant.user) return undefined
		const decision = claim(standing.state, opening, claimant, { at: ports.now(), command, rules })
		if (isRefusal(decision)) return decision.refused
		const { state, writes } = commitOf(table, standing, decision, correlation)
		const { caller = claimant.user, openedAt, mergedInto } = state
		const mine: Write = {
			Put: {
				TableName: table.name,
				Item: { ...caseKeys.minePointer(tenant, caller, openedAt, id), case: id },
			},
		}
		const all = [
			...writes,
			mine,
			...(mergedInto === undefined ? [] : [callerWrite(table, tenant, mergedInto, id, caller)]),
		]
		if ((await transact(table, all)) === undefined) return undefined
	}
	return 'caseMoved'
}

/** Where the case was merged into another, whoever is told of that one is told by their user from now on. */
function callerWrite(table: Table, tenant: string, main: string, id: string, user: string): Write {
	return {
		Update: {
			TableName: table.name,
			Key: caseKeys.merged(tenant, main, id),
			UpdateExpression: 'SET #user = :user',
			ConditionExpression: 'attribute_exists(pk)',
			ExpressionAttributeNames: { '#user': 'user' },
			ExpressionAttributeValues: { ':user': user },
		},
	}
}
