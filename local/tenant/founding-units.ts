import { readFileSync } from 'node:fs'
import { told } from '@huying/shared/text/zh-CN/setup-command'
import type { Unit } from '@huying/shared/unit/unit'
import { parse } from 'csv-parse/sync'
import type { County } from '../seed/county'
import { unitsOf, villageUnit } from '../seed/units'
import { Unusable } from './options'

/**
 * A county's units to begin with: the centre, the inspectorate, each town, each village, and departments: the usual
 * ones but those it does not have, or its own. Whatever is not right is changed by page.
 */
export function foundingUnits(
	county: County,
	{ departments, without }: { departments?: string | undefined; without: readonly string[] },
): Unit[] {
	const usual = unitsOf(county).filter(({ kind }) => kind !== 'village')
	const villages = county.towns.flatMap((town) =>
		town.villages.map(
			(village): Unit => ({
				unit: villageUnit(village.code),
				name: `${village.name}${village.name.endsWith('社区') ? '居委会' : '村委会'}`,
				shortName: village.name,
				kind: 'village',
				region: village.code,
			}),
		),
	)
	const kept = usual.filter(({ unit, kind }) => kind !== 'department' || !without.includes(unit))
	if (departments === undefined) return [...kept, ...villages]
	return [...kept.filter(({ kind }) => kind !== 'department'), ...departmentsIn(departments), ...villages]
}

/** The usual departments, as they are offered. */
export const usualDepartments = (county: County): Unit[] =>
	unitsOf(county).filter(({ kind }) => kind === 'department')

/** A table of one's own: 编号,全称,简称. @throws Unusable */
function departmentsIn(file: string): Unit[] {
	const lines: string[][] = parse(readFileSync(file), { bom: true, skip_empty_lines: true, trim: true })
	const taken = new Set<string>()
	return lines.flatMap(([unit = '', name = '', shortName = ''], at) => {
		if (at === 0 && !/^[A-Za-z0-9-]+$/.test(unit)) return []
		const right =
			/^[A-Za-z][A-Za-z0-9-]{0,39}$/.test(unit) && !/^(town|village)-|^(centre|inspectorate)$/.test(unit)
		if (!right || name === '' || shortName === '' || taken.has(unit))
			throw new Unusable(told.fileWrong(file, at + 1))
		taken.add(unit)
		return [{ unit, name, shortName, kind: 'department' }]
	})
}
