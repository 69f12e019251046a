import type { Key } from '../store/table'

/** Where the centre's hand-overs live. Names begin with the time: in the order of time. */
export const handoverKeys = {
	/** Heads: who handed to whom, and when. Small, because thirty are read at once. */
	heads: (tenant: string) => `${tenant}#handover`,
	head: (tenant: string, name: string): Key => ({ pk: `${tenant}#handover`, sk: name }),
	/** The list as it was handed over; never changed again. */
	list: (tenant: string, name: string): Key => ({ pk: `${tenant}#handover#list`, sk: name }),
	/** Which one nobody has accepted yet: there is never a second. */
	open: (tenant: string): Key => ({ pk: `${tenant}#handover`, sk: 'open' }),
}
