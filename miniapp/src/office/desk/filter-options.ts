import { kinds, urgencies } from '@huying/shared/case/status'
import type { FilterField, QueueFilter } from '@huying/shared/desk/queue-filter'
import { dayOf } from '@huying/shared/follow-up/figures'
import type { Tenant } from '@huying/shared/tenant/tenant'
import * as words from '@huying/shared/text/zh-CN/desk-filter'
import { caseText } from '@huying/shared/text/zh-CN/index'
import { DAY } from '@huying/shared/time/day'

/** One thing a queue can be narrowed by. */
export interface FilterOption {
	readonly field: FilterField
	readonly value: string
	readonly words: string
}
export interface FilterGroup {
	readonly field: FilterField
	readonly options: readonly FilterOption[]
}

/** A matter to choose by: its code and what it is called. */
export type NamedMatter = { readonly matter: string; readonly name: string }

/** Everything a queue can be narrowed by, group by group. */
export function filterOptions(
	tenant: Tenant | undefined,
	matters: readonly NamedMatter[],
	now: number,
): FilterOption[] {
	const group = (field: FilterField, pairs: readonly (readonly [string, string])[]) =>
		pairs.map(([value, said]): FilterOption => ({ field, value, words: said }))
	return [
		...group(
			'urgency',
			urgencies.map((one) => [one, caseText.urgency[one]]),
		),
		...group('late', [['only', words.late]]),
		...group('mine', [['only', words.mine]]),
		...group(
			'kind',
			kinds.map((one) => [one, caseText.kind[one]]),
		),
		...group(
			'since',
			words.sinceDays.map(({ days, words: said }) => [dayOf(now - days * DAY), said]),
		),
		...group('town', tenant?.towns.map(({ code, name }) => [code, name]) ?? []),
		...group(
			'matter',
			matters.map(({ matter, name }) => [matter, name]),
		),
	]
}

/** The options that hold what was typed, in their groups; all of them while nothing is. */
export function optionsFound(options: readonly FilterOption[], typed: string): FilterGroup[] {
	const wanted = typed.replace(/\s/g, '')
	const groups = new Map<FilterField, FilterOption[]>()
	for (const option of options) {
		if (!option.words.includes(wanted)) continue
		groups.set(option.field, [...(groups.get(option.field) ?? []), option])
	}
	return [...groups].map(([field, found]) => ({ field, options: found }))
}

/** The filter with an option chosen; the same option again takes it back. */
export function toggled(
	filter: QueueFilter,
	{ field, value }: Pick<FilterOption, 'field' | 'value'>,
): QueueFilter {
	const { [field]: before, ...rest } = filter
	return before === value ? rest : ({ ...rest, [field]: value } as QueueFilter)
}

/** What a filter says, part by part, each to be taken back by itself. */
export function chosenOptions(filter: QueueFilter, options: readonly FilterOption[]): FilterOption[] {
	return (Object.entries(filter) as [FilterField, string | undefined][]).flatMap(([field, value]) => {
		if (value === undefined) return []
		const known = options.find((option) => option.field === field && option.value === value)
		return [known ?? { field, value, words: field === 'since' ? words.sinceDay(value) : value }]
	})
}
