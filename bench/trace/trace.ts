import type { Who } from '@huying/functions/edge/endpoint'
import { traceHandlers } from '@huying/functions/trace/trace-handlers'
import type { Point } from '@huying/shared/trace/command'
import type { SentEntry } from '@huying/shared/trace/entry'
import { unstreamedTable } from '../cloud/database'
import { benchPorts } from '../cloud/ports'
import type { Figure } from '../figure'
import { progress, progressOf } from '../progress'
import { quietly } from '../quietly'
import { type Cost, costOf, growth, spelledCost } from '../requests/cost'
import { type Exchange, meter } from '../requests/meter'
import { fillTrace, TENANT, USER } from './fill'

const HOUR = 3_600_000
const said = {
	signIn: 'a day’s sign-in',
	patrol: 'a patrol of 500 points',
	forty: '40 entries at once',
	today: 'where one stands today',
} as const
type What = keyof typeof said

interface Measured {
	readonly cost: Cost
	/** The transaction alone: the least that writes the same. */
	readonly bare: Cost
}

/** What a worker's day costs where their log is short, and where it is long. */
export async function traceFigures(
	endpoint: string,
	sizes: readonly [small: number, large: number],
): Promise<Figure[]> {
	const [small, large] = sizes
	const before = await quietly(() => measured(endpoint, small))
	const after = await quietly(() => measured(endpoint, large))
	const grown = (Object.keys(said) as What[]).map(
		(what): Figure => ({
			section: 'trace',
			what: said[what],
			columns: [entriesOf(small), entriesOf(large)],
			floor: spelledCost(before[what].cost),
			ours: spelledCost(after[what].cost),
			ratio: growth(before[what].cost, after[what].cost),
			aim: { ratio: 1.05 },
			timed: false,
		}),
	)
	const beside = (['signIn', 'patrol', 'forty'] as const).map((what): Figure => {
		const { cost, bare } = after[what]
		return {
			section: 'trace',
			what: `${said[what]}, units`,
			columns: ['its writes alone', 'with what it reads'],
			floor: spelledCost(bare),
			ours: spelledCost(cost),
			ratio: (cost.read + cost.write) / (bare.read + bare.write),
			timed: false,
		}
	})
	return [...grown, ...beside]
}

const entriesOf = (entries: number) => `${entries.toLocaleString('en')} entries`

async function measured(endpoint: string, entries: number): Promise<Readonly<Record<What, Measured>>> {
	progress(`Filling a log of ${entriesOf(entries)} …`)
	const table = await unstreamedTable(endpoint)
	const ports = benchPorts()
	await fillTrace(endpoint, table, entries, ports.at, progressOf('items written', entries * 2))
	const { take } = meter(table)
	const handlers = traceHandlers(table, ports)
	const who: Who = { user: USER, tenant: TENANT, session: 'bench', posts: [] }
	const request = { correlation: 'bench', userAgent: undefined, query: undefined, params: undefined, who }
	const today = () => handlers.traceToday({ ...request, body: undefined })
	let sequence = 0
	const entry = <Type extends SentEntry['type']>(type: Type, more: object) =>
		({
			id: `sent-${String(++sequence).padStart(20, '0')}`,
			sequence,
			doneAt: ports.at,
			type,
			...more,
		}) as SentEntry
	const send = async (sent: SentEntry[]) => {
		const body = { device: 'device-0000000000000009', sentAt: ports.at, entries: sent }
		const { verdicts } = await handlers.sendEntries({ ...request, body })
		if (verdicts.some(({ number }) => number === undefined)) throw new Error(JSON.stringify(verdicts))
	}
	const taken = (): Measured => {
		const exchanges = take()
		const writes = ({ command }: Exchange) => command.startsWith('TransactWrite')
		return { cost: costOf(exchanges), bare: costOf(exchanges.filter(writes)) }
	}

	// the county's rules are read once in half a minute
	await today()
	take()
	await today()
	const standing = taken()
	await send([
		entry('signedIn', {
			place: { longitude: 117.5236, latitude: 34.7712 },
			photos: ['photo-0000000000000001'],
		}),
	])
	const signIn = taken()
	const patrol = entry('patrolBegan', {})
	const from = ports.at
	ports.at += HOUR
	await send([patrol, entry('patrolEnded', { patrol: patrol.id, words: '走了一遍，没有事。' })])
	const body = { patrol: patrol.id, batch: 1, sentAt: ports.at, points: walk(from) }
	const { kept, dropped } = await handlers.sendTrack({ ...request, body })
	if (dropped > 0 || kept < 20) throw new Error(`of 500 points ${kept} were kept, ${dropped} dropped`)
	const walked = taken()
	await send(
		Array.from({ length: 40 }, () =>
			entry('visited', {
				template: 'general',
				household: '某家',
				notes: { told: '讲了防火。', followUp: false },
				photos: [],
			}),
		),
	)
	return { today: standing, signIn, patrol: walked, forty: taken() }
}

/** A round of an hour, a point each seven seconds, unsteady as phones are. */
const walk = (from: number): Point[] =>
	Array.from({ length: 500 }, (_, place): Point => {
		const turn = (place / 500) * 2 * Math.PI
		const shake = Math.sin(place * 12.9898) * 0.000_02
		return [
			from + place * 7000,
			117.52 + 0.005 * Math.sin(turn) + shake,
			34.77 + 0.004 * Math.cos(3 * turn),
			12,
		]
	})
