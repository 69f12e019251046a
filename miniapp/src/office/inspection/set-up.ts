import { dayOf } from '@huying/shared/follow-up/figures'
import type { StartInspection } from '@huying/shared/inspection/command'
import type { Field, FieldType } from '@huying/shared/inspection/form'
import type { InspectionAnswer } from '@huying/shared/inspection/inspection-view'
import { dayAfter, dayStart } from '@huying/shared/roster/shift'
import { faults } from '@huying/shared/text/zh-CN/inspection'
import { DAY } from '@huying/shared/time/day'

/** A field as it is being written. */
export interface DraftField {
	readonly field: string
	readonly name: string
	readonly type: FieldType
	readonly needed: boolean
	readonly unit: string
	/** As typed: 完好、老化. */
	readonly options: string
}

/** An inspection as it is being set up. */
export interface SetUp {
	readonly title: string
	readonly what: string
	readonly unit: string | undefined
	readonly villages: readonly string[]
	/** Beijing days, both included: 2026-03-05. */
	readonly from: string
	readonly until: string
	readonly fields: readonly DraftField[]
}

export const emptyField = (taken: readonly DraftField[]): DraftField => ({
	field: freeName(taken),
	name: '',
	type: 'yesNo',
	needed: true,
	unit: '',
	options: '',
})

/** f1, f2 …: what answers are called, whatever the field is called on the screen. */
function freeName(taken: readonly DraftField[]): string {
	const used = new Set(taken.map(({ field }) => field))
	for (let n = 1; ; n++) if (!used.has(`f${n}`)) return `f${n}`
}

/** Begun today, for two weeks. */
export const emptySetUp = (now: number): SetUp => ({
	title: '',
	what: '',
	unit: undefined,
	villages: [],
	from: dayOf(now),
	until: dayAfter(dayOf(now), 13),
	fields: [emptyField([])],
})

/** A draft that is revised. */
export const setUpOf = ({ title, what, unit, towns, from, until, form }: InspectionAnswer): SetUp => ({
	title,
	what,
	unit,
	villages: towns.flatMap((town) => town.villages.map(({ village }) => village)),
	from: dayOf(from),
	until: dayOf(until - 1),
	fields: form.map((field) => ({
		field: field.field,
		name: field.name,
		type: field.type,
		needed: field.needed,
		unit: field.type === 'number' ? field.unit : '',
		options: field.type === 'choice' ? field.options.join('、') : '',
	})),
})

/** What goes to the server, or what must be put right first, in words. */
export function bodyOf(setUp: SetUp): { body: Omit<StartInspection, 'id' | 'unit'> } | { wrong: string } {
	const title = setUp.title.trim()
	const what = setUp.what.trim()
	if (title === '') return { wrong: faults.title }
	if (what === '') return { wrong: faults.what }
	if (setUp.villages.length === 0) return { wrong: faults.villages }
	const from = dayStart(setUp.from.trim())
	const last = dayStart(setUp.until.trim())
	if (from === undefined || last === undefined || last < from) return { wrong: faults.days }
	const form: Field[] = []
	for (const field of setUp.fields) {
		const read = fieldOf(field)
		if (typeof read === 'string') return { wrong: read }
		form.push(read)
	}
	if (form.length === 0) return { wrong: faults.fields }
	if (new Set(form.map(({ name }) => name)).size < form.length) return { wrong: faults.twice }
	return { body: { title, what, villages: [...setUp.villages], from, until: last + DAY, form } }
}

function fieldOf({ field, name: typed, type, needed, unit, options }: DraftField): Field | string {
	const name = typed.trim()
	if (name === '') return faults.fieldName
	const common = { field, name, needed }
	if (type === 'number')
		return unit.trim() === '' ? faults.unit(name) : { ...common, type, unit: unit.trim() }
	if (type !== 'choice') return { ...common, type }
	const chosen = [...new Set(options.split(/[、,，\n]/).map((one) => one.trim()))].filter((one) => one !== '')
	return chosen.length < 2 ? faults.options(name) : { ...common, type, options: chosen }
}
