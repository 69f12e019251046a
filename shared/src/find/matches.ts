import type { Actor } from '../case/actor'
import type { PrivateRecord } from '../case/private-record'
import { relationOf, sight } from '../case/relation'
import type { CaseState } from '../case/state'
import { townOf } from '../region/region'
import { type FindFilter, isBlank, spanOf } from './filter'
import { bare, fold } from './fold'
import { type Piece, parse } from './parse'
import { isWithin, type Scope } from './scope'
import { phoneDigits, TAIL, textsOf, unitsOf } from './term'

/** A case that may be what is looked for: how it stands now, and what it was opened with. */
export interface Candidate {
	readonly state: CaseState
	readonly opening: PrivateRecord | undefined
}

/** What of a case words are looked for in, folded. Name and telephone only for those who may know the caller. */
interface Searched {
	readonly texts: readonly string[]
	readonly name: string
	readonly numbers: readonly string[]
	readonly phone: string
}

/** Parts of a filter that the state says alone. */
const facts: {
	readonly [Part in 'village' | 'town' | 'unit' | 'matter' | 'status' | 'urgency' | 'source' | 'type']: (
		state: CaseState,
		asked: string,
	) => boolean
} = {
	village: ({ village }, asked) => village === asked,
	town: ({ village }, asked) => village !== undefined && townOf(village) === asked,
	unit: (state, asked) => unitsOf(state).includes(asked),
	matter: ({ matter }, asked) => matter === asked,
	status: ({ status }, asked) => status === asked,
	urgency: ({ urgency }, asked) => urgency === asked,
	source: ({ source }, asked) => source === asked,
	type: ({ type }, asked) => type === asked,
}

/**
 * Whether a case is what is looked for, by whoever looks. The index only says where to look: this decides, on the case
 * as it stands and on the words that are still there, so that nothing is found by what its finder may not see.
 */
export function matches(
	filter: FindFilter,
	scope: Scope,
	{ state, opening }: Candidate,
	viewer: Actor,
	at: number,
): boolean {
	const relation = relationOf(state, viewer, at)
	if (relation === undefined || !sight[relation].words || !isWithin(scope, state)) return false
	const { first, last } = spanOf(filter)
	if (state.openedAt < first || state.openedAt > last) return false
	const asked = Object.entries(facts) as [keyof typeof facts, (typeof facts)[keyof typeof facts]][]
	if (!asked.every(([part, says]) => filter[part] === undefined || says(state, filter[part]))) return false
	const knows = (sight[relation].contact as readonly string[]).includes(state.identity)
	const searched: Searched = {
		texts: opening === undefined ? [] : textsOf(opening).map(fold),
		numbers: [bare(state.number), bare(state.sourceNumber ?? '')],
		name: knows ? fold(opening?.name ?? '') : '',
		phone: knows ? phoneDigits(opening?.phone ?? '') : '',
	}
	return saysNumbers(filter, searched) && (isBlank(filter.words) || saysWords(filter.words, searched))
}

/** A number is meant by its end; one shorter than an end only by the whole of it. */
const ends = (number: string, asked: string): boolean =>
	asked.length >= TAIL ? number.endsWith(asked) : number === asked && asked !== ''

function saysNumbers(filter: FindFilter, { numbers: [number = '', borne = ''], phone }: Searched): boolean {
	return (
		(isBlank(filter.number) || ends(number, bare(filter.number))) &&
		(isBlank(filter.sourceNumber) || ends(borne, bare(filter.sourceNumber))) &&
		(isBlank(filter.phone) || ends(phone, phoneDigits(filter.phone)))
	)
}

function saysWords(typed: string, searched: Searched): boolean {
	const { pieces, endings } = parse(typed)
	const { numbers, phone } = searched
	if ([...numbers, phone].some((number) => endings.some((ending) => number.endsWith(ending)))) return true
	return pieces.length > 0 && pieces.every((piece) => saysPiece(piece, searched))
}

function saysPiece({ run, ending }: Piece, { texts, name, numbers, phone }: Searched): boolean {
	return (
		texts.some((text) => text.includes(run)) ||
		name.includes(run) ||
		(ending && [...numbers, phone].some((number) => number.endsWith(run)))
	)
}
