import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Asks whoever sits at the terminal. */
export interface Asking {
	line(question: string): Promise<string>
	/** What is typed is not shown. */
	secret(question: string): Promise<string>
	close(): void
}

export function askAtTerminal(): Asking {
	let silent = false
	const output = new Writable({
		write(piece, _, done) {
			if (!silent) process.stdout.write(piece)
			done()
		},
	})
	const terminal = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY === true })
	return {
		line: async (question) => (await terminal.question(question)).trim(),
		async secret(question) {
			process.stdout.write(question)
			silent = true
			try {
				return (await terminal.question('')).trim()
			} finally {
				silent = false
				process.stdout.write('\n')
			}
		},
		close: () => terminal.close(),
	}
}
