import type { Actor } from '@huying/shared/case/actor'
import type { Receipt } from '@huying/shared/case/case-view'
import type { Command } from '@huying/shared/case/command'
import { type Decision, decide } from '@huying/shared/case/decide'
import type { ClockAct } from '@huying/shared/case/due'
import { relationOf } from '@huying/shared/case/relation'
import type { CaseState } from '@huying/shared/case/state'
import type { ErrandGround } from '@huying/shared/errand/ground'
import type { ErrorCode } from '@huying/shared/error/catalogue'
import { isRefusal, type Refusal, RefusalError } from '@huying/shared/error/refusal'
import { decideMerge } from '@huying/shared/merge/merge'
import type { Who } from '../edge/endpoint'
import { freshSalt, type Ports } from '../edge/ports'
import { errandGround } from '../errand/errand-ground'
import { rulesOf } from '../rule/rules-store'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { villageExists } from '../tenant/tenant-store'
import { readStanding, type Standing } from './case-store'
import { claimedPhotos } from './claimed-photos'
import { commitOf } from './commit'
import { commitMerge, withFollower } from './commit-callers'
import { groundFor } from './ground'
import { placeWrites } from './public-place'
import { receiptOf } from './receipt'

/** How often a command is decided anew when somebody else moved the case meanwhile. */
const ATTEMPTS = 4

/** What a step of an errand comes with that does not come by the case's own route. */
export interface Beside extends Pick<ErrandGround, 'invited' | 'handover'> {
	/** Writes that hold or fall with it, and what it means when one does not hold. */
	readonly also?: readonly Write[]
	readonly alsoRefused?: ErrorCode
}

/** Every picture that a command takes; those of an errand's step are papers, and shown to few. */
function photosIn(command: Command): readonly string[] {
	if (command.type !== 'errand') return 'photos' in command ? command.photos : []
	const { step } = command
	return 'photos' in step ? step.photos : []
}

/** Every recording that it takes. One that is written down is there already. */
function voicesIn(command: Command): readonly string[] {
	if (command.type !== 'errand') return ('voices' in command && command.voices) || []
	const { step } = command
	return 'voice' in step && step.voice !== undefined ? [step.voice] : []
}

/**
 * Does one command on a case, once: read, decide, commit.
 * @throws RefusalError as the contract's commandCase says
 */
export async function commandCase(
	table: Table,
	ports: Ports,
	who: Who,
	id: string,
	command: Command,
	correlation?: string,
	beside: Beside = {},
): Promise<Receipt> {
	const key = commandKey(who.tenant, who.user, command.id)
	const sent = digestOf(`commandCase ${id}`, command)
	const again = () => answered<Receipt>(table, key, sent)

	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const standing = await readStanding(table, who.tenant, id)
		const relation = standing && relationOf(standing.state, who, ports.now())
		if (
			standing === undefined ||
			(relation === undefined && !beside.invited && beside.handover === undefined)
		)
			throw new RefusalError('caseUnknown')

		const at = ports.now()
		const { mainStanding, ...ground } = await groundFor(table, who.tenant, standing.state, command)
		const errand = await errandGround(table, who.tenant, standing, command, beside)
		const context = { ...ground, ...errand, actor: who, at, salt: freshSalt(ports) }
		const decision = mainStanding
			? decideMerge(standing.state, command, { ...context, main: mainStanding.state })
			: decide(standing.state, command, context)
		if (isRefusal(decision)) return (await again()) ?? raise(decision)
		await checkVillage(table, who.tenant, command)

		const named = photosIn(command)
		const photos = await claimedPhotos(table, who, named, id, command.id, voicesIn(command))
		const { state, writes, refuses } =
			'main' in decision && mainStanding
				? commitMerge(table, standing, mainStanding, decision, correlation)
				: withFollower(table, who, command, commitOf(table, standing, decision as Decision, correlation))
		const receipt = receiptOf(state)
		const { also = [], alsoRefused = 'caseMoved' } = beside
		const record = writes.length + also.length
		const failed = await transact(table, [
			...writes,
			...also,
			recordOf(table, key, { digest: sent, answer: receipt, at }),
			...photos.writes,
			...(await placeWrites(table, standing.state, state)),
		])
		if (failed === undefined) return receipt
		if (failed.index > record) throw photos.refusal(failed.item)
		const before = await again()
		if (before) return before
		if (failed.index >= writes.length && failed.index < record) throw new RefusalError(alsoRefused)
		if (failed.index === refuses?.index) throw new RefusalError(refuses.code)
	}
	throw new RefusalError('caseMoved')
}

/**
 * Does what the one clock must do to a case as it was just read; nobody waits for an answer.
 * @param also further writes that hold or fall with it
 */
export async function actByClock(
	table: Table,
	ports: Ports,
	actor: Extract<Actor, { clock: true }>,
	standing: Standing,
	act: ClockAct,
	{ main, also = [] }: { readonly main?: CaseState; readonly also?: readonly Write[] } = {},
): Promise<void> {
	const { state } = standing
	const command = { ...act, id: `clock-${state.case}-${state.version}` } as Command
	const decision = decide(state, command, {
		// only what goes up to another unit needs more than the rules
		...(act.type === 'refer' || act.type === 'rework'
			? await groundFor(table, actor.tenant, state, command)
			: await rulesOf(table, actor.tenant)),
		actor,
		at: ports.now(),
		salt: freshSalt(ports),
		...(main && { main }),
	})
	if (isRefusal(decision)) raise(decision)
	const { state: after, writes } = commitOf(table, standing, decision)
	const place = await placeWrites(table, state, after)
	if (await transact(table, [...writes, ...also, ...place])) throw new RefusalError('caseMoved')
}

/** Where the centre places a case must be a village of this county. */
async function checkVillage(table: Table, tenant: string, command: Command): Promise<void> {
	if (command.type !== 'accept' || command.village === undefined) return
	if (!(await villageExists(table, tenant, command.village)))
		throw new RefusalError('villageUnknown', 'village')
}

function raise({ refused, field }: Refusal): never {
	throw new RefusalError(refused, field)
}
