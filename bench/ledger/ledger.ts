import { eachFound } from '@huying/functions/find/each-found'
import { askLedger } from '@huying/functions/ledger/ask-ledger'
import { freshSigning } from '@huying/functions/transparency/signing.fixture'
import { dayOf } from '@huying/shared/follow-up/figures'
import { batchWrite } from '../cloud/batch-write'
import { unstreamedTable } from '../cloud/database'
import { identifier, people, settle } from '../cloud/people'
import { benchPorts } from '../cloud/ports'
import type { Figure } from '../figure'
import { countyToFind } from '../find/county'
import { progress, progressOf } from '../progress'
import { quietly } from '../quietly'
import { type Cost, casesOf, costOf, growth, spelledCost } from '../requests/cost'
import { meter } from '../requests/meter'
import { memoryOf } from './memory'
import { OPENED, wholeCases } from './whole-cases'

/** The most that 100,000 rows may take. In bytes. */
const MEMORY = 256_000_000
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`

/** What 1,000 rows of a ledger cost in a county with little behind it and in one with much; and what many rows hold. */
export async function ledgerFigures(
	endpoint: string,
	[small, large]: readonly [small: number, large: number],
	[few, many]: readonly [few: number, many: number],
	taken = 1_000,
): Promise<Figure[]> {
	const before = await quietly(() => measured(endpoint, small, taken))
	const after = await quietly(() => measured(endpoint, large, taken))
	progress(`Writing ${few} and ${many} rows, each in a process of its own …`)
	const [least, most] = [await memoryOf(few), await memoryOf(many)]
	const rows = (count: number) => `${count.toLocaleString('en')} rows`
	return [
		{
			section: 'ledger',
			what: `${rows(taken)} taken out, from being asked for to being there`,
			columns: [casesOf(small), casesOf(large)],
			floor: spelledCost(before),
			ours: spelledCost(after),
			ratio: growth(before, after),
			aim: { ratio: 1.05 },
			timed: false,
		},
		{
			section: 'ledger',
			what: 'memory of the process that writes them (resident, at its highest)',
			columns: [rows(few), rows(many)],
			floor: megabytes(least),
			ours: megabytes(most),
			ratio: most / least,
			aim: { bytes: MEMORY },
			bytes: most,
			timed: false,
		},
	]
}

async function measured(endpoint: string, cases: number, rows: number): Promise<Cost> {
	progress(`Filling a table with ${casesOf(cases)} …`)
	const table = await unstreamedTable(endpoint)
	const ports = benchPorts()
	await settle(table, ports)
	await batchWrite(endpoint, table.name, countyToFind(cases), progressOf('items written', cases * 4))
	await batchWrite(
		endpoint,
		table.name,
		wholeCases(table, ports, rows),
		progressOf('items written', rows * 40),
	)
	const { take } = meter(table)
	const objects = {
		put: async (_: string, body: AsyncIterable<Uint8Array>) => {
			let size = 0
			for await (const piece of body) size += piece.length
			return size
		},
		remove: async () => {},
	}
	const day = dayOf(OPENED)
	const view = await askLedger(
		{
			table,
			ports,
			signing: freshSigning(),
			objects,
			found: (who, filter, moment) => eachFound(table, who, filter, moment),
		},
		people.dispatcher,
		{ id: identifier('asked'), filter: { from: day, to: day } },
	)
	if (view.state !== 'done' || view.rows !== rows) throw new Error(`${view.rows} rows were ${view.state}`)
	return costOf(take())
}
