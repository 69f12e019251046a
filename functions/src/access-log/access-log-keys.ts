import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

/** Ten digits count to ten thousand million entries. */
const DIGITS = 10

/**
 * Keys of a county's access log. Every partition key has `#access-log` in it: roles are denied to change or to delete
 * what lies under it, so nothing that must ever be changed may.
 */
export const accessLogKeys = {
	chain: (tenant: string) => `${tenant}#access-log`,
	entry: (tenant: string, seq: number): Key => ({
		pk: accessLogKeys.chain(tenant),
		sk: ordered(seq, DIGITS),
	}),
	/** Entries that concern one user. */
	ofUser: (tenant: string, user: string) => `${tenant}#access-log#user#${user}`,
	/** That somebody was written down as having seen a case in an hour. */
	seen: (tenant: string, user: string, id: string, hour: number): Key => ({
		pk: `${tenant}#access-log#seen#${user}`,
		sk: `${id}#${hour}`,
	}),
	/** `index1`: what people of a unit did. `index2`: what was done to a unit or to somebody of it. */
	byUnit: (tenant: string, unit: string) => `${tenant}#access-log#by#${unit}`,
	ofUnit: (tenant: string, unit: string) => `${tenant}#access-log#of#${unit}`,
	/** An entry's place in any of these. */
	place: (at: number, seq: number) => `${ordered(at)}#${ordered(seq, DIGITS)}`,
	/** That the chain's head is to be anchored after a day, 2026-03-05; the clock takes it away. */
	due: (tenant: string, day: string): Key => ({ pk: `${tenant}#access-anchor`, sk: `due#${day}` }),
	/** What was anchored after a day. */
	anchor: (tenant: string, day: string): Key => ({ pk: `${tenant}#access-log#anchor`, sk: day }),
}
