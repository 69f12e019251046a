import { caseHandlers } from '@huying/functions/case/case-handlers'
import { findHandlers } from '@huying/functions/find/find-handlers'
import { keepIndex } from '@huying/functions/find/keep-index'
import type { Table } from '@huying/functions/store/table'
import { registrationSchema } from '@huying/shared/case/command'
import type { Term } from '@huying/shared/find/term'
import type { RepeatQuery } from '@huying/shared/repeat/repeat-view'
import * as v from 'valibot'
import { batchWrite } from '../cloud/batch-write'
import { unstreamedTable } from '../cloud/database'
// what the case function's environment names
import '../cloud/function'
import { county, identifier, people, settle, VILLAGE } from '../cloud/people'
import { benchPorts } from '../cloud/ports'
import type { Figure } from '../figure'
import { countyToFind, PHONE } from '../find/county'
import { progress, progressOf } from '../progress'
import { quietly } from '../quietly'
import { type Cost, casesOf, costOf, growth, spelledCost } from '../requests/cost'
import { meter } from '../requests/meter'

const said = {
	phone: 'earlier calls of a telephone',
	typed: 'earlier calls of telephone, place and words',
	number: 'whether a number stands already',
	register: 'registering a call with number and place',
	again: 'registering a repeated one',
	index: 'listing a registered call, off the stream',
} as const
type What = keyof typeof said

/** Lists that a call being typed is looked for in, besides those that finding looks in. */
const also: ReadonlySet<Term> = new Set<Term>([`village:${VILLAGE}`, 'text:池外', 'text:外溢'])

/** What registering costs in a county with little behind it, and in one with much. */
export async function registerFigures(
	endpoint: string,
	sizes: readonly [small: number, large: number],
): Promise<Figure[]> {
	const [small, large] = sizes
	const before = await quietly(() => measured(endpoint, small))
	const after = await quietly(() => measured(endpoint, large))
	return (Object.keys(said) as What[]).map((what) => ({
		section: 'register',
		what: said[what],
		columns: [casesOf(small), casesOf(large)],
		floor: spelledCost(before[what]),
		ours: spelledCost(after[what]),
		ratio: growth(before[what], after[what]),
		aim: { ratio: 1.05 },
		timed: false,
	}))
}

async function measured(endpoint: string, cases: number): Promise<Readonly<Record<What, Cost>>> {
	progress(`Filling a table with ${casesOf(cases)} …`)
	const table = await unstreamedTable(endpoint)
	const ports = benchPorts()
	await settle(table, ports)
	await batchWrite(endpoint, table.name, countyToFind(cases, also), progressOf('items written', cases * 5))
	return walk(table, ports)
}

async function walk(table: Table, ports: ReturnType<typeof benchPorts>): Promise<Record<What, Cost>> {
	const cases = caseHandlers(table, ports)
	const finding = findHandlers(table, ports)
	const { take } = meter(table)
	const request = { correlation: 'bench', userAgent: undefined, params: undefined, who: people.dispatcher }
	const costs = () => costOf(take())
	const register = (change: object) =>
		cases.registerCase({
			...request,
			query: undefined,
			body: v.parse(registrationSchema, {
				source: 'hotline12345',
				text: '来电人反映小区化粪池外溢，气味很大，希望尽快清理。',
				name: '演示居民',
				phone: PHONE,
				village: VILLAGE,
				place: { description: '三号楼后面' },
				...change,
			}),
		})
	const repeats = async (query: RepeatQuery, least: number) => {
		take()
		const { repeats: found } = await finding.repeats({ ...request, query, body: undefined })
		if (found.length < least) throw new Error(`found ${found.length} of ${least}`)
		return costs()
	}

	// the county's rules are read once in half a minute
	await register({ id: identifier('first'), sourceNumber: 'YS-0' })
	take()
	await register({ id: identifier('registered'), sourceNumber: 'YS-1' })
	const registered = costs()
	await register({ id: identifier('again'), sourceNumber: 'YS-2', repeatOf: identifier('registered') })
	const again = costs()
	await keepIndex(table, county.tenant, identifier('registered'), 'facts')
	await keepIndex(table, county.tenant, identifier('registered'), 'words')
	const index = costs()
	return {
		phone: await repeats({ phone: PHONE }, 8),
		typed: await repeats({ phone: PHONE, village: VILLAGE, words: '小区化粪池外溢' }, 8),
		number: await repeats({ source: 'hotline12345', sourceNumber: 'ys-1' }, 0),
		register: registered,
		again,
		index,
	}
}
