import type { TypedTable } from '@huying/shared/disclosure/command'
import type { Content } from '@huying/shared/disclosure/content'
import type { Disclosure } from '@huying/shared/disclosure/disclosure'
import type { TableFaultView } from '@huying/shared/disclosure/disclosure-view'
import type { Group } from '@huying/shared/disclosure/group'
import { RefusalError } from '@huying/shared/error/refusal'

/** What becomes of a draft: its faults, or the table as everybody sees it and as it was before masking. */
export type Made =
	| { readonly faults: readonly TableFaultView[]; readonly shown?: undefined }
	| {
			readonly faults: readonly []
			readonly shown: Content
			readonly original: Content
			readonly masked: readonly string[]
	  }

/** What a table is told with besides its rows. */
export interface Making {
	readonly group: Group
	readonly disclosure: Disclosure
	readonly edition: number
	readonly villageName: string
	readonly salt: string
	/** The closing balance of the period before, as it was published. */
	readonly beforeClosing?: number
	readonly reason?: string
}

/** Makes of a table as typed what is published. */
export function makeContent(_typed: TypedTable, _making: Making): Made {
	throw new RefusalError('unavailable')
}
