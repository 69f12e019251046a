import type { PrivateRecord } from '../case/private-record'
import type { CaseState } from '../case/state'
import { townOf } from '../region/region'
import { stays } from '../responsibility/responsibility'
import { plainPhone } from '../user/phone'
import { bare, fold, pairsIn } from './fold'

/**
 * What a case can be found by. `parts` says into how many keys the cases of one value are dealt: a value that every case
 * takes, and leaves again, would be one busy key (decision 33 has the sum).
 */
export const termKinds = {
	/** Every case. */
	all: { parts: 4 },
	status: { parts: 4 },
	source: { parts: 2 },
	type: { parts: 2 },
	urgency: { parts: 1 },
	matter: { parts: 1 },
	/** Whoever leads, helps, or was given it first. */
	unit: { parts: 1 },
	town: { parts: 1 },
	village: { parts: 1 },
	/** The last four of the case's number. */
	number: { parts: 1 },
	/** The last four of the number it bears elsewhere. */
	sourceNumber: { parts: 1 },
	/** The last four of the caller's telephone. */
	phone: { parts: 1 },
	/** Two characters side by side in the caller's name. */
	name: { parts: 1 },
	/** Two characters side by side in what was said, or where. */
	text: { parts: 1 },
} as const satisfies Record<string, { parts: number }>
export type TermKind = keyof typeof termKinds

/** A kind and a value: `text:井盖`. */
export type Term = `${TermKind}:${string}`

const term = (kind: TermKind, value: string): Term => `${kind}:${value}`

/** How many characters of a number its list is named by. */
export const TAIL = 4

/** The last characters of a number; a shorter one whole. */
export const tailOf = (plain: string): string => plain.slice(-TAIL)

/** The units that find a case as theirs: its lead, those that help, and the one that was given it first. */
export function unitsOf({ lead, supports = [], first }: CaseState): string[] {
	const parts = [...(lead ? [lead.unit] : []), ...supports.filter(stays).map(({ unit }) => unit)]
	return [...new Set([...parts, ...(first ? [first.unit] : [])])]
}

/** What the state of a case is found by. No two states give the same term twice. */
export function factTerms(state: CaseState): Term[] {
	const { status, source, type, urgency, matter, village, number, sourceNumber } = state
	const borne = bare(sourceNumber ?? '')
	return [
		term('all', ''),
		term('status', status),
		term('source', source),
		term('type', type),
		...(urgency === undefined ? [] : [term('urgency', urgency)]),
		...(matter === undefined ? [] : [term('matter', matter)]),
		...unitsOf(state).map((unit) => term('unit', unit)),
		...(village === undefined ? [] : [term('town', townOf(village)), term('village', village)]),
		term('number', tailOf(bare(number))),
		...(borne === '' ? [] : [term('sourceNumber', tailOf(borne))]),
	]
}

/** The texts of an opening record that words are looked for in. */
export function textsOf({ title, text, heading, place }: PrivateRecord): string[] {
	return [title, text, heading, place?.description].filter((part) => part !== undefined)
}

/** Digits of a telephone as it is compared. */
export const phoneDigits = (phone: string): string => plainPhone(phone) ?? bare(phone)

/** What the erasable record of a case's opening is found by. */
export function recordTerms(record: PrivateRecord): Term[] {
	const words = new Set(textsOf(record).flatMap((part) => pairsIn(fold(part))))
	const phone = phoneDigits(record.phone ?? '')
	return [
		...[...words].map((pair) => term('text', pair)),
		...pairsIn(fold(record.name ?? '')).map((pair) => term('name', pair)),
		...(phone === '' ? [] : [term('phone', tailOf(phone))]),
	]
}

/** In which of its parts a term holds a case: always the same one. */
export function partFor(kind: TermKind, id: string): number {
	let sum = 0
	for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521
	return sum % termKinds[kind].parts
}

/** Kind of a term. */
export const kindOf = (one: Term): TermKind => one.slice(0, one.indexOf(':')) as TermKind
