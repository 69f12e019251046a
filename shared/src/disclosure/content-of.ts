import { canonical } from '../identifier/digest'
import { sayHidden, sayHiddenMore, sayHiddenNames } from '../text/zh-CN/disclosure-table'
import { balanceOf } from './balance'
import type { Row } from './column'
import type { TypedTable } from './command'
import type { Content } from './content'
import { tenantIn } from './disclosure'
import type { Group } from './group'
import { type Around, type Hidden, mask } from './mask'
import { readText } from './read-cell'
import type { ReadTable } from './read-table'

/** Everything that a published table is made of. */
export interface Making {
	readonly group: Group
	readonly period: string
	readonly typed: Pick<TypedTable, 'title' | 'note' | 'photos'>
	/** What `readTable` made of it: without faults. */
	readonly read: ReadTable
	readonly disclosure: string
	readonly edition: number
	readonly village: string
	readonly villageName: string
	/** 128 random bits in hexadecimal; another for the original than for what is shown. */
	readonly salt: string
	readonly papers?: Content['papers']
	/** The closing balance of the period before, as it was published, in cents. */
	readonly beforeClosing?: number
	/** Why what is public is corrected. */
	readonly reason?: string
	/** What people will see; the original otherwise. */
	readonly masked: boolean
}

/** So many things that were hidden are told one by one. */
const HIDDEN_TOLD = 50

/** The content of an edition, and what masking hid, in words. @throws where the table has faults */
export function contentOf(making: Making): { readonly content: Content; readonly masked: string[] } {
	const { group, read, typed, reason, papers = [] } = making
	if (read.faults.length > 0) throw new Error('a table with faults is no content')
	const around: Around = {
		title: readText(typed.title) ?? '',
		...(typed.note !== undefined && typed.note !== '' && { note: typed.note }),
		...(reason !== undefined && { reason }),
		papers: papers.map(({ name }) => name),
	}
	const shown = making.masked ? mask(group, read.rows, around) : { rows: read.rows, around, hidden: [] }
	const balance = balanceIn(making, shown.rows)
	const content: Content = {
		v: 1,
		salt: making.salt,
		tenant: tenantIn(making.village),
		disclosure: making.disclosure,
		edition: making.edition,
		village: making.village,
		villageName: making.villageName,
		group: group.group,
		groupName: group.name,
		shape: group.shape,
		audience: group.audience,
		period: making.period,
		title: shown.around.title,
		columns: [...group.columns],
		rows: shown.rows.map((row) => [...row]),
		...(balance && { balance }),
		totals: totalsOf(group, shown.rows),
		...(shown.around.note !== undefined && { note: shown.around.note }),
		photos: [...typed.photos],
		papers: papers.map((paper, at) => ({ ...paper, name: shown.around.papers?.[at] ?? paper.name })),
		...(shown.around.reason !== undefined && { reason: shown.around.reason }),
	}
	return { content, masked: sayAll(shown.hidden, group) }
}

/** The text of a content: its UTF-8 bytes are what is stored, and what its digest is of. */
export const contentText = (content: Content): string => canonical(content)

function balanceIn({ group, read, beforeClosing }: Making, rows: readonly Row[]): Content['balance'] {
	const { opening, closing } = read
	if (group.shape !== 'ledger' || opening === undefined || closing === undefined) return undefined
	return balanceOf(group, rows, { opening, closing }, beforeClosing)
}

/** Sums of counts and money, by column. */
export function totalsOf({ columns }: Pick<Group, 'columns'>, rows: readonly Row[]): Content['totals'] {
	return Object.fromEntries(
		columns.flatMap(({ column, type }, at) =>
			type === 'money' || type === 'count'
				? [[column, rows.reduce((sum, row) => sum + Number(row[at] ?? 0), 0)]]
				: [],
		),
	)
}

/** The names of a column in one line, the rest one by one, and how much more there is. */
function sayAll(hidden: readonly Hidden[], { columns }: Pick<Group, 'columns'>): string[] {
	const names = new Map<number, number>()
	const others: Hidden[] = []
	for (const one of hidden) {
		if (one.part === 'cell' && one.what === 'name' && columns[one.column]?.type === 'person')
			names.set(one.column, (names.get(one.column) ?? 0) + 1)
		else others.push(one)
	}
	const left = others.length - HIDDEN_TOLD
	return [
		...[...names].map(([column, count]) => sayHiddenNames(columns[column]?.name ?? '', count)),
		...others.slice(0, HIDDEN_TOLD).map((one) => sayHidden(one, columns)),
		...(left > 0 ? [sayHiddenMore(left)] : []),
	]
}
