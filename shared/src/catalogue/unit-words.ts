import type { Unit } from '../unit/unit'
import type { Duty } from './duty'
import type { FaultCode } from './fault'

/** How a sheet says the town and the village of the place. */
export const townWord = '属地镇街'
export const villageWord = '属地村居'

/** What stands between two units of one cell. */
const between = /[、，,；;\n]+/u

/** Units that may be written as `town-…`: no, they are said by 属地镇街, since the place says which. */
const local: readonly Unit['kind'][] = ['town', 'village']

/** How units are written in a sheet, and read from it. */
export interface UnitWords {
	read(word: string): { readonly duty: Duty } | { readonly fault: FaultCode; readonly about?: string }
	write(duty: Duty): string
}

/** The words of one cell, trimmed. */
export const wordsOfCell = (cell: string): string[] =>
	cell
		.split(between)
		.map((word) => word.trim())
		.filter((word) => word !== '')

/**
 * The words for a county's units. A unit is read by its identifier, its name or the short name that people use, and
 * written by the short name wherever that can mean nothing else.
 */
export function unitWords(units: readonly Unit[]): UnitWords {
	const byId = new Map(units.map((unit) => [unit.unit, unit]))
	const byName = new Map<string, Set<Unit>>()
	for (const unit of units)
		for (const name of [unit.name, unit.shortName]) {
			const named = byName.get(name)
			if (named) named.add(unit)
			else byName.set(name, new Set([unit]))
		}

	const read: UnitWords['read'] = (word) => {
		if (word === townWord) return { duty: { level: 'town' } }
		if (word === villageWord) return { duty: { level: 'village' } }
		const named = [...(byName.get(word) ?? [])]
		const found = byId.get(word) ?? named[0]
		if (found === undefined) return { fault: 'unitUnknown' }
		if (!byId.has(word) && named.length > 1)
			return { fault: 'unitAmbiguous', about: named.map(({ unit }) => unit).join('、') }
		if (local.includes(found.kind)) return { fault: 'unitOfTown' }
		return { duty: { level: 'department', unit: found.unit } }
	}

	const means = (word: string, unit: string): boolean => {
		const [only, more] = wordsOfCell(word)
		if (only !== word || more !== undefined) return false
		const meant = read(word)
		return 'duty' in meant && meant.duty.level === 'department' && meant.duty.unit === unit
	}

	return {
		read,
		write: (duty) => {
			if (duty.level === 'town') return townWord
			if (duty.level === 'village') return villageWord
			const unit = byId.get(duty.unit)
			return [unit?.shortName, unit?.name].find((word) => word && means(word, duty.unit)) ?? duty.unit
		},
	}
}
