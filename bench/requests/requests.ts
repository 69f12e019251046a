import type { Figure } from '../figure'
import { progress, progressOf } from '../progress'
import type { OperationName } from './operations'
import { type Walked, walk } from './walk'

/** How much more an operation may cost in the large table than in the small one. */
const AIM = { ratio: 1.05 }

/** What an operation costs, whoever's machine it runs on. */
interface Cost {
	readonly requests: number
	readonly read: number
	readonly write: number
}

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
		floor: spelled(before[name]),
		ours: spelled(after[name]),
		ratio: growth(before[name], after[name]),
		aim: AIM,
		timed: false,
	}))
}

const casesOf = (cases: number) => `${cases.toLocaleString('en')} cases`

async function costs(endpoint: string, cases: number): Promise<Record<OperationName, Cost>> {
	progress(`Filling a table with ${casesOf(cases)} …`)
	const walked = await walk(endpoint, cases, progressOf('items written', cases * 4))
	return Object.fromEntries(
		Object.entries(walked).map(([name, { exchanges }]) => [name, costOf(exchanges)]),
	) as Record<OperationName, Cost>
}

function costOf(exchanges: Walked['exchanges']): Cost {
	return {
		requests: exchanges.length,
		read: exchanges.reduce((sum, { read }) => sum + read, 0),
		write: exchanges.reduce((sum, { write }) => sum + write, 0),
	}
}

const spelled = ({ requests, read, write }: Cost) => `${requests} requests, ${read} read, ${write} written`

/** The worst of the three. */
function growth(before: Cost, after: Cost): number {
	const grown = (['requests', 'read', 'write'] as const).map((kind) =>
		before[kind] === after[kind] ? 1 : after[kind] / before[kind],
	)
	return Math.max(...grown)
}
