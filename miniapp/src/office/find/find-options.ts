import { sources, statuses, types, urgencies } from '@huying/shared/case/status'
import { type FindField, type FindFilter, findEntries, findFields } from '@huying/shared/find/filter'
import type { Tenant } from '@huying/shared/tenant/tenant'
import * as words from '@huying/shared/text/zh-CN/find'
import { caseText } from '@huying/shared/text/zh-CN/index'
import type { Unit } from '@huying/shared/unit/unit'
import * as v from 'valibot'
import type { NamedMatter } from '../desk/filter-options'

/** One thing that what is found can be narrowed by. */
export interface FindOption {
	readonly field: FindField
	readonly value: string
	readonly words: string
}
export interface FindGroup {
	readonly field: FindField
	readonly options: readonly FindOption[]
}

/** What can be chosen; the rest is typed. */
export function findOptions(
	tenant: Tenant | undefined,
	units: readonly Unit[],
	matters: readonly NamedMatter[],
): FindOption[] {
	const group = (field: FindField, pairs: readonly (readonly [string, string])[]) =>
		pairs.map(([value, said]): FindOption => ({ field, value, words: said }))
	const towns = tenant?.towns ?? []
	return [
		...group(
			'status',
			statuses.map((one) => [one, caseText.status[one]]),
		),
		...group(
			'urgency',
			urgencies.map((one) => [one, caseText.urgency[one]]),
		),
		...group(
			'source',
			sources.map((one) => [one, caseText.source[one]]),
		),
		...group(
			'type',
			types.map((one) => [one, caseText.type[one]]),
		),
		...group(
			'unit',
			units.map(({ unit, shortName }) => [unit, shortName]),
		),
		...group(
			'town',
			towns.map(({ code, name }) => [code, name]),
		),
		...group(
			'matter',
			matters.map(({ matter, name }) => [matter, name]),
		),
		...group(
			'village',
			towns.flatMap(({ name, villages }) =>
				villages.map((one): [string, string] => [one.code, `${name}${one.name}`]),
			),
		),
	]
}

/** Villages shown at most: some hundred would hide everything else. */
const VILLAGES = 12

/** The options that hold what was typed, in their groups; villages only once something is. */
export function findOptionsWith(options: readonly FindOption[], typed: string): FindGroup[] {
	const wanted = typed.replace(/\s/g, '')
	const groups = new Map<FindField, FindOption[]>()
	for (const option of options) {
		if (!option.words.includes(wanted) || (option.field === 'village' && wanted === '')) continue
		const found = groups.get(option.field) ?? []
		if (option.field === 'village' && found.length >= VILLAGES) continue
		groups.set(option.field, [...found, option])
	}
	return [...groups].map(([field, found]) => ({ field, options: found }))
}

/** The filter with an option chosen; the same option again takes it back. */
export function toggledFind(
	filter: FindFilter,
	{ field, value }: Pick<FindOption, 'field' | 'value'>,
): FindFilter {
	const { [field]: before, ...rest } = filter
	return before === value ? rest : ({ ...rest, [field]: value } as FindFilter)
}

/** What a filter says besides its words, part by part, each to be taken back by itself. */
export function chosenFind(filter: FindFilter, options: readonly FindOption[]): FindOption[] {
	return findFields.flatMap((field) => {
		const value = filter[field]
		if (value === undefined || field === 'words') return []
		const known = options.find((option) => option.field === field && option.value === value)
		return [known ?? { field, value, words: words.typed(field, value) }]
	})
}

/** 2026-3-5, 2026.3.5, 20260305, 2026年3月5日 as 2026-03-05; undefined for what is no day. */
export function dayTyped(typed: string): string | undefined {
	const digits = typed.normalize('NFKC').trim()
	const found = /^(\d{4})(\d{2})(\d{2})$/.exec(digits) ?? /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(digits)
	if (found === null) return undefined
	const [, year = '', month = '', day = ''] = found
	const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
	const { success } = v.safeParse(findEntries.from, said)
	// Date.parse takes the 31st of February for a day of March
	return success && new Date(`${said}T00:00:00Z`).toISOString().startsWith(said) ? said : undefined
}

/** A filter as it stands in an address. */
export const addressOf = (filter: FindFilter): Record<string, string> =>
	Object.fromEntries(
		findFields.flatMap((field) => {
			const value = filter[field]
			return value === undefined || value.trim() === '' ? [] : [[field, value]]
		}),
	)
