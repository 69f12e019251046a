import * as v from 'valibot'
import { canonical } from '../identifier/digest'

/**
 * What can happen to what a village publishes; each is an entry, and none is ever taken out. `anchor` holds on to a
 * chain that is not public, by its head alone: the county's access log, of which `village` is the county itself.
 */
export const logEntryTypes = ['publish', 'correct', 'withdraw', 'expire', 'decide', 'anchor'] as const

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/**
 * One entry of a tenant's log: that something was published, corrected, withdrawn, decided, or has run out.
 * No title, no words, nobody's name: the log outlives what may have to be erased. The shown content carries a random
 * `salt` member, so that its digest tells nothing once the content is gone.
 */
export const logEntrySchema = v.object({
	v: v.literal(1),
	type: v.picklist(logEntryTypes),
	tenant: v.pipe(v.string(), v.regex(/^\d{6}$/)),
	/** Code of the village. */
	village: v.pipe(v.string(), v.regex(/^\d{12}$/)),
	/** The disclosure, or the decision. */
	about: v.string(),
	group: v.string(),
	/** 2026-Q3, 2026-09, a day: as the group's cadence has it. */
	period: v.string(),
	version: v.number(),
	/** SHA-256 of the shown content's bytes. */
	digest: hash,
	/** When, in epoch milliseconds. */
	at: v.number(),
})
export type LogEntry = v.InferOutput<typeof logEntrySchema>

/** The text of an entry, made once: from then on its bytes are the entry. */
export const entryText = (entry: LogEntry): string => canonical(entry)

/** An entry from its text; undefined where the text is none. */
export function readEntry(text: string): LogEntry | undefined {
	try {
		const read = v.safeParse(logEntrySchema, JSON.parse(text))
		return read.success ? read.output : undefined
	} catch {
		return undefined
	}
}
