import type { DisclosureCommand } from '@huying/shared/disclosure/command'
import { decideDisclosure, evolveDisclosure, publishes } from '@huying/shared/disclosure/decide'
import type { DisclosureStep } from '@huying/shared/disclosure/disclosure'
import type { DisclosureReceipt } from '@huying/shared/disclosure/disclosure-view'
import type { Group } from '@huying/shared/disclosure/group'
import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import type { Who } from '../edge/endpoint'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import { transact, type Write } from '../store/transaction'
import type { DisclosureParts } from './disclosure-parts'
import { type DisclosureRecord, disclosureWrites, getDisclosure } from './disclosure-store'
import { draftTable, madeOf } from './draft'
import { getGroups } from './groups-store'
import { publish } from './publish'
import { withdraw } from './take-down'

/** A step that was decided, and what its transaction must hold besides. */
export interface Taking {
	readonly before: DisclosureRecord
	readonly step: DisclosureStep
	readonly group: Group | undefined
	/** The record of the command, for what becomes of the disclosure. */
	readonly record: (after: DisclosureRecord) => Write
}
/** What became of the disclosure; undefined where somebody else was there before. */
export type Taken = DisclosureRecord | undefined

/**
 * Takes one step of a disclosure, once, on condition that it is still what the person saw.
 * @throws RefusalError of the rules, disclosureUnknown, tableFaulty, caseMoved or identifierReused
 */
export async function commandDisclosure(
	parts: DisclosureParts,
	who: Who,
	id: string,
	command: DisclosureCommand,
): Promise<DisclosureReceipt> {
	const { table, ports } = parts
	const at = ports.now()
	const key = commandKey(who.tenant, who.user, command.id)
	const digest = digestOf(`commandDisclosure ${id}`, command)
	const [before, { groups }] = await Promise.all([
		getDisclosure(table, who.tenant, id),
		getGroups(table, who.tenant),
	])
	if (before === undefined) throw new RefusalError('disclosureUnknown')
	const group = groups.find((one) => one.group === before.group)
	const step = decideDisclosure(before, command, group ?? {}, who, at)
	if (isRefusal(step)) {
		// What was done already is refused by the rules now, and still answered as it was
		const done = await answered<DisclosureReceipt>(table, key, digest)
		if (done) return done
		throw new RefusalError(step.refused, step.field)
	}
	const record = (after: DisclosureRecord) => recordOf(table, key, { digest, answer: receiptOf(after), at })
	const after = await take(parts, { before, step, group, record })
	if (after !== undefined) return receiptOf(after)
	const meanwhile = await answered<DisclosureReceipt>(table, key, digest)
	if (meanwhile) return meanwhile
	throw new RefusalError('caseMoved')
}

function take(parts: DisclosureParts, taking: Taking): Promise<Taken> {
	const { step, group } = taking
	if (step.type === 'withdraw') return withdraw(parts, taking)
	if (step.type === 'submit') return submit(parts, taking)
	if (step.type !== 'save' && step.type !== 'expire' && publishes(step.type, group ?? {}))
		return publish(parts, taking)
	return goOn(parts, taking)
}

/** A step that readers see nothing of. */
async function goOn({ table }: DisclosureParts, { before, step, group, record }: Taking): Promise<Taken> {
	const after: DisclosureRecord = { ...before, ...evolveDisclosure(before, step, group ?? {}) }
	const failed = await transact(table, [...disclosureWrites(table, before, after), record(after)])
	return failed === undefined ? after : undefined
}

/** Only a table that could be published as it stands goes to the committee. */
async function submit(parts: DisclosureParts, taking: Taking): Promise<Taken> {
	const { before, group } = taking
	if (group === undefined) throw new RefusalError('groupUnknown')
	const typed = await draftTable(parts.objects, before)
	if (typed === undefined) throw new RefusalError('caseMoved')
	if ((await madeOf(parts.table, before, group, typed)).faults.length > 0)
		throw new RefusalError('tableFaulty')
	return goOn(parts, taking)
}

export const receiptOf = ({ disclosure, work, standing, version }: DisclosureRecord): DisclosureReceipt => ({
	disclosure,
	work,
	standing,
	version,
})
