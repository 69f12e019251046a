import type { Column } from '@huying/shared/disclosure/column'
import type { Group } from '@huying/shared/disclosure/group'

/** Members that are there or not: whether names stand whole, whether the town approves, … */
type Flag = 'wholeNames' | 'approval'
type ColumnFlag = 'required' | 'address' | 'breakdown'

/** A group with a flag set or taken away. */
export function withFlag(group: Group, flag: Flag, on: boolean): Group {
	const { [flag]: _before, ...rest } = group
	return on ? { ...rest, [flag]: true } : rest
}

/** A column with a flag set or taken away. */
export function withColumnFlag(column: Column, flag: ColumnFlag, on: boolean): Column {
	const { [flag]: _before, ...rest } = column
	return on ? { ...rest, [flag]: true } : rest
}

/** A group whose rows go after so many days; nothing typed says that they stay. */
export function withShownDays(group: Group, typed: string): Group {
	const { shownDays: _before, ...rest } = group
	const days = Number(typed)
	return typed.trim() !== '' && Number.isInteger(days) ? { ...rest, shownDays: days } : rest
}

/** The group with one column changed, or without it. */
export const withColumn = (group: Group, place: number, column: Column | undefined): Group => ({
	...group,
	columns: group.columns.flatMap((one, at) => (at !== place ? [one] : column === undefined ? [] : [column])),
})

/** The group with one column more: its code is one that no other has. */
export function withNewColumn(group: Group): Group {
	const taken = new Set(group.columns.map(({ column }) => column))
	let number = group.columns.length + 1
	while (taken.has(`column${number}`)) number++
	return { ...group, columns: [...group.columns, { column: `column${number}`, name: '', type: 'text' }] }
}

/** A group to begin with: nothing is settled but that it is public and quarterly. */
export const newGroup = (code: string): Group => ({
	group: code,
	name: '',
	sentence: '',
	shape: 'list',
	columns: [{ column: 'what', name: '内容', type: 'text', required: true }],
	cadence: 'quarterly',
	dueDays: 15,
	audience: 'public',
})
