import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Table } from '@huying/functions/store/table'
import { county } from '../cloud/people'
import { benchPorts } from '../cloud/ports'
import { benchFolder, bundled, deployedNode } from '../floor/build'
import { wholeCase } from './whole-cases'

const run = promisify(execFile)
/** What V8 may keep of old objects. In megabytes: what is never let go of would break the process off. */
const OLD_SPACE = 64
/** Cases that the writer's table knows; a ledger of more rows has them again, under other names and with other words. */
const KNOWN = 50

/**
 * How much a process holds at its highest that writes so many rows: bundled as functions are, the whole way from being
 * begun to being done, but for the table, which answers from memory, and the bucket, which forgets. In bytes.
 */
export async function memoryOf(rows: number): Promise<number> {
	const writer = await bundled(join(import.meta.dirname, 'writer.ts'), 'ledger-writer')
	const cases = join(benchFolder, 'ledger-cases.json')
	mkdirSync(benchFolder, { recursive: true })
	writeFileSync(cases, JSON.stringify(knownCases()))
	const flag = `--max-old-space-size=${OLD_SPACE}`
	const { stdout } = await run(deployedNode(), [flag, writer, cases, String(rows)], { maxBuffer: 1e8 })
	const told = JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1)) as { rows: number; highest: number }
	if (told.rows !== rows) throw new Error(`${told.rows} rows were written, not ${rows}`)
	return told.highest
}

function knownCases(): { id: string; items: string }[] {
	const ports = benchPorts()
	return Array.from({ length: KNOWN }, (_, index) => {
		const { id, items } = wholeCase({ name: 'table' } as Table, ports, index)
		const own = items.filter(({ pk }) => pk === `${county.tenant}#case#${id}`)
		return { id, items: JSON.stringify(own) }
	})
}
