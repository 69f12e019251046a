import type { Ports } from '@huying/functions/edge/ports'

/** When what is measured happens. Filled cases lie before it. */
export const NOW = Date.UTC(2026, 2, 2, 1)

/** A clock that the bench sets, and randomness that is the same each time: equal runs write equal bytes. */
export function benchPorts(): Ports & { at: number } {
	let drawn = 0
	const ports = {
		at: NOW,
		now: () => ports.at,
		random: (count: number) =>
			Uint8Array.from({ length: count }, (_, index) => (++drawn * 31 + index * 7) % 256),
	}
	return ports
}
