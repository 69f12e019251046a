import { type Unit, type UnitKind, unitKinds } from '@huying/shared/unit/unit'
import type { UnitWords } from '@huying/shared/unit/unit-change'

/** What is typed of a unit; blank says that there is none. */
export interface UnitDraft {
	readonly unit: string
	readonly name: string
	readonly shortName: string
	readonly kind: UnitKind
	readonly region: string
	readonly phone: string
	readonly above: string
}

export const blankUnit = (kind: UnitKind): UnitDraft => ({
	unit: '',
	name: '',
	shortName: '',
	kind,
	region: '',
	phone: '',
	above: '',
})
export const draftOf = ({
	unit,
	name,
	shortName,
	kind,
	region = '',
	phone = '',
	above = '',
}: Unit): UnitDraft => ({
	unit,
	name,
	shortName,
	kind,
	region,
	phone,
	above,
})

/** As it is sent; undefined while something needed is missing. */
export function unitWords(draft: UnitDraft): UnitWords | undefined {
	const { unit, name, shortName, kind, region, phone, above } = draft
	if ([unit, name, shortName].some((said) => said.trim() === '')) return undefined
	const given = (value: string) => value.trim() !== ''
	return {
		unit: unit.trim(),
		name: name.trim(),
		shortName: shortName.trim(),
		kind,
		...(given(region) && { region: region.trim() }),
		...(given(phone) && { phone: phone.trim() }),
		...(given(above) && { above: above.trim() }),
	}
}

/** Kinds that an administrator may give: a county has one centre. */
export const givenKinds = unitKinds.filter((kind) => kind !== 'centre')
