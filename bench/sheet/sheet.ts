import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Figure } from '../figure'
import { progress } from '../progress'
import { books } from './books'

const run = promisify(execFile)

/** What a function of half a gigabyte has, and how long people wait. */
const MEMORY_MOST = 512 * 1024 * 1024
const TIME_MOST = 10_000

interface Imported {
	readonly rows: number
	readonly faults: number
	/** Milliseconds: of the first import, of later ones, and of the library alone reading the same file. */
	readonly first: number
	readonly ours: number
	readonly bare: number
	/** The most memory that the process had after its first import. In bytes. */
	readonly peak: number
}

/** What a town's books cost to import, beside the bare library: in time, and in memory. */
export async function sheetFigures(rows = 5000, rounds = 6): Promise<Figure[]> {
	progress(`Importing ${rows} rows …`)
	const { first, ours, bare, peak, ...read } = await imported(rows, rounds)
	if (read.rows !== rows || read.faults > 0)
		throw new Error(`${read.rows} of ${rows} rows were read, with ${read.faults} faults`)
	const what = `a town's books of ${rows.toLocaleString('en')} rows`
	return [
		{
			section: 'sheet',
			what: `${what}, in time`,
			columns: ['the library alone', 'read, checked, told'],
			floor: `${Math.round(bare)} ms`,
			ours: `${Math.round(ours)} ms`,
			ratio: ours / bare,
			timed: true,
		},
		{
			section: 'sheet',
			what: `${what}, the first in a fresh process`,
			columns: ['most', 'took'],
			floor: `${TIME_MOST} ms`,
			ours: `${Math.round(first)} ms`,
			ratio: first / TIME_MOST,
			aim: { ratio: 1 },
			timed: true,
		},
		{
			section: 'sheet',
			what: `${what}, in memory of the whole process`,
			columns: ['most', 'had'],
			floor: `${MEMORY_MOST / 1024 / 1024} MB`,
			ours: `${Math.round(peak / 1024 / 1024)} MB`,
			ratio: peak / MEMORY_MOST,
			bytes: peak,
			aim: { bytes: MEMORY_MOST },
			timed: false,
		},
	]
}

async function imported(rows: number, rounds: number): Promise<Imported> {
	const folder = mkdtempSync(join(tmpdir(), 'huying-bench-sheet-'))
	try {
		const file = join(folder, 'books.xlsx')
		writeFileSync(file, await books(rows))
		const script = join(import.meta.dirname, 'import.ts')
		const { stdout } = await run(process.execPath, ['--import', 'tsx', script, file, String(rounds)])
		return JSON.parse(stdout)
	} finally {
		rmSync(folder, { recursive: true })
	}
}
