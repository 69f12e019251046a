import * as v from 'valibot'
import { at } from '../api/addresses'
import { FOREVER, type Route } from '../api/route'
import {
	type EntriesAnswer,
	entriesAnswerSchema,
	headAnswerSchema,
	headsAnswerSchema,
	keyAnswerSchema,
	proofAnswerSchema,
} from './transparency-view'

const logParams = v.object({ tenant: v.pipe(v.string(), v.regex(/^\d{6}$/)) })
/** A place or a size in a log, as a query has it. */
const count = v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number))
const day = v.pipe(v.string(), v.isoDate())

/** What was published, as a log that only grows: open to everybody, and kept by whoever likes where it never changes. */
export const transparencyRoutes = {
	logHead: {
		...at('logHead'),
		access: 'open',
		function: 'transparency',
		summary: 'The newest signed head of what a county published: how much, and the root of the tree of it',
		params: logParams,
		answer: headAnswerSchema,
		cache: 30,
		refuses: ['logUnknown'],
	},
	logHeads: {
		...at('logHeads'),
		access: 'open',
		function: 'transparency',
		summary: 'The last signed head of each day, the oldest first',
		params: logParams,
		query: v.object({ from: v.optional(day) }),
		answer: headsAnswerSchema,
		cache: 30,
	},
	logProof: {
		...at('logProof'),
		access: 'open',
		function: 'transparency',
		summary:
			'Proof that an entry is in the tree of a size, and that this tree only adds to one seen before; it never changes',
		params: logParams,
		query: v.object({ index: count, size: count, from: v.optional(count) }),
		answer: proofAnswerSchema,
		cache: FOREVER,
		refuses: ['logEntryUnknown'],
	},
	logEntries: {
		...at('logEntries'),
		access: 'open',
		function: 'transparency',
		summary: 'Entries as they were appended, a thousand a page; a full page never changes',
		params: logParams,
		query: v.object({ from: v.optional(count) }),
		answer: entriesAnswerSchema,
		cache: ({ next }: EntriesAnswer): number => (next === undefined ? 30 : FOREVER),
	},
	logKey: {
		...at('logKey'),
		access: 'open',
		function: 'transparency',
		summary: 'The public key that heads are signed by',
		params: logParams,
		answer: keyAnswerSchema,
		cache: 3_600,
	},
} as const satisfies Record<string, Route>
