import type { Cell, Column, Row } from './column'
import type { Group } from './group'
import { addressDown, doorsIn } from './mask-address'
import { maskName, maskNames, nameForm, namesIn } from './mask-name'
import { MASK, type NumberKind, numbersIn } from './mask-number'

export type HiddenKind = NumberKind | 'address' | 'name'

/** Something that was hidden, and where: never what it was. Rows and columns are counted from 0. */
export type Hidden =
	| { readonly part: 'title' | 'note' | 'reason' | 'paper'; readonly what: HiddenKind }
	| { readonly part: 'cell'; readonly row: number; readonly column: number; readonly what: HiddenKind }

/** Words of a table that stand outside its rows. */
export interface Around {
	readonly title: string
	readonly note?: string
	readonly reason?: string
	/** Names of the PDFs. */
	readonly papers?: readonly string[]
}

/** What people may see of a table, and what was hidden of it. */
export interface Masked {
	readonly rows: readonly Row[]
	readonly around: Around
	readonly hidden: readonly Hidden[]
}

/**
 * Hides what a rule forbids to show: numbers of identity cards, bank cards and telephones wherever they stand, homes
 * below the village, and names unless the group shows them whole. Masked once more, it stays as it is.
 */
export function mask(
	group: Pick<Group, 'columns' | 'wholeNames'>,
	rows: readonly Row[],
	around: Around,
): Masked {
	const hidden: Hidden[] = []
	const people = group.wholeNames === true ? [] : group.columns.map(isPerson)
	const named = rows.map((row) => row.flatMap((cell, at) => (people[at] ? namesIn(String(cell ?? '')) : [])))
	const masked = rows.map((row, at) => {
		const form = nameForm(named[at] ?? [])
		return row.map((cell, column) => {
			const settled = group.columns[column]
			if (settled === undefined || typeof cell !== 'string') return cell
			const { text, found } = maskCell(cell, settled, people[column] === true, form)
			for (const what of found) hidden.push({ part: 'cell', row: at, column, what })
			return text
		}) satisfies Cell[]
	})
	const everybody = nameForm(named.flat())
	const shown = <Part extends 'title' | 'note' | 'reason' | 'paper'>(part: Part, text: string) => {
		const { text: told, found } = maskText(text, everybody)
		for (const what of found) hidden.push({ part, what })
		return told
	}
	return {
		rows: masked,
		around: {
			title: shown('title', around.title),
			...(around.note !== undefined && { note: shown('note', around.note) }),
			...(around.reason !== undefined && { reason: shown('reason', around.reason) }),
			...(around.papers && { papers: around.papers.map((name) => shown('paper', name)) }),
		},
		hidden,
	}
}

const isPerson = ({ type }: Column) => type === 'person'

interface Told {
	readonly text: string
	readonly found: readonly HiddenKind[]
}

function maskCell(
	cell: string,
	{ type, address }: Column,
	hideNames: boolean,
	names: RegExp | undefined,
): Told {
	if (type === 'date') return { text: cell, found: [] }
	if (address === true) {
		const down = addressDown(cell)
		const rest = maskText(down, names)
		return { text: rest.text, found: [...(down === cell ? [] : (['address'] as const)), ...rest.found] }
	}
	if (!hideNames) return maskText(cell, names)
	const numbers = maskText(cell, undefined)
	const text = maskNames(numbers.text)
	return { text, found: [...numbers.found, ...(text === numbers.text ? [] : (['name'] as const))] }
}

/** Words with nothing in them that may not be shown. @param names people whose names are hidden, too */
export function maskText(text: string, names?: RegExp): Told {
	const doors = hide(text, doorsIn(text))
	const numbers = hide(doors.text, numbersIn(doors.text))
	const found = [...doors.found, ...numbers.found]
	if (names === undefined) return { text: numbers.text, found }
	const told = numbers.text.replace(names, (name) => maskName(name.replace(/[\s·]/gu, '')))
	return { text: told, found: told === numbers.text ? found : [...found, 'name'] }
}

function hide(
	text: string,
	spans: readonly { readonly from: number; readonly to: number; readonly what: HiddenKind }[],
): Told {
	const ordered = [...spans].sort((left, right) => left.from - right.from)
	let [told, at] = ['', 0]
	for (const { from, to } of ordered) {
		told += `${text.slice(at, from)}${MASK}`
		at = to
	}
	return { text: told + text.slice(at), found: ordered.map(({ what }) => what) }
}
