import type { ErrandLine } from '@huying/shared/errand/errand-lists'

/** Whether somebody still runs it; one that is done waits for the asker's word, and nobody has anything to do. */
export const isRunning = (status: ErrandLine['status']): boolean =>
	status === 'assigned' || status === 'handling' || status === 'suspended'

export interface ErrandGroup {
	readonly key: string
	readonly lines: readonly ErrandLine[]
}

/** Errands by where they are handed in, the place with most first; '' where nobody knows. Trips stand apart. */
export function byPlace(
	lines: readonly ErrandLine[],
	placeOf: (line: ErrandLine) => string | undefined,
): ErrandGroup[] {
	const groups = grouped(lines, (line) => placeOf(line) ?? '')
	return groups.sort((one, other) => other.lines.length - one.lines.length)
}

/** The next appointment first; what has none after all that have, by when it must be done. */
export function byTime(lines: readonly ErrandLine[], now: number): ErrandLine[] {
	const at = ({ errand, resolveBy, deadline }: ErrandLine): number => {
		const meets = errand.visit?.startsAt ?? 0
		return meets > now ? meets : Number.MAX_SAFE_INTEGER / 2 + (resolveBy ?? deadline ?? 0)
	}
	return [...lines].sort((one, other) => at(one) - at(other))
}

/** Errands that go together (集中办), by their trip, the soonest day first. */
export function trips(lines: readonly ErrandLine[]): ErrandGroup[] {
	const going = lines.filter(({ errand }) => errand.trip)
	const groups = grouped(going, ({ errand }) => errand.trip?.trip ?? '')
	const dayOf = ({ lines: [first] }: ErrandGroup) => first?.errand.trip?.day ?? ''
	return groups.sort((one, other) => dayOf(one).localeCompare(dayOf(other)))
}

function grouped(lines: readonly ErrandLine[], keyOf: (line: ErrandLine) => string): ErrandGroup[] {
	const groups = new Map<string, ErrandLine[]>()
	for (const line of lines) {
		const key = keyOf(line)
		groups.set(key, [...(groups.get(key) ?? []), line])
	}
	return [...groups].map(([key, own]) => ({ key, lines: own }))
}
