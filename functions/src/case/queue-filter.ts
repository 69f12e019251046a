import { type QueueFilter, startOfDay } from '@huying/shared/desk/queue-filter'
import { ordered } from '../store/ordered'

/** The parts of an index query that a filter is made of. */
export interface Narrowing {
	/** Added to the key condition: what is past its deadline stands at the beginning of the queue. */
	readonly key: string
	/** Undefined where the key alone says it. */
	readonly filter: string | undefined
	readonly names: Record<string, string>
	readonly values: Record<string, string | number>
}

/** What each part of a filter asks of the state that the index holds. */
const conditions: {
	readonly [Part in Exclude<keyof QueueFilter, 'late'>]-?: {
		readonly attribute: string
		readonly says: (attribute: string, value: string) => string
		readonly value?: (given: string) => number
	}
} = {
	urgency: { attribute: 'urgency', says: (attribute, value) => `${attribute} = ${value}` },
	town: { attribute: 'village', says: (attribute, value) => `begins_with(${attribute}, ${value})` },
	kind: { attribute: 'kind', says: (attribute, value) => `${attribute} = ${value}` },
	// whoever of the lead unit has it in hand
	mine: { attribute: 'lead', says: (attribute, value) => `${attribute}.holder = ${value}` },
	matter: { attribute: 'matter', says: (attribute, value) => `${attribute} = ${value}` },
	since: {
		attribute: 'openedAt',
		says: (attribute, value) => `${attribute} >= ${value}`,
		value: startOfDay,
	},
}

/** In the order of the sort key: everything before this is past its deadline at `at`. */
export const lateBound = (at: number): string => ordered(at)

/** A filter as an index query says it, for whoever asks. */
export function narrowing(filter: QueueFilter, at: number, user: string): Narrowing {
	const asked = (Object.keys(conditions) as (keyof typeof conditions)[]).flatMap((part) => {
		const given = filter[part]
		return given === undefined ? [] : [{ part, given, ...conditions[part] }]
	})
	const says = asked.map(({ part, attribute, says: said }) => said(`#state.#${attribute}`, `:${part}`))
	return {
		key: filter.late === undefined ? '' : ' AND sk1 < :late',
		filter: says.length === 0 ? undefined : says.join(' AND '),
		names: Object.fromEntries([
			...(asked.length === 0 ? [] : [['#state', 'state']]),
			...asked.map(({ attribute }) => [`#${attribute}`, attribute]),
		]),
		values: {
			...(filter.late !== undefined && { ':late': lateBound(at) }),
			...Object.fromEntries(
				asked.map(({ part, given, value }) => [
					`:${part}`,
					part === 'mine' ? user : (value?.(given) ?? given),
				]),
			),
		},
	}
}
