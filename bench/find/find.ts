import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { caseKeys } from '@huying/functions/case/case-keys'
import type { Who } from '@huying/functions/edge/endpoint'
import { findHandlers } from '@huying/functions/find/find-handlers'
import { keepIndex } from '@huying/functions/find/keep-index'
import type { Table } from '@huying/functions/store/table'
import type { CaseState } from '@huying/shared/case/state'
import type { FindFilter } from '@huying/shared/find/filter'
import { batchWrite } from '../cloud/batch-write'
import { unstreamedTable } from '../cloud/database'
import { county, identifier, people, settle, VILLAGE } from '../cloud/people'
import { benchPorts, NOW } from '../cloud/ports'
import { words } from '../cloud/words'
import type { Figure } from '../figure'
import { progress, progressOf } from '../progress'
import { quietly } from '../quietly'
import { type Cost, casesOf, costOf, growth, spelledCost } from '../requests/cost'
import { meter } from '../requests/meter'
import { countyToFind, OF_PHONE, PHONE, RARE } from './county'

/** What is looked for, and how many are found on the first page: the same in every county. */
const searches = {
	one: { what: 'one word that every fifth case says: a page', filter: { words: '路灯' }, found: 20 },
	rare: { what: `a word that ${RARE} cases say`, filter: { words: '化粪池' }, found: RARE },
	two: { what: 'two words together, one case in thirty: a page', filter: { words: '路灯 井盖' }, found: 20 },
	phone: { what: 'a telephone’s last four', filter: { phone: PHONE.slice(-4) }, found: OF_PHONE },
	box: { what: 'the same typed in the box', filter: { words: PHONE.slice(-4) }, found: OF_PHONE },
	list: { what: 'the newest cases: a page', filter: {}, found: 20 },
	narrowed: {
		what: 'a unit’s cases in one state: a page',
		filter: { unit: 'housing', status: 'handling' },
		found: 20,
	},
} as const satisfies Record<string, { what: string; filter: FindFilter; found: number }>
type Search = keyof typeof searches

/** What finding costs in a county with little behind it, and in one with much. */
export async function findFigures(
	endpoint: string,
	sizes: readonly [small: number, large: number],
): Promise<Figure[]> {
	const [small, large] = sizes
	const before = await quietly(() => measured(endpoint, small))
	const after = await quietly(() => measured(endpoint, large))
	return [...Object.keys(searches), ...Object.keys(kept)].map((name) => {
		const [one, other] = [before[name] as Cost, after[name] as Cost]
		return {
			section: 'find',
			what: searches[name as Search]?.what ?? kept[name as Kept],
			columns: [casesOf(small), casesOf(large)],
			floor: spelledCost(one),
			ours: spelledCost(other),
			ratio: growth(one, other),
			aim: { ratio: 1.05 },
			timed: false,
		}
	})
}

const kept = {
	opened: 'listing a new case with 52 characters of words',
	moved: 'listing a case anew when its state changes',
	erased: 'taking its words out again',
} as const
type Kept = keyof typeof kept

async function measured(endpoint: string, cases: number): Promise<Readonly<Record<string, Cost>>> {
	progress(`Filling a table with ${casesOf(cases)} …`)
	const table = await unstreamedTable(endpoint)
	const ports = benchPorts()
	await settle(table, ports)
	await batchWrite(endpoint, table.name, countyToFind(cases), progressOf('items written', cases * 4))
	const { take } = meter(table)
	const handlers = findHandlers(table, ports)
	const costs: Record<string, Cost> = {}
	for (const [name, { filter, found }] of Object.entries(searches)) {
		take()
		const answer = await handlers.find(requestOf(people.dispatcher, filter))
		if (answer.cases.length !== found) throw new Error(`${name} found ${answer.cases.length}, not ${found}`)
		costs[name] = costOf(take())
	}
	return { ...costs, ...(await keeping(table, take)) }
}

const requestOf = (who: Who, query: FindFilter) => ({
	who,
	query,
	params: undefined,
	body: undefined,
	correlation: 'bench',
	userAgent: undefined,
})

/** One case as it is opened, moves, and is forgotten. */
async function keeping(table: Table, take: ReturnType<typeof meter>['take']): Promise<Record<Kept, Cost>> {
	const id = identifier('kept')
	const { tenant } = county
	const put = (Item: object) => table.client.send(new PutCommand({ TableName: table.name, Item }))
	const state = {
		tenant,
		case: id,
		number: '2603-0385-2746',
		type: 'report',
		status: 'submitted',
		source: 'phoneCall',
		village: VILLAGE,
		openedAt: NOW,
		version: 1,
	} as CaseState
	const opening = { seq: 1, salt: '0'.repeat(32), text: words.call, name: '演示居民', phone: PHONE }
	await put({ ...caseKeys.state(tenant, id), state })
	await put({ ...caseKeys.privateRecord(tenant, id, 1), ...opening })
	take()
	await keepIndex(table, tenant, id, 'facts')
	await keepIndex(table, tenant, id, 'words')
	const opened = costOf(take())
	await put({ ...caseKeys.state(tenant, id), state: { ...state, status: 'accepted', version: 2 } })
	take()
	await keepIndex(table, tenant, id, 'facts')
	const moved = costOf(take())
	await put({ ...caseKeys.privateRecord(tenant, id, 1), seq: 1, salt: opening.salt })
	take()
	await keepIndex(table, tenant, id, 'words')
	return { opened, moved, erased: costOf(take()) }
}
