/** What one operation asks of the database. */
export interface Units {
	readonly requests: number
	readonly read: number
	readonly written: number
}

const cost = /(\d+) requests, ([\d.]+) read, ([\d.]+) written/g

/** The rows of docs/bench.md that tell units, by their names: the second column, of the larger county. */
export function rowsOf(page: string): ReadonlyMap<string, Units> {
	const rows = new Map<string, Units>()
	for (const line of page.split('\n')) {
		const told = [...line.matchAll(cost)].at(-1)
		const name = /^(.+?) {2,}/.exec(line)?.[1]
		// A ratio without a larger county beside it is a floor's
		if (told === undefined || name === undefined || rows.has(name)) continue
		const [, requests, read, written] = told
		rows.set(name, { requests: Number(requests), read: Number(read), written: Number(written) })
	}
	return rows
}
