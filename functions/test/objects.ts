import type { Objects } from '../src/disclosure/objects'

/** A bucket in memory. */
export function heldObjects(): { -readonly [Name in keyof Objects]: Objects[Name] } & {
	readonly held: Map<string, Uint8Array>
} {
	const held = new Map<string, Uint8Array>()
	return {
		held,
		read: async (key) => held.get(key),
		write: async (key, body) => {
			held.set(key, typeof body === 'string' ? new TextEncoder().encode(body) : body)
		},
		copy: async (from, to) => {
			const found = held.get(from)
			if (found !== undefined) held.set(to, found)
			return found !== undefined
		},
		remove: async (key) => {
			held.delete(key)
		},
	}
}
