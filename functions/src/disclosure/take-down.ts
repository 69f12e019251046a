import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { evolveDisclosure } from '@huying/shared/disclosure/decide'
import type { DisclosureStep } from '@huying/shared/disclosure/disclosure'
import type { Group } from '@huying/shared/disclosure/group'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { appending } from '../transparency/log-store'
import type { Taken, Taking } from './command-disclosure'
import { disclosureKeys, objectKeys } from './disclosure-keys'
import type { DisclosureParts } from './disclosure-parts'
import { type DisclosureRecord, disclosureWrites, eraseWrite } from './disclosure-store'
import { entryOf } from './log-entry'
import type { Objects } from './objects'

/** For how long whoever takes something down has the objects to themselves, before the clock takes them away. */
const OWN_TIME = 60_000

/** What should never have been public goes at once: from the transaction on nobody is shown it, then its objects go. */
export async function withdraw(
	parts: DisclosureParts,
	{ before, step, group, record }: Taking,
): Promise<Taken> {
	const { table, objects } = parts
	const after = await takeDown(table, before, step, group, (later) => [record(later)])
	if (after === undefined) return undefined
	// Where this fails, or is cut off, the clock does it
	await eraseObjects(table, objects, after).catch(() => undefined)
	return after
}

/**
 * Takes every edition down and says so in the log, in one transaction with the clock's order to erase the objects.
 * @returns what became of it; undefined where somebody was there before
 */
export async function takeDown(
	table: Table,
	before: DisclosureRecord,
	step: DisclosureStep,
	group: Pick<Group, 'approval' | 'shownDays'> | undefined,
	also: (after: DisclosureRecord) => Write[],
): Promise<Taken> {
	const { words: _words, ...rest } = before
	const after: DisclosureRecord = { ...rest, ...evolveDisclosure(rest, step, group ?? {}) }
	const type = step.type === 'expire' ? 'expire' : 'withdraw'
	const texts = before.editions
		.filter(({ erased }) => erased === undefined)
		.map((edition) => entryOf(before, type, edition, step.at))
	const { failed } = await appending(table, before.tenant, texts, step.at, () => [
		...disclosureWrites(table, before, after),
		eraseWrite(table, after, step.at + OWN_TIME),
		...also(after),
	])
	return failed === undefined ? after : undefined
}

/** Takes the objects of every erased edition away, and then the clock's order to do so. Done twice, it is done once. */
export async function eraseObjects(
	table: Table,
	objects: Objects,
	{ tenant, disclosure: id, editions, photos = [] }: DisclosureRecord,
): Promise<void> {
	const erased = editions.filter((edition) => edition.erased)
	const stands = editions.some((edition) => !edition.erased)
	await Promise.all([
		...erased.flatMap(({ shown, original }) => [
			objects.remove(objectKeys.shown(tenant, shown)),
			objects.remove(objectKeys.original(tenant, original)),
		]),
		// What was published again meanwhile keeps its pictures
		...(stands ? [] : photos).flatMap((photo) => [
			objects.remove(objectKeys.photo(tenant, id, photo)),
			objects.remove(objectKeys.thumbnail(tenant, id, photo)),
		]),
	])
	await table.client.send(
		new DeleteCommand({ TableName: table.name, Key: disclosureKeys.dueErase(tenant, id) }),
	)
}
