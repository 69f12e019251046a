/**
 * The next case up or down a list. From nothing it is the first; from a case that has left the list,
 * the one that took its place.
 * @param place where the chosen one stood when it was last seen
 */
export function neighbour(
	ids: readonly string[],
	chosen: string | undefined,
	place: number,
	step: 1 | -1,
): string | undefined {
	if (ids.length === 0) return undefined
	const at = chosen === undefined ? -1 : ids.indexOf(chosen)
	const left = chosen !== undefined && at < 0
	const next = left ? (step === 1 ? place : place - 1) : at + step
	return ids[Math.min(Math.max(next, 0), ids.length - 1)]
}
