import type { Disclosure, Edition } from '@huying/shared/disclosure/disclosure'
import { entryText, type LogEntry } from '@huying/shared/transparency/entry'

/** What the log says of an edition. */
export function entryOf(
	{ tenant, village, disclosure, group, period }: Disclosure,
	type: LogEntry['type'],
	{ edition, shown }: Pick<Edition, 'edition' | 'shown'>,
	at: number,
): string {
	return entryText({
		v: 1,
		type,
		tenant,
		village,
		about: disclosure,
		group,
		period,
		version: edition,
		digest: shown,
		at,
	})
}
