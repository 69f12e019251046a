/**
 * What is measured, in which unit, and by what it can be told apart: few values each, never a person's or a county's.
 * An empty set of dimensions is the sum of all.
 */
export const metrics = {
	/** Deliveries by the state that an attempt left them in. */
	deliveries: { unit: 'Count', by: [['channel', 'state'], ['state']] },
	/** One for each first attempt: 1 when the other side had it within ten seconds of when it might go, else 0. */
	handedOnInTime: { unit: 'Count', by: [['channel'], []] },
	/** For how long the most overdue item of a sweep has been due. Told each minute: silence means a sweep that stopped. */
	oldestDue: { unit: 'Seconds', by: [['sweep']] },
	/** Due items of cases that were tried too often, in all counties. */
	deadItems: { unit: 'Count', by: [[]] },
	/** Calls to make that are open in the county where one was just added or made. */
	callsToMake: { unit: 'Count', by: [[]] },
} as const satisfies Readonly<
	Record<string, { unit: 'Count' | 'Seconds'; by: readonly (readonly string[])[] }>
>

export type Metric = keyof typeof metrics
type Dimensions<Name extends Metric> = Readonly<Record<(typeof metrics)[Name]['by'][number][number], string>>

/**
 * Writes one measurement as a log line in CloudWatch's Embedded Metric Format, from which CloudWatch makes the metric:
 * no request, no permission. Own code because a library brings context and request ids with it, and the format is one
 * object (AWS, "Specification: Embedded metric format").
 * @param at when it was measured, in epoch milliseconds
 */
export function measure<Name extends Metric>(
	name: Name,
	value: number,
	dimensions: Dimensions<Name>,
	at: number,
): void {
	const { unit, by } = metrics[name]
	const directive = { Namespace: namespace(), Dimensions: by, Metrics: [{ Name: name, Unit: unit }] }
	const line = { _aws: { Timestamp: at, CloudWatchMetrics: [directive] }, ...dimensions, [name]: value }
	process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** Two stages in one account are told apart by the namespace: `huying-prod`, as of the function `huying-prod-clock`. */
function namespace(): string {
	return (process.env.AWS_LAMBDA_FUNCTION_NAME ?? 'huying-test-none').replace(/-[^-]+$/, '')
}

export type Sweep = 'cases' | 'notices' | 'checks' | 'heads'

/** Measures how late the latest is. @param since since when each item that is due has been so, in epoch milliseconds */
export function measureOldest(sweep: Sweep, since: readonly number[], now: number): void {
	const oldest = since.reduce((first, at) => Math.min(first, at), now)
	measure('oldestDue', Math.round((now - oldest) / 1000), { sweep }, now)
}
