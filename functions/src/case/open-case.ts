import type { Receipt } from '@huying/shared/case/case-view'
import type { Registration, Submission, Summons } from '@huying/shared/case/command'
import type { Decision } from '@huying/shared/case/decide'
import type { By, Earlier } from '@huying/shared/case/event'
import { type OpeningContext, register, submissionDigest, submit } from '@huying/shared/case/open'
import type { CaseState } from '@huying/shared/case/state'
import { summary } from '@huying/shared/case/summary'
import type { ErrorCode } from '@huying/shared/error/catalogue'
import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import { calledBy, summon } from '@huying/shared/summons/summons'
import { CENTRE } from '@huying/shared/unit/unit'
import { entryOf } from '../catalogue/catalogue-store'
import type { Who } from '../edge/endpoint'
import { freshSalt, type Ports } from '../edge/ports'
import { rulesOf } from '../rule/rules-store'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { unitOf, unitsByName, villageExists } from '../tenant/tenant-store'
import { caseKeys } from './case-keys'
import { readFirstEvents, readListed } from './case-store'
import { claimedPhotos } from './claimed-photos'
import { commitOf } from './commit'
import { openingReceipt, receiptOf } from './receipt'
import { sourceNumberClaims } from './source-number'

/** Something that only one case can have. */
export interface Claim {
	readonly write: Write
	readonly code: ErrorCode
	readonly field: string
}

/** How many numbers are drawn before we say that we are busy: with 100,000 cases a month one in a hundred is taken. */
const NUMBERS = 6

/** Opens a case for the resident who asks. @throws RefusalError as the contract's submitCase says */
export async function submitCase(
	table: Table,
	ports: Ports,
	who: Who,
	submission: Submission,
): Promise<Receipt> {
	if (submission.patrol && !who.posts.some(({ role }) => role === 'gridWorker')) {
		throw new RefusalError('postMissing', 'patrol')
	}
	// Whoever says that they help as a grid worker is one
	if (submission.helping?.relation === 'gridWorker' && !who.posts.some(({ role }) => role === 'gridWorker')) {
		throw new RefusalError('postMissing', 'helping')
	}
	return open(table, ports, who, submission, who.user, (context) => submit(submission, context))
}

/**
 * Opens a summons for the town or department that the user answers for.
 * @throws RefusalError as the contract's summon says
 */
export async function openSummons(
	table: Table,
	ports: Ports,
	who: Who,
	summons: Summons,
	correlation?: string,
): Promise<Receipt> {
	const post = who.posts.find(
		({ role, unit }) =>
			(role === 'handler' || role === 'leader') && (summons.unit === undefined || unit === summons.unit),
	)
	const unit = post && (await unitOf(table, who.tenant, post.unit))
	if (unit === undefined) throw new RefusalError('postMissing')
	const by = { capacity: 'caller', user: who.user, unit: unit.unit, unitName: unit.shortName } as const
	return open(
		table,
		ports,
		who,
		summons,
		who.user,
		async (context) => {
			const named = [...calledBy(context.entry, summons.village), ...summons.added]
			const units = await unitsByName(table, who.tenant, named)
			const decision = summon(summons, by, { ...context, units })
			if (isRefusal(decision)) throw new RefusalError(decision.refused, decision.field)
			return decision
		},
		correlation,
	)
}

/**
 * Files a case for somebody who called by another channel, in the name of the centre.
 * @throws RefusalError as the contract's registerCase says
 */
export async function registerCase(
	table: Table,
	ports: Ports,
	who: Who,
	registration: Registration,
): Promise<Receipt> {
	const post = who.posts.find((held) => held.role === 'dispatcher' && held.unit === CENTRE)
	if (post === undefined) throw new RefusalError('postMissing')
	const by: By = { capacity: 'dispatcher', user: who.user, unit: post.unit, unitName: post.unitName }
	const repeatOf = await earlierOf(table, ports, who, registration)
	return open(
		table,
		ports,
		who,
		registration,
		undefined,
		(context) => register(registration, by, { ...context, ...(repeatOf && { repeatOf }) }),
		undefined,
		undefined,
		undefined,
		sourceNumberClaims(table, who.tenant, registration),
	)
}

/** The earlier case that a registration is about again. @throws RefusalError caseUnknown */
async function earlierOf(
	table: Table,
	ports: Ports,
	who: Who,
	{ id, repeatOf }: Registration,
): Promise<Earlier | undefined> {
	if (repeatOf === undefined) return undefined
	const [listed] = repeatOf === id ? [] : await readListed(table, who.tenant, [repeatOf])
	const earlier = listed && summary(listed.state, listed.opening, who, ports.now())
	if (earlier === undefined) throw new RefusalError('caseUnknown', 'repeatOf')
	return { case: earlier.case, number: earlier.number }
}

/**
 * Opens a case, once: commits what the rules make of it, with its number, its place in the caller's list and its photos.
 * @param digest by which the same is known again
 * @param papers pictures that it takes without showing them
 * @param claims what it takes besides, and what is said where that is taken
 */
export async function open(
	table: Table,
	ports: Ports,
	who: Who,
	what: Submission | Registration | Summons,
	caller: string | undefined,
	decideWith: (context: OpeningContext) => Decision | Promise<Decision>,
	correlation?: string,
	digest: string = submissionDigest(what),
	papers: readonly string[] = [],
	claims: readonly Claim[] = [],
): Promise<Receipt> {
	if (what.village !== undefined && !(await villageExists(table, who.tenant, what.village))) {
		throw new RefusalError('villageUnknown', 'village')
	}
	const voices = 'voices' in what ? what.voices : undefined
	const photos = await claimedPhotos(table, who, [...what.photos, ...papers], what.id, what.id, voices)
	const at = ports.now()
	const salt = freshSalt(ports)
	const [settings, listed] = await Promise.all([
		rulesOf(table, who.tenant),
		what.matter === undefined ? undefined : entryOf(table, who.tenant, what.matter),
	])
	for (let attempt = 0; attempt < NUMBERS; attempt++) {
		const context = {
			...settings,
			...(listed && { entry: listed.entry, catalogue: listed.version }),
			actor: who,
			at,
			salt,
			attempt,
			...(photos.cover !== undefined && papers.length === 0 && { cover: photos.cover }),
		}
		const { state, writes, refuses } = commitOf(table, undefined, await decideWith(context), correlation)
		const number = writes.length
		const all = [
			...writes,
			numberWrite(table, state),
			...claims.map(({ write }) => write),
			...mineWrites(table, state),
			...photos.writes,
		]
		const failed = await transact(table, all)
		if (failed === undefined) return receiptOf(state)
		if (failed.index === 0)
			return sameAgain(table, failed.item?.state as CaseState | undefined, digest, caller)
		if (failed.index === refuses?.index) throw new RefusalError(refuses.code)
		const claim = claims[failed.index - number - 1]
		if (claim) throw new RefusalError(claim.code, claim.field)
		if (failed.index !== number) throw photos.refusal(failed.item)
	}
	throw new RefusalError('busy')
}

/** The identifier stands already: the same case for ever if the same person sent the same words, else refused. */
async function sameAgain(
	table: Table,
	state: CaseState | undefined,
	digest: string,
	caller: string | undefined,
): Promise<Receipt> {
	if (state === undefined || state.caller !== caller || !digest.startsWith(state.submission)) {
		throw new RefusalError('identifierReused', 'id')
	}
	if (state.version === 1) return receiptOf(state)
	const receipt = openingReceipt(await readFirstEvents(table, state.tenant, state.case))
	if (receipt === undefined) throw new RefusalError('busy')
	return receipt
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
