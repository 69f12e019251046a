import type { Actor } from '@huying/shared/case/actor'
import type { Receipt } from '@huying/shared/case/case-view'
import type { Command } from '@huying/shared/case/command'
import { decide } from '@huying/shared/case/decide'
import { relationOf } from '@huying/shared/case/relation'
import type { ClockCommand } from '@huying/shared/case/state'
import { isRefusal, type Refusal, RefusalError } from '@huying/shared/error/refusal'
import type { Who } from '../edge/endpoint'
import { freshSalt, type Ports } from '../edge/ports'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { unitOf, villageExists } from '../tenant/tenant-store'
import { readStanding } from './case-store'
import { claimedPhotos } from './claimed-photos'
import { commitOf } from './commit'
import { receiptOf } from './receipt'

/** How often a command is decided anew when somebody else moved the case meanwhile. */
const ATTEMPTS = 4

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
): Promise<Receipt> {
	const key = commandKey(who.tenant, who.user, command.id)
	const sent = digestOf(`commandCase ${id}`, command)
	const again = () => answered<Receipt>(table, key, sent)

	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const standing = await readStanding(table, who.tenant, id)
		const relation = standing && relationOf(standing.state, who, ports.now())
		if (standing === undefined || relation === undefined) throw new RefusalError('caseUnknown')

		const at = ports.now()
		const unit = await unitNamed(table, who.tenant, command)
		const decision = decide(standing.state, command, {
			actor: who,
			at,
			salt: freshSalt(ports),
			...(unit && { unit }),
		})
		if (isRefusal(decision)) return (await again()) ?? raise(decision)
		await checkVillage(table, who.tenant, command)

		const named = 'photos' in command ? command.photos : []
		const photos = await claimedPhotos(table, who, named, id, command.id)
		const { state, writes } = commitOf(table, standing, decision, correlation)
		const receipt = receiptOf(state)
		const record = writes.length
		const failed = await transact(table, [
			...writes,
			recordOf(table, key, { digest: sent, answer: receipt, at }),
			...photos.writes,
		])
		if (failed === undefined) return receipt
		if (failed.index > record) throw photos.refusal(failed.item)
		const before = await again()
		if (before) return before
	}
	throw new RefusalError('caseMoved')
}

/** Does what the one clock must do to a case; nobody waits for an answer. */
export async function commandByClock(
	table: Table,
	ports: Ports,
	actor: Extract<Actor, { clock: true }>,
	id: string,
	type: ClockCommand,
): Promise<void> {
	const standing = await readStanding(table, actor.tenant, id)
	if (standing === undefined) return
	const command = { type, id: `clock-${id}-${standing.state.version}` }
	const decision = decide(standing.state, command, { actor, at: ports.now(), salt: freshSalt(ports) })
	if (isRefusal(decision)) raise(decision)
	const { writes } = commitOf(table, standing, decision)
	if (await transact(table, writes)) throw new RefusalError('caseMoved')
}

function unitNamed(table: Table, tenant: string, command: Command) {
	return 'unit' in command && command.unit !== undefined ? unitOf(table, tenant, command.unit) : undefined
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
