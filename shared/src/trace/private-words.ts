import type { Place } from '../case/words'
import { canonical, saltedDigest } from '../identifier/digest'
import type { Answers } from '../inspection/answers'
import type { SentEntry, TraceEntry } from './entry'
import type { Notes } from './template'

/** What of an entry can be erased: words, household, notes, where, and the names of photos. */
export interface TraceWords {
	readonly words?: string
	readonly household?: string
	readonly notes?: Notes
	/** Of the form of an inspection. */
	readonly answers?: Answers
	readonly place?: Place
	readonly photos?: readonly string[]
	readonly before?: readonly string[]
	readonly after?: readonly string[]
}

const erasable = ['words', 'household', 'notes', 'answers', 'place', 'photos', 'before', 'after'] as const

/** The part of what a phone sent that can be erased; undefined where there is none. */
export function wordsOf(sent: SentEntry): TraceWords | undefined {
	const parts = sent as Readonly<Record<string, unknown>>
	const kept = erasable.flatMap((name) => {
		const value = parts[name]
		const empty = value === undefined || (Array.isArray(value) && value.length === 0)
		return empty ? [] : [[name, value] as const]
	})
	return kept.length === 0 ? undefined : (Object.fromEntries(kept) as TraceWords)
}

/** Every photo that an entry announced. */
export const photosOf = ({ photos = [], before = [], after = [] }: TraceWords = {}): string[] => [
	...photos,
	...before,
	...after,
]

/** Seals what can be erased: the entry's digest says nothing without the salt. */
export const sealWords = (words: TraceWords, salt: string): string => saltedDigest(canonical(words), salt)

/** Whether what stands beside an entry is the very thing it was written with; erased, nothing can be said against it. */
export function holdsTogether(
	entry: TraceEntry,
	words: TraceWords | undefined,
	salt: string | undefined,
): boolean {
	if (words === undefined || salt === undefined) return true
	return entry.digest === sealWords(words, salt)
}
