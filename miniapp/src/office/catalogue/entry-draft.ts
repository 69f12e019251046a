import { check } from '@huying/shared/catalogue/check'
import {
	type ColumnKey,
	columnKeys,
	columns,
	type Flat,
	flatten,
	unflatten,
} from '@huying/shared/catalogue/columns'
import type { Entry } from '@huying/shared/catalogue/entry'
import type { FaultCode } from '@huying/shared/catalogue/fault'
import type { Proposal } from '@huying/shared/catalogue/proposal'
import type { UnitWords } from '@huying/shared/catalogue/unit-words'
import { sayFault, sheetWords } from '@huying/shared/text/zh-CN/catalogue-sheet'

/** An entry as it is being written: the words of each column, as in a sheet. */
export type EntryDraft = Readonly<Record<ColumnKey, string>>
/** What is wrong with it, in a sentence for each column. */
export type EntryFaults = Readonly<Partial<Record<ColumnKey, string>>>

const { yes, no, kind, basis, urgency } = sheetWords

/** What a proposal gives to begin with; the times are those of an ordinary matter. */
export function draftOf({ name, field, lead }: Proposal, units: UnitWords): EntryDraft {
	return {
		matter: '',
		name,
		field: field ?? '',
		kind: kind.livelihood,
		lead: lead === undefined ? '' : units.write({ level: 'department', unit: lead }),
		supports: '',
		basis: basis.order,
		visit: no,
		joint: no,
		urgency: urgency.green,
		sign: '1个工作日',
		resolve: '3个工作日',
		evidence: '',
		photos: '1',
		public: no,
		radius: '',
		sentence: '',
		common: no,
	}
}

/** The entry that the words say, or what is wrong with them, also beside the entries there are. */
export function entryOf(
	draft: EntryDraft,
	units: UnitWords,
	entries: readonly Entry[],
): { entry: Entry } | { faults: EntryFaults } {
	const flat: Partial<Flat> = {}
	const faults: Partial<Record<ColumnKey, string>> = {}
	const tell = (key: ColumnKey, fault: FaultCode, about?: string, given = draft[key].trim()) => {
		faults[key] ??= sayFault({ sheet: '', fault, given, ...(about !== undefined && { about }) })
	}
	for (const key of columnKeys) read(flat, key, draft[key], units, tell)
	const others = entries.filter(({ matter }) => matter !== flat.matter)
	const place = others.length
	for (const { at, key, fault, other, about } of check([...others.map(flatten), flat])) {
		if (at !== place) continue
		const same = other === undefined ? undefined : others[other]
		tell(key, fault, same ? `「${same.name}」` : about)
	}
	if (Object.keys(faults).length > 0) return { faults }
	// Every column was read
	return { entry: unflatten(flat as Flat) }
}

function read<Key extends ColumnKey>(
	flat: { -readonly [K in ColumnKey]?: Flat[K] },
	key: Key,
	words: string,
	units: UnitWords,
	tell: (key: ColumnKey, fault: FaultCode, about?: string, given?: string) => void,
): void {
	const column = columns[key]
	if (words.trim() === '') {
		if (column.blank) flat[key] = column.blank.value
		else tell(key, 'blank')
		return
	}
	const cell = column.read(words, units)
	if ('fault' in cell) tell(key, cell.fault, cell.about, cell.given)
	else flat[key] = cell.value
}

/** The columns that take one of a few words. */
export const choices: Readonly<Partial<Record<ColumnKey, readonly string[]>>> = {
	kind: Object.values(kind),
	basis: Object.values(basis),
	visit: [yes, no],
	joint: [yes, no],
	urgency: Object.values(urgency),
	public: [yes, no],
	common: [yes, no],
}
