import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

/** Ten digits count to ten thousand million entries. */
const DIGITS = 10

/** Keys of a tenant's log. The tenant stands in each. */
export const logKeys = {
	/** How many entries there are, and what must be known to append the next. */
	tree: (tenant: string): Key => ({ pk: `${tenant}#log`, sk: 'tree' }),
	/** The newest signed head. */
	head: (tenant: string): Key => ({ pk: `${tenant}#log`, sk: 'head' }),
	/** When the head is to be signed next. */
	due: (tenant: string): Key => ({ pk: `${tenant}#log`, sk: 'due' }),
	heads: (tenant: string) => `${tenant}#log#heads`,
	/** The last head of a day, 2026-03-05. */
	day: (tenant: string, day: string): Key => ({ pk: logKeys.heads(tenant), sk: day }),
	entries: (tenant: string) => `${tenant}#log#entry`,
	/** An entry's text and leaf hash; its leaf is the node of level 0. */
	entry: (tenant: string, index: number): Key => ({
		pk: logKeys.entries(tenant),
		sk: ordered(index, DIGITS),
	}),
	/** A complete node, of level 1 and up. */
	node: (tenant: string, level: number, index: number): Key => ({
		pk: `${tenant}#log#node#${ordered(level, 2)}`,
		sk: ordered(index, DIGITS),
	}),
}

/** `index1`: the logs of all counties whose head is to be signed, by when. */
export const LOG_DUE = 'due#log'

/** The place of a log among those. */
export const duePlace = (at: number, tenant: string): string => `${ordered(at)}#${tenant}`
