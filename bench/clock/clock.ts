import { sweep } from '@huying/functions/clock/sweep'
import type { Table } from '@huying/functions/store/table'
import { DAY } from '@huying/shared/time/day'
import { batchWrite, spelled } from '../cloud/batch-write'
import { unstreamedTable } from '../cloud/database'
import { isTold } from '../cloud/fill'
import { live } from '../cloud/life'
import { identifier, settle } from '../cloud/people'
import { benchPorts, NOW } from '../cloud/ports'
import { lives } from '../cloud/steps'
import { type Figure, median } from '../figure'
import { sendBare } from '../handlers/bare'
import { progress } from '../progress'
import { quietly } from '../quietly'
import { type Cost, costOf, growth, spelledCost } from '../requests/cost'
import { type Exchange, meter } from '../requests/meter'

/** A due item asks for three requests: its lease, its case, its transaction. */
const REQUESTS = 3
/** Which prompts, all at once: more than one sweep's batch of one shard would take are left for the next. */
const SIZES = [40, 400] as const

const ROUNDS = 4

interface Swept {
	readonly cost: Cost
	/** Milliseconds of one sweep, and of the same requests sent bare to a twin of its table. */
	readonly ours: number
	readonly bare: number
}

/** What the clock's minute costs for each thing that is due, few and many at once, beside the same requests bare. */
export async function clockFigures(
	endpoint: string,
	[few, many]: readonly [few: number, many: number] = SIZES,
	rounds = ROUNDS,
): Promise<Figure[]> {
	const before = await swept(endpoint, few)
	const after = await swept(endpoint, many)
	// Each is first as often as the other: whatever else the machine does meets both
	const turns: Swept[] = []
	for (let round = 0; round < rounds; round++) turns.push(await swept(endpoint, few, round % 2 === 0))
	const ours = median(turns.map((turn) => turn.ours))
	const bare = median(turns.map((turn) => turn.bare))
	return [
		{
			section: 'clock',
			what: 'a due item in a sweep',
			columns: [`${few} due`, `${many} due`],
			floor: spelledCost(before.cost),
			ours: spelledCost(after.cost),
			ratio: growth(before.cost, after.cost),
			aim: { ratio: 1.05 },
			timed: false,
		},
		{
			section: 'clock',
			what: 'requests of a due item',
			columns: ['most', 'asked'],
			floor: String(REQUESTS),
			ours: String(after.cost.requests),
			ratio: after.cost.requests / REQUESTS,
			aim: { ratio: 1 },
			timed: false,
		},
		{
			section: 'clock',
			what: 'a sweep, in time',
			columns: ['the same requests bare', 'sweep'],
			floor: `${Math.round(bare)} ms`,
			ours: `${Math.round(ours)} ms`,
			ratio: ours / bare,
			timed: true,
		},
	]
}

/** Sweeps a table in which so many cases are to be prompted, and sends the same to its twin. */
async function swept(endpoint: string, due: number, bareFirst = false): Promise<Swept> {
	progress(`Sweeping ${due} due items …`)
	const [table, twin] = [await stage(endpoint, due), await stage(endpoint, due)]
	const metered = meter(table)
	const ports = { ...benchPorts(), now: () => NOW + 30 * DAY }
	const sweeps = async () => {
		const { done } = await quietly(() => sweep(table, ports, 'bench'))
		if (done !== due) throw new Error(`${done} of ${due} due items were done`)
	}
	// What a sweep asks is the same on both tables: the first of three tells what to send bare
	const scout = await stage(endpoint, due)
	const scouted = meter(scout)
	await quietly(() => sweep(scout, ports, 'bench'))
	const asked = scouted.take().map((one) => forTwin(one, scout.name, twin.name))
	const bare = () => sendBare(twin, asked)
	const early = await time(bareFirst ? bare : sweeps)
	const late = await time(bareFirst ? sweeps : bare)
	const cost = costOf(metered.take().filter(isOfItem), due)
	return bareFirst ? { cost, ours: late, bare: early } : { cost, ours: early, bare: late }
}

/** Milliseconds that something takes. */
async function time(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now()
	await work()
	return performance.now() - began
}

/** Looking into the shards, and how many are dead, is asked once for all; so are the county's rules. */
const isOfItem = ({ command, input }: Exchange) =>
	!command.startsWith('Query') && !JSON.stringify(input).includes('"sk":"rules"')

/** A county whose handlers have signed and then done nothing. The same at every call. */
async function stage(endpoint: string, due: number): Promise<Table> {
	const table = await unstreamedTable(endpoint)
	const ports = benchPorts()
	await settle(table, ports)
	const items = Array.from({ length: due }, (_, index) =>
		live(table, ports, {
			case: identifier('due', index),
			caller: identifier('caller', index),
			openedAt: NOW - DAY + index * 1000,
			photos: 1,
			steps: lives.handling,
		}).items.filter((item) => !isTold(item)),
	)
	await batchWrite(endpoint, table.name, items.flat().map(spelled), () => {})
	return table
}

function forTwin(exchange: Exchange, name: string, twin: string): Exchange {
	const input = JSON.parse(JSON.stringify(exchange.input).replaceAll(name, twin)) as Exchange['input']
	return { ...exchange, input }
}
