import { type Duty, type Entry, unitFor } from '@huying/shared/catalogue/entry'
import { unitKind } from '@huying/shared/text/zh-CN/post'
import type { Unit } from '@huying/shared/unit/unit'

/** Whom the catalogue calls for a matter at a place: who leads, and who helps. */
export interface Proposal {
	readonly unit?: string
	readonly supports?: readonly string[]
}

/**
 * What an entry proposes at a place.
 * @param village the 12-digit code; without it nobody knows which town or village is meant
 */
export function proposalOf({ lead, supports }: Entry, village: string | undefined): Proposal {
	const unit = unitFor(lead, village)
	const others = supports
		.map((duty) => unitFor(duty, village))
		.filter((one) => one !== undefined && one !== unit)
	const helping = [...new Set(others)].filter((one) => one !== undefined)
	return {
		...(unit !== undefined && { unit }),
		...(helping.length > 0 && { supports: helping }),
	}
}

/**
 * Whom a form begins with: the lead and, where several units go together or are called to a place, those who help. Of a
 * simple matter the helpers are only offered: the lead could not finish before each of them has.
 */
export function begunWith(entry: Entry, village: string | undefined, calls = entry.flow.joint): Proposal {
	const { unit, supports } = proposalOf(entry, village)
	if (unit === undefined) return {}
	return { unit, ...(calls && supports !== undefined && { supports }) }
}

/** A duty by its unit's short name; by its kind, where the place does not say which unit it is. */
export function sayDuty(duty: Duty, village: string | undefined, units: readonly Unit[]): string {
	const id = unitFor(duty, village)
	const name = units.find(({ unit }) => unit === id)?.shortName
	return name ?? (duty.level === 'department' ? duty.unit : unitKind[duty.level])
}
