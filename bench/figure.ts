/** One line of the table: a figure of ours beside its floor, both measured in the same run. */
export interface Figure {
	readonly section: Section
	readonly what: string
	/** What the two are that stand beside each other. */
	readonly columns: readonly [floor: string, ours: string]
	readonly floor: string
	readonly ours: string
	/** Ours over the floor. */
	readonly ratio: number
	/** What is to be reached: a greatest ratio, a greatest number of bytes, or a least share; undefined where it is only shown. */
	readonly aim?: { readonly ratio: number } | { readonly bytes: number } | { readonly share: number }
	/** What the aim on bytes is held against. */
	readonly bytes?: number
	/** Times are this machine's; only their ratio says something elsewhere. */
	readonly timed: boolean
}

/** What can be run alone, in the order in which it runs. */
export const sections = [
	'requests',
	'clock',
	'notices',
	'transparency',
	'disclosure',
	'errand',
	'find',
	'ledger',
	'register',
	'trace',
	'offline',
	'sheet',
	'handlers',
	'bundles',
	'package',
] as const
export type Section = (typeof sections)[number]

/** A ratio as it is printed, and held against its aim: two places, more is noise. */
export const spelledRatio = (ratio: number): string => ratio.toFixed(2)

/** Whether a figure reaches its aim; undefined where it has none. */
export function reaches({ aim, ratio, bytes }: Figure): boolean | undefined {
	if (aim === undefined) return undefined
	if ('ratio' in aim) return Number(spelledRatio(ratio)) <= aim.ratio
	if ('share' in aim) return ratio >= aim.share
	return (bytes ?? Number.POSITIVE_INFINITY) < aim.bytes
}

/** The middle of some measurements: one disturbed round does not move it. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((left, right) => left - right)
	const middle = sorted.length / 2
	const upper = sorted[Math.floor(middle)] ?? Number.NaN
	return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper
}
