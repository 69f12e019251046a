import { SHEET_FAULTS_TOLD, type SheetFault, type SheetFaults } from './file'
import { columnLetter } from './grid'

/** Where something is wrong: rows and columns counted from 0. */
export interface Place {
	readonly row?: number
	readonly column?: number
	readonly heading?: string
}

/** Faults of one sheet as they are found; only the first are kept, all are counted. */
export class Collected {
	readonly #faults: SheetFault[] = []
	total = 0
	constructor(readonly sheet: string) {}

	add(words: string, { row, column, heading }: Place = {}): void {
		this.total++
		if (this.#faults.length === SHEET_FAULTS_TOLD) return
		this.#faults.push({
			sheet: this.sheet,
			...(row !== undefined && { row: row + 1 }),
			...(column !== undefined && { column: columnLetter(column) }),
			...(heading !== undefined && { heading }),
			words,
		})
	}

	all(): SheetFaults {
		return { faults: [...this.#faults], total: this.total }
	}
}
