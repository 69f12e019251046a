/** Says on stderr what is going on, so that the table on stdout stays a table. */
export function progress(line: string): void {
	process.stderr.write(`${line}\n`)
}

/** Says how far a long piece of work is, at most every few seconds. */
export function progressOf(what: string, total: number): (done: number) => void {
	let next = Date.now() + EVERY
	return (done) => {
		if (Date.now() < next) return
		next = Date.now() + EVERY
		progress(`… ${what}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`)
	}
}

/** In milliseconds. */
const EVERY = 5_000
