import type { TypedTable } from '@huying/shared/disclosure/command'
import type { Content } from '@huying/shared/disclosure/content'
import { contentOf } from '@huying/shared/disclosure/content-of'
import type { TableFaultView } from '@huying/shared/disclosure/disclosure-view'
import type { Group } from '@huying/shared/disclosure/group'
import { readTable } from '@huying/shared/disclosure/read-table'
import { digest } from '@huying/shared/identifier/digest'
import type { DisclosureRecord } from './disclosure-store'

/** What becomes of a draft: its faults, or the table as people will see it and as it was before masking. */
export type Made =
	| { readonly faults: readonly TableFaultView[]; readonly shown?: undefined }
	| {
			readonly faults: readonly []
			readonly shown: Content
			readonly original: Content
			/** What was hidden, in words. */
			readonly masked: readonly string[]
	  }

/** What a table is told with besides its rows. */
export interface Around {
	readonly group: Group
	readonly villageName: string
	readonly papers: Content['papers']
	/** The closing balance of the period before, as it was published. */
	readonly beforeClosing?: number
}

/** Makes of a draft's table what is published. Made again, it is the same to the byte. */
export function makeContent(record: DisclosureRecord, typed: TypedTable, around: Around): Made {
	const { disclosure, village, period, draft, editions, salt = '' } = record
	const read = readTable(around.group, typed, period)
	if (read.faults.length > 0) return { faults: read.faults }
	const make = (masked: boolean) =>
		contentOf({
			...around,
			period,
			typed,
			read,
			disclosure,
			edition: editions.length + 1,
			village,
			// Whoever reads the one, with its salt, is no nearer to the other
			salt: digest(`${masked ? 'shown' : 'original'}\n${salt}`).slice(0, 32),
			...(draft?.reason !== undefined && { reason: draft.reason }),
			masked,
		})
	const { content: shown, masked } = make(true)
	return { faults: [], shown, original: make(false).content, masked }
}
