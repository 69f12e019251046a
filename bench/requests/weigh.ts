/**
 * What an item weighs and costs, as the DynamoDB Developer Guide says ("DynamoDB item sizes and formats", "Read and
 * write capacity"). Own code because DynamoDB Local counts only some of the items of a transaction; its counts of
 * everything else are taken as they are.
 */

/** Bytes of one attribute's value. */
function sizeOf(value: unknown): number {
	if (typeof value === 'string') return Buffer.byteLength(value)
	if (typeof value === 'number') return sizeOfNumber(value)
	if (typeof value === 'boolean' || value === null) return 1
	if (Array.isArray(value)) return 3 + value.reduce((sum: number, part) => sum + 1 + sizeOf(part), 0)
	return 3 + sizeOfItem(value as object) + Object.keys(value as object).length
}

/** Bytes of an item: its attributes' names and values. Undefined members are not stored. */
export function sizeOfItem(item: object): number {
	return Object.entries(item)
		.filter(([, value]) => value !== undefined)
		.reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOf(value), 0)
}

/** One byte for two significant digits, and one more. */
function sizeOfNumber(value: number): number {
	const digits = String(Math.abs(value)).replace('.', '').replace(/0+$/, '').length
	return Math.ceil(digits / 2) + 1
}

interface TransactionWrite {
	readonly Put?: { readonly Item: object }
}

/** Units of one write in a transaction: two for each KB begun, because it is prepared and then committed. */
const unitsOf = (bytes: number) => 2 * Math.max(1, Math.ceil(bytes / 1024))

/** Write units of a transaction's items in the base table. An item that is updated or deleted is one under 1 KB here. */
export function transactionUnits(writes: readonly TransactionWrite[]): number {
	return writes.reduce((sum, { Put }) => sum + unitsOf(Put ? sizeOfItem(Put.Item) : 0), 0)
}
