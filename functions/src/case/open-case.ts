import type { Receipt } from '@huying/shared/case/case-view'
import type { Registration, Submission } from '@huying/shared/case/command'
import type { Decision } from '@huying/shared/case/decide'
import type { By } from '@huying/shared/case/event'
import { type OpeningContext, register, submissionDigest, submit } from '@huying/shared/case/open'
import type { CaseState } from '@huying/shared/case/state'
import { RefusalError } from '@huying/shared/error/refusal'
import { CENTRE } from '@huying/shared/unit/unit'
import type { Who } from '../edge/endpoint'
import { freshSalt, type Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { villageExists } from '../tenant/tenant-store'
import { caseKeys } from './case-keys'
import { claimedPhotos } from './claimed-photos'
import { commitOf } from './commit'
import { openingReceipt, receiptOf } from './receipt'

/** How many numbers are drawn before we say that we are busy: with 100,000 cases a month one in a hundred is taken. */
const NUMBERS = 6

/** Opens a case for the resident who asks. @throws RefusalError as the contract's submitCase says */
export function submitCase(table: Table, ports: Ports, who: Who, submission: Submission): Promise<Receipt> {
	return open(table, ports, who, submission, who.user, (context) => submit(submission, context))
}

/** Files a case for somebody who called by another channel, in the name of the centre. */
export function registerCase(
	table: Table,
	ports: Ports,
	who: Who,
	registration: Registration,
): Promise<Receipt> {
	const post = who.posts.find((held) => held.role === 'dispatcher' && held.unit === CENTRE)
	if (post === undefined) throw new RefusalError('postMissing')
	const by: By = { capacity: 'dispatcher', user: who.user, unit: post.unit, unitName: post.unitName }
	return open(table, ports, who, registration, undefined, (context) => register(registration, by, context))
}

async function open(
	table: Table,
	ports: Ports,
	who: Who,
	what: Submission | Registration,
	caller: string | undefined,
	decideWith: (context: OpeningContext) => Decision,
): Promise<Receipt> {
	if (what.village !== undefined && !(await villageExists(table, who.tenant, what.village))) {
		throw new RefusalError('villageUnknown', 'village')
	}
	const photos = await claimedPhotos(table, who, what.photos, what.id, what.id)
	const at = ports.now()
	const salt = freshSalt(ports)
	for (let attempt = 0; attempt < NUMBERS; attempt++) {
		const context = {
			actor: who,
			at,
			salt,
			attempt,
			...(photos.cover !== undefined && { cover: photos.cover }),
		}
		const { state, writes } = commitOf(table, undefined, decideWith(context))
		const number = writes.length
		const all = [...writes, numberWrite(table, state), ...mineWrites(table, state), ...photos.writes]
		const failed = await transact(table, all)
		if (failed === undefined) return receiptOf(state)
		if (failed.index === 0) return sameAgain(failed.item?.state as CaseState | undefined, what, caller)
		if (failed.index !== number) throw photos.refusal(failed.item)
	}
	throw new RefusalError('busy')
}

/** The identifier stands already: the same case for ever if the same person sent the same words, else refused. */
function sameAgain(
	state: CaseState | undefined,
	what: Submission | Registration,
	caller: string | undefined,
): Receipt {
	if (state === undefined || state.caller !== caller || state.submission !== submissionDigest(what)) {
		throw new RefusalError('identifierReused', 'id')
	}
	return openingReceipt(state)
}

function numberWrite(table: Table, state: CaseState): Write {
	return {
		Put: {
			TableName: table.name,
			Item: { ...caseKeys.number(state.tenant, state.number), case: state.case },
			ConditionExpression: 'attribute_not_exists(pk)',
		},
	}
}

function mineWrites(table: Table, state: CaseState): Write[] {
	if (state.caller === undefined) return []
	const key = caseKeys.minePointer(state.tenant, state.caller, state.openedAt, state.case)
	return [{ Put: { TableName: table.name, Item: { ...key, case: state.case } } }]
}
