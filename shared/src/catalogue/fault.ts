import * as v from 'valibot'
import { fileFaultCodes } from '../sheet/file-fault'

/** Everything that can be wrong with a file of matters; the sentences are in text/zh-CN/catalogue-sheet.ts. */
export const faultCodes = [
	// the file
	...fileFaultCodes,
	'headingsMissing',
	'rowsTooMany',
	'nothingInIt',
	// its columns
	'columnMissing',
	'columnUnknown',
	'columnDoubled',
	// a cell
	'merged',
	'formula',
	'blank',
	'tooLong',
	'formulaLike',
	'matterInvalid',
	'wordUnknown',
	'unitUnknown',
	'unitAmbiguous',
	'unitOfTown',
	'leadTwo',
	'supportDoubled',
	'supportsTooMany',
	'timeUnreadable',
	'timeOutOfRange',
	'numberUnreadable',
	'numberOutOfRange',
	// an entry among the others
	'matterDoubled',
	'nameDoubled',
	'leadSupports',
	'leadByVillage',
	'jointAlone',
	'redByDays',
	'signTooLong',
	'commonTooMany',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** One thing that is wrong, and where a spreadsheet program shows it. */
export interface Fault {
	readonly sheet: string
	/** As the program counts: 1 is the first. */
	readonly row?: number
	/** Its letter: A. */
	readonly column?: string
	/** What the column is called. */
	readonly heading?: string
	readonly fault: FaultCode
	/** What stands there, shortened. */
	readonly given?: string
	/** What the sentence is about besides: the words that are allowed, the other row, the limit. */
	readonly about?: string
}

/** No more are told of one file: whoever has so many begins with these. */
export const FAULTS_TOLD = 200

/** A fault as the API tells it. */
export const faultSchema = v.object({
	sheet: v.string(),
	row: v.exactOptional(v.number()),
	column: v.exactOptional(v.string()),
	heading: v.exactOptional(v.string()),
	fault: v.picklist(faultCodes),
	/** The plain sentence. */
	words: v.string(),
})
export type FaultView = v.InferOutput<typeof faultSchema>
