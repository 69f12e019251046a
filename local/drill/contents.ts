import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { canonical, digest } from '@huying/shared/identifier/digest'
import { kindOf } from './kinds'

/** An item as DynamoDB writes it, types and all: what is copied is never read as something else. */
export type StoredItem = Record<string, AttributeValue>

/** What is in a table: how many items of each kind, and one digest over every byte of them, whatever their order. */
export interface Contents {
	readonly items: number
	readonly kinds: Readonly<Record<string, number>>
	readonly digest: string
}

const SPAN = 1n << 256n

/** Counts and digests items as they pass by. */
export class Counting {
	private items = 0
	private sum = 0n
	private readonly kinds = new Map<string, number>()

	add(item: StoredItem): void {
		const kind = kindOf(item.pk?.S ?? '', item.sk?.S ?? '')
		this.items++
		this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1)
		this.sum = (this.sum + BigInt(`0x${digest(lineOf(item))}`)) % SPAN
	}

	contents(): Contents {
		const kinds = [...this.kinds].sort(([one], [other]) => (one < other ? -1 : 1))
		return {
			items: this.items,
			kinds: Object.fromEntries(kinds),
			digest: this.sum.toString(16).padStart(64, '0'),
		}
	}
}

/** An item as one line of text: always the same for the same item. Bytes are written in base64. */
export function lineOf(item: StoredItem): string {
	return canonical(inText(item))
}

/** The item that a line was made of. */
export function itemOf(line: string): StoredItem {
	return JSON.parse(line, (key, value) =>
		key === 'B' && typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'base64')) : value,
	) as StoredItem
}

function inText(value: unknown): unknown {
	if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
	if (Array.isArray(value)) return value.map(inText)
	if (typeof value !== 'object' || value === null) return value
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inText(inner)]))
}

/** The kinds of which there are not as many in the one as in the other. */
export function unequal(one: Contents, other: Contents): string[] {
	const kinds = new Set([...Object.keys(one.kinds), ...Object.keys(other.kinds)])
	return [...kinds].filter((kind) => (one.kinds[kind] ?? 0) !== (other.kinds[kind] ?? 0)).sort()
}
