/** A workbook takes `_x0041_` for an A; written so, it stays what it is. */
export const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/**
 * A word in a plain text file that no spreadsheet program takes for a formula: the quote in front is how a hand would
 * keep it from being one. Numbers stay numbers.
 */
export const harmless = (text: string): string =>
	/^[=+@\t\r-]/.test(text) && !/^[+-]?\d[\d,]*(\.\d+)?$/.test(text) ? `'${text}` : text
