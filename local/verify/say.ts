import type { LogFault } from '@huying/shared/transparency/verify-log'

const headOf = (day: string | undefined, size: number): string =>
	day === undefined ? `The newest head (${size} entries)` : `The head of ${day} (${size} entries)`

type Of<Name extends LogFault['fault']> = Extract<LogFault, { fault: Name }>
const sentences: { readonly [Name in LogFault['fault']]: (fault: Of<Name>) => string } = {
	key: () => 'The key is not the one that it is named as.',
	entry: ({ index }) => `Entry ${index} was changed: its text is not what its hash says.`,
	entryForm: ({ index }) => `Entry ${index} is not an entry of this county's.`,
	signature: ({ day, size }) => `${headOf(day, size)} is not signed by the key.`,
	day: ({ day, size }) => `${headOf(day, size)} was signed on another day.`,
	shrunk: ({ day, size }) => `${headOf(day, size)} has fewer entries than one before it.`,
	missing: ({ day, size }) => `${headOf(day, size)} speaks of entries that are not there.`,
	root: ({ day, from, until }) =>
		`${headOf(day, until)} does not fit the entries: one of ${from} to ${until - 1} was changed.`,
	unsigned: ({ from }) => `From entry ${from} on nothing is signed.`,
}

/** A fault as one plain line. */
export const said = (fault: LogFault): string => (sentences[fault.fault] as (one: LogFault) => string)(fault)
