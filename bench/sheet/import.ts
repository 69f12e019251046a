/**
 * Imports a town's books in a process of its own, as the function does, and says how long it took and how much memory:
 * node --import tsx bench/sheet/import.ts <file> <rounds>
 */
import { readFileSync } from 'node:fs'
import { booksLimits } from '@huying/functions/file/limits'
import { readSent } from '@huying/functions/file/read-sent'
import { defaultGroups } from '@huying/shared/disclosure/default-groups'
import { readBooks } from '@huying/shared/disclosure/read-books'
import { readXlsx } from 'hucre/xlsx'
import { median } from '../figure'
import { town } from './books'

const [file = '', rounds = '1'] = process.argv.slice(2)
const bytes = readFileSync(file)
const sent = { name: '账.xlsx', content: bytes.toString('base64') }
const [funds] = defaultGroups
if (funds === undefined) throw new Error('there is no group')

/** From the request's body to the answer's text. @returns how many rows there are, and what is wrong */
async function imported() {
	const grids = await readSent(sent, booksLimits)
	if ('faults' in grids) throw new Error(grids.faults[0]?.words)
	const read = readBooks(grids, funds as NonNullable<typeof funds>, '2025-Q4', town)
	const text = JSON.stringify(read)
	const rows = read.villages.reduce((sum, { table }) => sum + table.rows.length, 0)
	const faults = read.villages.reduce((sum, { faults }) => sum + faults.total, read.faults.total)
	return { rows, faults, bytes: text.length }
}

const time = async (work: () => Promise<unknown>) => {
	const began = performance.now()
	await work()
	return performance.now() - began
}

const first = await time(imported)
const peak = process.resourceUsage().maxRSS * 1024
const ours: number[] = []
const bare: number[] = []
for (let round = 0; round < Number(rounds); round++) {
	// Each is first as often as the other
	const turns = [
		async () => ours.push(await time(imported)),
		async () => bare.push(await time(() => readXlsx(bytes))),
	]
	for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn()
}
console.log(JSON.stringify({ ...(await imported()), first, peak, ours: median(ours), bare: median(bare) }))
