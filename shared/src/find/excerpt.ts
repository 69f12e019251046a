import type { PrivateRecord } from '../case/private-record'
import { headline } from '../case/private-record'
import { foldLetter } from './fold'
import { parse } from './parse'
import { textsOf } from './term'

/** Characters of an excerpt before what was found, and in all. */
const BEFORE = 12
const LENGTH = 40

/** A part of a text: whether it is what was looked for. */
export interface Marked {
	readonly text: string
	readonly found: boolean
}

/** A text in parts, what was looked for apart. Nothing typed marks nothing. */
export function marked(text: string, typed: string): Marked[] {
	const runs = parse(typed)
		.pieces.map(({ run }) => run)
		.sort((one, other) => other.length - one.length)
	const letters = [...text]
	const found = foundLetters(letters, runs)
	const parts: { text: string; found: boolean }[] = []
	letters.forEach((letter, at) => {
		const last = parts.at(-1)
		if (last && last.found === found.has(at)) last.text += letter
		else parts.push({ text: letter, found: found.has(at) })
	})
	return parts
}

/** Which letters of a text stand in one of the folded runs. A letter that folds to several counts whole. */
function foundLetters(letters: readonly string[], runs: readonly string[]): ReadonlySet<number> {
	const folded: string[] = []
	const from: number[] = []
	letters.forEach((letter, at) => {
		for (const one of foldLetter(letter)) {
			folded.push(one)
			from.push(at)
		}
	})
	const found = new Set<number>()
	for (const run of runs) {
		const sought = [...run]
		for (let at = 0; at + sought.length <= folded.length; at++) {
			if (sought.every((letter, place) => folded[at + place] === letter))
				for (let place = at; place < at + sought.length; place++) found.add(from[place] as number)
		}
	}
	return found
}

/** Some words around the first place where what was typed stands; undefined where the headline shows it, or it is in none. */
export function excerptOf(record: PrivateRecord | undefined, typed: string): string | undefined {
	if (record === undefined) return undefined
	if (marked(headline(record) ?? '', typed).some(({ found }) => found)) return undefined
	for (const text of textsOf(record)) {
		const parts = marked(text.replace(/\s+/gu, ' '), typed)
		const first = parts.findIndex(({ found }) => found)
		if (first < 0) continue
		const before = [
			...parts
				.slice(0, first)
				.map((part) => part.text)
				.join(''),
		]
		const after = [
			...parts
				.slice(first)
				.map((part) => part.text)
				.join(''),
		]
		const lead = before.slice(-BEFORE)
		const rest = after.slice(0, LENGTH - lead.length)
		return [
			before.length > lead.length ? '…' : '',
			...lead,
			...rest,
			after.length > rest.length ? '…' : '',
		].join('')
	}
	return undefined
}
