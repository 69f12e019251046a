import type { CaseState } from '../src/case/state'

/**
 * Bytes of a value as DynamoDB counts them: text in UTF-8, two digits of a number to a byte and one more, a byte for
 * each member of a list or map and three for itself.
 * Source: docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function sizeOf(value: unknown): number {
	if (typeof value === 'string') return new TextEncoder().encode(value).length
	if (typeof value === 'number') return Math.ceil(String(value).replace(/0+$/, '').length / 2) + 1
	if (Array.isArray(value)) return 3 + value.reduce((sum: number, one) => sum + 1 + sizeOf(one), 0)
	if (typeof value === 'object' && value !== null)
		return 3 + Object.entries(value).reduce((sum, [name, one]) => sum + 1 + name.length + sizeOf(one), 0)
	return 1
}

/** What stands beside the state in its item: keys, a place in an index, the hash of the last event. Counted by hand. */
const BESIDE = 256

/** Bytes of the item that a state is stored in. */
export function itemSize(state: CaseState): number {
	return sizeOf(state) + BESIDE
}
