import type { ColumnKey, Flat } from './columns'
import { type Duty, sameDuty } from './duty'
import type { FaultCode } from './fault'

/** At most so many stand on the report page's first screen: more are not looked through. */
export const COMMON_MOST = 20

/** What is wrong with an entry among the others. */
export interface Wrong {
	/** Which entry, counted from 0. */
	readonly at: number
	readonly key: ColumnKey
	readonly fault: FaultCode
	/** The entry it collides with. */
	readonly other?: number
	/** The duty it is about. */
	readonly duty?: Duty
	readonly about?: string
}

/** Rules for one entry. What could not be read is not judged. */
const rules: readonly ((entry: Partial<Flat>) => Omit<Wrong, 'at'> | undefined)[] = [
	({ lead, supports }) => {
		const both = lead && supports?.find((duty) => sameDuty(duty, lead))
		return both && { key: 'supports', fault: 'leadSupports', duty: both }
	},
	// A village may carry out what it is asked to; it may not fine, seal or pull down.
	({ kind, lead }) =>
		kind === 'enforcement' && lead?.level === 'village' ? { key: 'lead', fault: 'leadByVillage' } : undefined,
	({ joint, supports }) =>
		joint && supports?.length === 0 ? { key: 'supports', fault: 'jointAlone' } : undefined,
	// Red runs day and night: working days would let it sleep over a weekend.
	({ urgency, sign }) =>
		urgency === 'red' && sign?.by === 'working' ? { key: 'sign', fault: 'redByDays' } : undefined,
	({ urgency, resolve }) =>
		urgency === 'red' && resolve?.by === 'working' ? { key: 'resolve', fault: 'redByDays' } : undefined,
	({ sign, resolve }) => {
		const hours = sign?.by === 'clock' && resolve?.by === 'clock' && sign.hours > resolve.hours
		const days = sign?.by === 'working' && resolve?.by === 'working' && sign.days > resolve.days
		return hours || days ? { key: 'sign', fault: 'signTooLong' } : undefined
	},
]

/** Everything that is wrong with a whole list, in its order. Units are known to be there: reading them said so. */
export function check(entries: readonly Partial<Flat>[]): Wrong[] {
	const wrong: Wrong[] = []
	const first = { matter: new Map<string, number>(), name: new Map<string, number>() }
	let common = 0
	entries.forEach((entry, at) => {
		for (const key of ['matter', 'name'] as const) {
			const word = entry[key]
			if (word === undefined) continue
			// Codes that differ only by capitals would be taken for each other by people
			// Stryker disable next-line MethodExpression: all small or all capital, it is the same
			const known = word.toLowerCase()
			const other = first[key].get(known)
			if (other === undefined) first[key].set(known, at)
			else wrong.push({ at, key, fault: key === 'matter' ? 'matterDoubled' : 'nameDoubled', other })
		}
		for (const rule of rules) {
			const found = rule(entry)
			if (found) wrong.push({ at, ...found })
		}
		if (entry.common && ++common === COMMON_MOST + 1)
			wrong.push({ at, key: 'common', fault: 'commonTooMany', about: String(COMMON_MOST) })
	})
	return wrong
}
