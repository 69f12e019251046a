import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { ApiError } from '@huying/shared/api/client'
import { signIn } from './access'
import { type Entry, entriesOf } from './entries'
import { FeedStopped, feedAll, newTally, type Tally } from './feed-all'
import { showProgress } from './progress'
import { writeRejects } from './rejects'

/** `npm run feed -- FILE`: files the cases of another channel, each once. */
const root = resolve(import.meta.dirname, '../..')

async function main(given: string | undefined): Promise<number> {
	if (given === undefined) return complain('Say which file: npm run feed -- FILE (JSONL or CSV).')
	// npm runs scripts in the project's folder, not where the person stands
	const file = resolve(process.env.INIT_CWD ?? process.cwd(), given)
	let entries: Entry[]
	try {
		entries = entriesOf(readFileSync(file), basename(file))
	} catch (error) {
		return complain(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'not a file'}.`)
	}
	const tally = newTally()
	let hasBegun = false
	try {
		const { client, towns, leave } = await signIn(root, process.env)
		hasBegun = true
		const hide = showProgress(entries.length, tally)
		try {
			await feedAll(entries, client, towns, Date.now(), tally)
		} finally {
			hide()
		}
		await leave().catch((error: unknown) => note(`The session stays open: ${sentenceOf(error)}`))
	} catch (error) {
		const sentence = sentenceOf(error)
		if (!hasBegun) return complain(sentence)
		report(file, tally)
		return complain(`${sentence} Filed so far: ${tally.filed}. Run it again to go on.`)
	}
	report(file, tally)
	process.stdout.write(
		`filed ${tally.filed}, already there ${tally.alreadyThere}, rejected ${tally.rejects.length}\n`,
	)
	return 0
}

/** What somebody should look at, before the last line. */
function report(file: string, tally: Tally): void {
	const { source, phone } = tally.remarks
	if (source.length > 0) note(`${source.length} of an unknown source were filed as board: ${linesOf(source)}`)
	if (phone.length > 0)
		note(`${phone.length} were filed without their phone, which is none: ${linesOf(phone)}`)
	const where = writeRejects(file, tally.rejects, root)
	if (where !== undefined) note(`what was not taken, and why: ${where}`)
}

function linesOf(lines: readonly number[]): string {
	const first = [...lines].sort((left, right) => left - right).slice(0, 10)
	return `line${lines.length > 1 ? 's' : ''} ${first.join(', ')}${lines.length > 10 ? ', …' : ''}`
}

function sentenceOf(error: unknown): string {
	if (error instanceof FeedStopped) return error.message
	if (error instanceof ApiError && error.code === 'unreachable') return 'The API cannot be reached.'
	if (error instanceof ApiError) return `The API does not let us in: ${error.code}.`
	throw error
}

function note(sentence: string): void {
	process.stderr.write(`${sentence}\n`)
}

function complain(sentence: string): number {
	note(sentence)
	return 1
}

process.exitCode = await main(process.argv[2])
