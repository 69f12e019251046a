/**
 * One line of JSON for each request or piece of work. Own code because the fields are the point: these and no others,
 * so that no word, name, phone or openid of a person can get into a log.
 */
export interface LogLine {
	readonly correlation: string
	readonly route: string
	readonly status?: number
	readonly code?: string
	readonly milliseconds?: number
	readonly tenant?: string
	/** How many records or due items a piece of work did. */
	readonly count?: number
	/** Name of an unexpected error and where it came from; its message may hold personal words and is left out. */
	readonly error?: string
	readonly stack?: string
}

export function log(line: LogLine): void {
	process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** What of an unexpected error may be written down: its kind and its place, never its message. */
export function traced(error: unknown): Pick<LogLine, 'error' | 'stack'> {
	if (!(error instanceof Error)) return { error: typeof error }
	const frames = (error.stack ?? '').split('\n').filter((frame) => /^\s+at /.test(frame))
	return {
		error: error.name,
		stack: frames
			.slice(0, 6)
			.map((frame) => frame.trim())
			.join(' | '),
	}
}
