import * as v from 'valibot'
import { townOf } from '../region/region'

/** A duty: a department by its unit, or the town or village of the place. */
export type Duty =
	| { readonly level: 'department'; readonly unit: string }
	| { readonly level: 'town' }
	| { readonly level: 'village' }

export const dutySchema = v.variant('level', [
	v.object({
		level: v.literal('department'),
		unit: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,40}$/, 'unitUnknown')),
	}),
	v.object({ level: v.literal('town') }),
	v.object({ level: v.literal('village') }),
])

/**
 * Which unit a duty means at a place; undefined when the place does not say.
 * @param village the 12-digit code of the village that the matter is in
 */
export function unitFor(duty: Duty, village: string | undefined): string | undefined {
	if (duty.level === 'department') return duty.unit
	if (village === undefined) return undefined
	return duty.level === 'town' ? `town-${townOf(village)}` : `village-${village}`
}

/** Whether two duties mean the same unit wherever they fall. */
export function sameDuty(one: Duty, other: Duty): boolean {
	return keyOf(one) === keyOf(other)
}

/** A duty as one word, for sets: `town`, `village`, `department housing`. */
export function keyOf(duty: Duty): string {
	return duty.level === 'department' ? `department ${duty.unit}` : duty.level
}
