import { readFileSync } from 'node:fs'
import { caseFunction } from '../cloud/function'
import { benchPorts } from '../cloud/ports'
import { progress } from '../progress'
import { quietly } from '../quietly'
import type { Walked } from '../requests/walk'
import { sendBare } from './bare'
import { cannedTable } from './canned'

/** CPU time of one operation, measured one after the other, in microseconds. */
export interface Pair {
	readonly ours: number
	readonly floor: number
}

/** How many operations make one measurement. */
const AT_ONCE = 20
const WARM_UP = 500

/** Measures an operation in its handler and in the bare SDK, taking turns. */
async function contest(recorded: Walked, rounds: number): Promise<Pair[]> {
	const { handler, bare } = await contenders(recorded)
	await cpuOf(handler, WARM_UP)
	await cpuOf(bare, WARM_UP)
	const pairs: Pair[] = []
	for (let round = 0; round < rounds; round++) {
		// Each is first as often as the other: whatever else the machine does meets both
		const first = round % 2 === 0
		const early = await cpuOf(first ? handler : bare, AT_ONCE)
		const late = await cpuOf(first ? bare : handler, AT_ONCE)
		pairs.push(first ? { ours: early, floor: late } : { ours: late, floor: early })
	}
	return pairs
}

/** The same client, inputs and answers for both; only what is around them differs. */
async function contenders({ event, exchanges, at, table }: Walked) {
	const canned = cannedTable(table)
	const entrance = caseFunction(canned.table, { ...benchPorts(), now: () => at })
	canned.answerWith(exchanges.map(({ answer }) => withoutCost(answer)))
	const handler = () => quietly(() => entrance(event))
	const { statusCode, body } = await handler()
	if ((statusCode ?? 0) >= 300) throw new Error(`${statusCode} was answered from the can: ${body}`)
	return { handler, bare: () => sendBare(canned.table, exchanges) }
}

/** What the product does not ask for must not be parsed either. */
function withoutCost(answer: string): string {
	const { ConsumedCapacity: _, ...rest } = JSON.parse(answer) as Record<string, unknown>
	return JSON.stringify(rest)
}

/** CPU time of this process for one piece of work, in microseconds: user and system, all threads. */
async function cpuOf(work: () => Promise<unknown>, times: number): Promise<number> {
	const before = process.cpuUsage()
	for (let time = 0; time < times; time++) await work()
	const { user, system } = process.cpuUsage(before)
	return (user + system) / times
}

/** In a process of its own, bundled as functions are: `contest.cjs RECORDED ROUNDS` prints pairs by operation. */
async function main([file = '', rounds = '']: readonly string[]): Promise<void> {
	const walked = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Walked>
	const pairs: Record<string, Pair[]> = {}
	for (const [name, recorded] of Object.entries(walked)) {
		progress(`… ${name}`)
		pairs[name] = await contest(recorded, Number(rounds))
	}
	process.stdout.write(JSON.stringify(pairs))
}

void main(process.argv.slice(2))
