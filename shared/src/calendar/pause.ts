/** A time that does not count, from its first instant up to but not including its last: epoch milliseconds. */
export interface Pause {
	readonly from: number
	readonly to: number
}

/** The same pauses from `from` on, in order and without overlaps: whoever paused twice at once paused once. */
export function inOrder(pauses: readonly Pause[], from: number): Pause[] {
	const ordered: { from: number; to: number }[] = []
	for (const pause of [...pauses].sort((one, other) => one.from - other.from)) {
		const begins = Math.max(pause.from, from)
		if (!(begins < pause.to)) continue
		const last = ordered.at(-1)
		if (last !== undefined && begins <= last.to) last.to = Math.max(last.to, pause.to)
		else ordered.push({ from: begins, to: pause.to })
	}
	return ordered
}

/** What is left of a span once ordered pauses are taken out. */
export function without(span: Pause, pauses: readonly Pause[]): Pause[] {
	const left: Pause[] = []
	let { from } = span
	for (const pause of pauses) {
		// Stryker disable next-line EqualityOperator: one that ends just there takes nothing either way
		if (pause.to <= from) continue
		// Stryker disable next-line EqualityOperator: nor does one that begins with the span's end
		if (pause.from >= span.to) break
		if (pause.from > from) left.push({ from, to: pause.from })
		from = pause.to
	}
	if (from < span.to) left.push({ from, to: span.to })
	return left
}
