import type { Entry } from '@huying/shared/catalogue/entry'
import type { Town } from '@huying/shared/region/region'
import { likeness, tellingPairs } from '@huying/shared/repeat/likeness'

/** Something that can be taken by its name. */
export interface Suggestion {
	readonly value: string
	readonly words: string
	/** What tells it from others of the name. */
	readonly about?: string
}

/** As many as can be looked over at once. */
const MOST = 8

const folded = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/**
 * Villages by parts of their name or of their town's, what begins so first. With nothing typed, those that are named in
 * what was said.
 */
export function villagesFor(towns: readonly Town[], typed: string, said: string): Suggestion[] {
	const all = towns.flatMap((town) =>
		town.villages.map(({ code, name }) => ({ value: code, words: name, about: town.name })),
	)
	const parts = folded(typed).split(/\s+/u).filter(Boolean)
	if (parts.length === 0) return namedIn(all, said).slice(0, MOST)
	const [first = ''] = parts
	return all
		.filter(({ words, about }) => parts.every((part) => `${about}${words}`.includes(part)))
		.sort((left, right) => rankOf(left, first) - rankOf(right, first))
		.slice(0, MOST)
}

const rankOf = ({ words }: Suggestion, typed: string) =>
	words.startsWith(typed) ? 0 : words.includes(typed) ? 1 : 2

/** Villages that are named; where a town is named too, only its own. */
function namedIn(all: readonly Suggestion[], said: string): Suggestion[] {
	const named = all.filter(({ words }) => said.includes(words.replace(/(村|社区)$/u, '')) && words.length > 2)
	const inTown = named.filter(({ about = '' }) => said.includes(about))
	// the longest name is meant where one stands in another: 小王庄村 and 王庄村
	return (inTown.length > 0 ? inTown : named).sort((left, right) => right.words.length - left.words.length)
}

/** How much of a matter's name must be said. */
const SAID = 0.3

/** Matters by parts of their name or field. With nothing typed, those that what was said is about. */
export function mattersFor(entries: readonly Entry[], typed: string, said: string): Suggestion[] {
	const parts = folded(typed).split(/\s+/u).filter(Boolean)
	const asked = (entry: Entry): Suggestion => ({
		value: entry.matter,
		words: entry.name,
		about: entry.field,
	})
	if (parts.length > 0)
		return entries
			.filter(({ name, field, sentence }) =>
				parts.every((part) => `${name}${field}${sentence}`.includes(part)),
			)
			.map(asked)
			.sort((left, right) => rankOf(left, parts[0] ?? '') - rankOf(right, parts[0] ?? ''))
			.slice(0, MOST)
	const pairs = tellingPairs(said)
	if (pairs.size < 2) return []
	return entries
		.map((entry) => ({ entry, alike: likeTo(pairs, entry) }))
		.filter(({ alike }) => alike >= SAID)
		.sort((left, right) => right.alike - left.alike)
		.slice(0, MOST)
		.map(({ entry }) => asked(entry))
}

/** How much of a matter's name, or of its sentence, is said. */
function likeTo(said: ReadonlySet<string>, { name, sentence }: Entry): number {
	const of = (pairs: ReadonlySet<string>) =>
		pairs.size === 0 ? 0 : [...pairs].filter((pair) => said.has(pair)).length / pairs.size
	return Math.max(of(tellingPairs(name)), likeness(said, tellingPairs(sentence)))
}
