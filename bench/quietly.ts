import { openSync, writeSync } from 'node:fs'
import { devNull } from 'node:os'

/** Where log lines go meanwhile; open all the time, so that what writing a line costs is still paid. */
const nowhere = openSync(devNull, 'w')

/** Does some work without its log lines on stdout, where the table is to stand. */
export async function quietly<Answer>(work: () => Promise<Answer>): Promise<Answer> {
	const { write } = process.stdout
	process.stdout.write = ((line: string) => writeSync(nowhere, line) > 0) as typeof write
	try {
		return await work()
	} finally {
		process.stdout.write = write
	}
}
