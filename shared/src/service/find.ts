import type { Service } from './service'

/** Words that say that one asks, not what for; the longest first. */
const fillers = [
	'请问一下',
	'怎么办理',
	'如何办理',
	'在哪里办',
	'在哪儿办',
	'要带什么',
	'需要什么',
	'带什么',
	'要什么材料',
	'什么材料',
	'多少钱',
	'去哪里',
	'去哪儿',
	'在哪里',
	'在哪儿',
	'哪里办',
	'哪里',
	'哪儿',
	'去哪',
	'怎么办',
	'怎么弄',
	'怎么领',
	'怎么交',
	'咋办理',
	'咋办',
	'咋弄',
	'如何',
	'怎么',
	'请问',
	'我要',
	'我想',
	'想要',
	'帮我',
	'给我',
	'能不能',
	'可不可以',
	'可以吗',
	'办理',
	'手续',
	'一下',
	'吗',
	'呢',
	'啊',
	'吧',
	'的',
	'了',
] as const

/** What is looked at of a query, in characters: nobody says a need in more. */
const QUERY_MOST = 60
/** How much more a word of people's own counts than one of the sentence. */
const weights = { needs: 4, name: 3, field: 1.5, sentence: 1 } as const
/** What is said whole counts for more than its pieces. */
const WHOLE = 60
const PART = 6
/** What scores less than this share of the best is not what was meant. */
const FAINT = 0.2

/** Without signs, blanks and capitals; emoji are signs. */
const bare = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '')

/** What is asked for, without the asking: 「老人证怎么办？」 is 老人证. */
export function essence(words: string): string {
	let rest = bare(words)
	for (const filler of fillers) rest = rest.split(filler).join('')
	return [...rest].slice(0, QUERY_MOST).join('')
}

/** Neighbouring characters in pairs: Chinese has no blanks between its words. A single one stands for itself. */
function pairs(text: string): string[] {
	const characters = [...text]
	if (characters.length < 2) return characters
	return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}

/** What a service is found by. */
interface Traits {
	readonly service: Service
	/** What people call it: its name and its needs. */
	readonly called: readonly string[]
	/** By pair of characters, how much it counts. */
	readonly pairs: ReadonlyMap<string, number>
	readonly all: string
}

/** A list made ready to be searched as one types. */
export interface Finder {
	readonly services: readonly Service[]
	readonly traits: readonly Traits[]
	/** In how many services a pair stands. */
	readonly spread: ReadonlyMap<string, number>
}

export function finderOf(services: readonly Service[]): Finder {
	const traits = services.map(traitsOf)
	const spread = new Map<string, number>()
	for (const { pairs } of traits)
		for (const pair of pairs.keys()) spread.set(pair, (spread.get(pair) ?? 0) + 1)
	return { services, traits, spread }
}

function traitsOf(service: Service): Traits {
	const texts: readonly (readonly [string, number])[] = [
		...service.needs.map((need) => [need, weights.needs] as const),
		[service.name, weights.name],
		[service.field, weights.field],
		[service.sentence, weights.sentence],
	]
	const counted = new Map<string, number>()
	for (const [text, weight] of texts)
		for (const pair of pairs(essence(text))) counted.set(pair, Math.max(counted.get(pair) ?? 0, weight))
	return {
		service,
		called: [service.name, ...service.needs].map(essence).filter(Boolean),
		pairs: counted,
		all: texts.map(([text]) => bare(text)).join(' '),
	}
}

/**
 * Services by need, the likeliest first. Nothing said is the whole list; signs alone find nothing.
 * @param words as somebody typed or said them, of any length
 */
export function find({ services, traits, spread }: Finder, words: string): readonly Service[] {
	const query = essence(words)
	if (query === '') return bare(words) === '' && words.trim() !== '' ? [] : services
	const scored = traits
		.map((one, at) => ({ service: one.service, at, score: score(one, query, spread, services.length) }))
		.filter(({ score }) => score > 0)
		.sort((left, right) => right.score - left.score || left.at - right.at)
	const best = scored[0]?.score ?? 0
	return scored.filter(({ score }) => score >= best * FAINT).map(({ service }) => service)
}

function score(
	{ called, pairs: known, all }: Traits,
	query: string,
	spread: ReadonlyMap<string, number>,
	count: number,
): number {
	// One character is all that there is to go by
	if ([...query].length === 1) return all.includes(query) ? 1 + (known.get(query) ?? 0) : 0
	let total = 0
	for (const word of called) {
		if (word === query) total = Math.max(total, WHOLE)
		else if (query.includes(word) || word.includes(query))
			total = Math.max(total, PART * Math.min([...word].length, [...query].length))
	}
	for (const pair of new Set(pairs(query))) {
		const weight = known.get(pair)
		// What stands in few of them tells more
		if (weight !== undefined) total += weight * Math.log(1 + count / (spread.get(pair) ?? 1))
	}
	return total
}
