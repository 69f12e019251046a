import { evolveDisclosure } from '@huying/shared/disclosure/decide'
import type { DisclosureStep, Edition } from '@huying/shared/disclosure/disclosure'
import type { Group } from '@huying/shared/disclosure/group'
import { DAY } from '@huying/shared/time/day'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { appending } from '../transparency/log-store'
import type { Taken, Taking } from './command-disclosure'
import { objectKeys } from './disclosure-keys'
import type { DisclosureParts } from './disclosure-parts'
import { type DisclosureRecord, disclosureWrites, eraseWrite } from './disclosure-store'
import { entryOf } from './log-entry'
import type { Objects } from './objects'

/** How long whoever takes something down has the objects to themselves, before the clock looks after them. */
const OWN_TIME = 60_000
/** For so long whoever works on it may still begin a correction with the rows as they were typed. */
export const ORIGINAL_STAYS = 30 * DAY

/** What should never have been public goes at once: from the transaction on nobody is shown it, then its objects go. */
export async function withdraw(
	{ table, objects }: DisclosureParts,
	{ before, step, group, record }: Taking,
): Promise<Taken> {
	const after = await takeDown(table, before, step, group, (later) => [
		eraseWrite(table, later, 'dueOriginal', step.at + ORIGINAL_STAYS),
		record(later),
	])
	// Where this fails, or is cut off, the clock does it
	if (after !== undefined) await eraseShown(objects, after).catch(() => undefined)
	return after
}

/**
 * Takes every edition down and says so in the log, in one transaction with the clock's order to erase what was shown.
 * @returns what became of it; undefined where somebody was there before
 */
export async function takeDown(
	table: Table,
	before: DisclosureRecord,
	step: DisclosureStep,
	group: Pick<Group, 'approval' | 'shownDays'> | undefined,
	also: (after: DisclosureRecord) => Write[] = () => [],
): Promise<Taken> {
	const { words: _words, draft, ...rest } = before
	// A list whose time is over is corrected no more
	const kept: DisclosureRecord = step.type === 'expire' || draft === undefined ? rest : { ...rest, draft }
	const after: DisclosureRecord = { ...kept, ...evolveDisclosure(kept, step, group ?? {}) }
	const type = step.type === 'expire' ? 'expire' : 'withdraw'
	const texts = before.editions
		.filter(({ erased }) => erased === undefined)
		.map((edition) => entryOf(before, type, edition, step.at))
	const { failed } = await appending(table, before.tenant, texts, step.at, () => [
		...disclosureWrites(table, before, after),
		eraseWrite(table, after, 'dueErase', step.at + OWN_TIME),
		...also(after),
	])
	return failed === undefined ? after : undefined
}

/** Takes away what readers were shown of erased editions. Done twice, it is done once. */
export async function eraseShown(
	objects: Pick<Objects, 'remove'>,
	{ tenant, disclosure: id, editions, photos = [], papers = [] }: DisclosureRecord,
): Promise<void> {
	const erased = editions.filter((edition) => edition.erased)
	// What was published again meanwhile keeps its pictures and papers
	const stands = editions.some((edition) => !edition.erased)
	await Promise.all([
		...erased.map(({ shown }) => objects.remove(objectKeys.shown(tenant, shown))),
		...(stands ? [] : papers).map((paper) => objects.remove(objectKeys.paper(tenant, id, paper))),
		...(stands ? [] : photos).flatMap((photo) => [
			objects.remove(objectKeys.photo(tenant, id, photo)),
			objects.remove(objectKeys.thumbnail(tenant, id, photo)),
		]),
	])
}

/** Takes away what editions were before masking. */
export async function eraseOriginals(
	objects: Pick<Objects, 'remove'>,
	tenant: string,
	editions: readonly Pick<Edition, 'original'>[],
): Promise<void> {
	await Promise.all(editions.map(({ original }) => objects.remove(objectKeys.original(tenant, original))))
}
