import type { KeptPhoto } from '../photo/kept-photo'

/** Under this name a find is kept while it is written. */
export const FIND = 'find'

/** A find as it is being written. */
export interface FindForm {
	readonly text: string
	readonly photos: readonly KeptPhoto[]
	readonly village?: string | undefined
	readonly matter?: string | undefined
}

export const emptyFind: FindForm = { text: '', photos: [] }
