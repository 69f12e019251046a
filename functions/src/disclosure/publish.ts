import { figuresOf } from '@huying/shared/disclosure/content'
import { contentText } from '@huying/shared/disclosure/content-of'
import { evolveDisclosure } from '@huying/shared/disclosure/decide'
import { searchWords } from '@huying/shared/disclosure/searchable'
import { RefusalError } from '@huying/shared/error/refusal'
import { digest as digestOfText } from '@huying/shared/identifier/digest'
import { appending } from '../transparency/log-store'
import type { Taken, Taking } from './command-disclosure'
import { copyPictures } from './copy-pictures'
import { objectKeys } from './disclosure-keys'
import type { DisclosureParts } from './disclosure-parts'
import { type DisclosureRecord, disclosureWrites } from './disclosure-store'
import { draftTable, madeOf } from './draft'
import { entryOf } from './log-entry'
import { dropDraft } from './save-disclosure'

/**
 * Makes a draft public: its objects first, under names that nothing knows yet; then, in one transaction, the edition,
 * its places and the log's entry. Cut off between the two, nothing is public, and the next try writes the same objects.
 * @throws RefusalError tableFaulty, groupUnknown
 */
export async function publish(
	parts: DisclosureParts,
	{ before, step, group, record }: Taking,
): Promise<Taken> {
	const { table, objects } = parts
	if (group === undefined) throw new RefusalError('groupUnknown')
	const typed = await draftTable(objects, before)
	if (typed === undefined) throw new RefusalError('caseMoved')
	const made = await madeOf(table, before, group, typed)
	if (made.shown === undefined) throw new RefusalError('tableFaulty')
	const { tenant } = before
	const [shownText, originalText] = [contentText(made.shown), contentText(made.original)]
	const [shown, original] = [digestOfText(shownText), digestOfText(originalText)]
	await Promise.all([
		objects.write(objectKeys.shown(tenant, shown), shownText, 'application/json'),
		objects.write(objectKeys.original(tenant, original), originalText, 'application/json'),
		copyPictures(parts, before, made.shown),
	])
	const edition = before.editions.length + 1
	const text = entryOf(before, edition === 1 ? 'publish' : 'correct', { edition, shown }, step.at)
	const { title, reason } = made.shown
	const publishing = {
		...{ shown, original, title },
		figures: figuresOf(made.shown),
		...(reason !== undefined && { reason }),
	}
	const afterAt = (entry: number): DisclosureRecord => {
		// What its bytes were salted with stands in them, and goes with them
		const { salt: _salt, draft: _draft, ...rest } = before
		return {
			...rest,
			...evolveDisclosure(before, step, group, { ...publishing, entry }),
			words: searchWords(made.shown),
		}
	}
	const appended = await appending(table, tenant, [text], step.at, (entry) => {
		const after = afterAt(entry)
		return [...disclosureWrites(table, before, after), record(after)]
	})
	if (appended.failed !== undefined) return undefined
	await dropDraft(objects, before)
	return afterAt(appended.index)
}
