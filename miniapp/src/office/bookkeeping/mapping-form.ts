import type { Mapping } from '@huying/shared/disclosure/bookkeeping'
import type { Group } from '@huying/shared/disclosure/group'

/** Parts of a mapping besides the group's own columns. */
export const mappingParts = ['village', 'amount', 'direction', 'income', 'spending', 'balance'] as const
export type MappingPart = (typeof mappingParts)[number]

/** The mapping with one part settled anew; `undefined` says that there is no such column. */
export function withPart(mapping: Mapping, part: MappingPart, heading: string | undefined): Mapping {
	const { [part]: _before, ...rest } = mapping
	return heading === undefined ? rest : { ...rest, [part]: heading }
}

/** The mapping with one of the group's columns settled anew. */
export function withColumn(mapping: Mapping, column: string, heading: string | undefined): Mapping {
	const { [column]: _before, ...rest } = mapping.columns
	return { ...mapping, columns: heading === undefined ? rest : { ...rest, [column]: heading } }
}

/** The group's columns that a heading must be found for: its money is mapped apart. */
export const columnsToMap = ({ columns }: Pick<Group, 'columns'>) =>
	columns.filter(({ type }) => type !== 'money')
