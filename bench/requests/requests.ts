import type { Figure } from '../figure'
import { progress, progressOf } from '../progress'
import { type Cost, casesOf, costOf, growth, spelledCost } from './cost'
import type { OperationName } from './operations'
import { walk } from './walk'

/** How much more an operation may cost in the large table than in the small one. */
const AIM = { ratio: 1.05 }

/** Counts requests and consumed units of each operation in a small and in a large table. */
export async function requestFigures(
	endpoint: string,
	sizes: readonly [small: number, large: number],
): Promise<Figure[]> {
	const [small, large] = sizes
	const before = await costs(endpoint, small)
	const after = await costs(endpoint, large)
	return (Object.keys(after) as OperationName[]).map((name) => ({
		section: 'requests',
		what: name,
		columns: [casesOf(small), casesOf(large)],
		floor: spelledCost(before[name]),
		ours: spelledCost(after[name]),
		ratio: growth(before[name], after[name]),
		aim: AIM,
		timed: false,
	}))
}

async function costs(endpoint: string, cases: number): Promise<Record<OperationName, Cost>> {
	progress(`Filling a table with ${casesOf(cases)} …`)
	const walked = await walk(endpoint, cases, progressOf('items written', cases * 4))
	return Object.fromEntries(
		Object.entries(walked).map(([name, { exchanges }]) => [name, costOf(exchanges)]),
	) as Record<OperationName, Cost>
}
