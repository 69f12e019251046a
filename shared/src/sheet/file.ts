import * as v from 'valibot'

/** A spreadsheet is no larger than this when it is sent. In bytes. */
export const SHEET_BYTES = 3 * 1024 * 1024
/** What a body with such a file comes to: base64 makes four bytes of three. */
export const SHEET_BODY = Math.ceil(SHEET_BYTES / 3) * 4 + 8192

/** A spreadsheet as it is sent. */
export const sentSheet = {
	/** What it is called on whose machine it lay. */
	name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
	/** In base64. */
	content: v.pipe(
		v.string(),
		v.maxLength(SHEET_BODY, 'fileTooLarge'),
		v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'fileUnreadable'),
	),
}

/** Something that is wrong with a sheet, where a spreadsheet program shows it, in words. */
export const sheetFaultSchema = v.object({
	sheet: v.string(),
	/** As the program counts: 1 is the first. */
	row: v.exactOptional(v.number()),
	/** Its letter: A. */
	column: v.exactOptional(v.string()),
	/** What the column is called. */
	heading: v.exactOptional(v.string()),
	words: v.string(),
})
export type SheetFault = v.InferOutput<typeof sheetFaultSchema>

/** What is wrong with a file: the first of it, and how much there is. */
export const sheetFaultsSchema = v.object({ faults: v.array(sheetFaultSchema), total: v.number() })
export type SheetFaults = v.InferOutput<typeof sheetFaultsSchema>

/** No more are told of one file: whoever has so many begins with these. */
export const SHEET_FAULTS_TOLD = 200
