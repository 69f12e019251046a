import { canonical, saltedDigest } from '../identifier/digest'
import type { Answerable } from '../responsibility/commands'
import type { Place } from './words'

/** What of one event can be erased: people's words, where exactly, and who. Stands beside the event of the same seq. */
export interface PrivateContent {
	readonly title?: string
	readonly text?: string
	readonly place?: Place
	readonly name?: string
	readonly phone?: string
	/** Names of an errand's papers, in the order of what its event says of them; where they are handed in; whom it is for. */
	readonly papers?: readonly string[]
	readonly office?: string
	readonly person?: { readonly name: string; readonly phone?: string }
	/** Who answers for a unit's part. */
	readonly answerable?: Answerable
	/** Whose instruction it is. */
	readonly leader?: string
	/** The answer that stands under what a village published, for everybody; masked. */
	readonly publicAnswer?: string
}

/** `salt` makes the event's digest say nothing once this record is gone: 128 random bits, in hexadecimal. */
export interface PrivateRecord extends PrivateContent {
	readonly seq: number
	readonly salt: string
	/**
	 * Beside the opening of a case that was only spoken: what was written down of it, for lists, which read no other
	 * record. A copy, and not of what was sealed: the words themselves are sealed with the step that wrote them.
	 */
	readonly heading?: string
}

/** Seals private content for one event; undefined when there is none. */
export function seal(
	content: PrivateContent,
	seq: number,
	salt: string,
): { digest: string; record: PrivateRecord } | undefined {
	const kept = Object.fromEntries(
		Object.entries(content).filter(([, value]) => value !== undefined),
	) as PrivateContent
	if (Object.keys(kept).length === 0) return undefined
	return { digest: saltedDigest(canonical(kept), salt), record: { ...kept, seq, salt } }
}

/** Whether a record is the very one its event was written with. */
export function isSealed({ seq: _, heading: __, salt, ...content }: PrivateRecord, digest: string): boolean {
	return saltedDigest(canonical(content), salt) === digest
}

/** A case in one line, for lists: its title, or the first sentence of what was said or written down of it. */
export function headline(
	record: (PrivateContent & Pick<PrivateRecord, 'heading'>) | undefined,
): string | undefined {
	if (record?.title) return record.title
	const sentence = (record?.text ?? record?.heading)?.split(/(?<=[。！？!?\n])/u)[0]?.trim()
	if (sentence === undefined || sentence === '') return undefined
	const letters = [...sentence]
	return letters.length <= 60 ? sentence : `${letters.slice(0, 59).join('')}…`
}
