/** What can be wrong with a spreadsheet before anybody looks at its cells; the sentences are in text/zh-CN/sheet.ts. */
export const fileFaultCodes = [
	/** Neither a workbook nor plain text. */
	'fileKindUnknown',
	/** An old .xls whatever its name says, or a workbook that asks for a password. */
	'fileOld',
	/** A workbook with macros. */
	'fileMacros',
	'fileUnreadable',
	/** More than it may come to when it is unpacked; `about` is the rows that it may have. */
	'fileTooLarge',
	'quotesOdd',
	/** `about` is what the sheet should be called. */
	'sheetMissing',
] as const
export type FileFaultCode = (typeof fileFaultCodes)[number]

/** A file that cannot be read at all. */
export interface FileFault {
	readonly fault: FileFaultCode
	/** As a spreadsheet program counts: 1 is the first. */
	readonly row?: number
	readonly about?: string
}
