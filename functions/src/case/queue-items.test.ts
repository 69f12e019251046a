import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { kinds, urgencies } from '@huying/shared/case/status'
import { type QueueFilter, startOfDay } from '@huying/shared/desk/queue-filter'
import { beforeAll, describe, expect, it } from 'vitest'
import { dispatcher, TENANT } from '../../test/county'
import { freshTable } from '../../test/table'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import { caseKeys, deskKey } from './case-keys'
import { queueItems } from './queue-items'

const NOW = Date.UTC(2026, 2, 5, 4)
const HOUR = 3_600_000
const desk = deskKey(TENANT, 'centre', 'accepted')
let table: Table
let asked = 0

/** 500 cases, one for each hour around now: more than one request looks at. One in 250 is red. */
const cases = Array.from({ length: 500 }, (_, n) => ({
	case: `case-${String(n).padStart(16, '0')}`,
	deadline: NOW + (n - 100) * HOUR,
	urgency: n % 250 === 249 ? 'red' : urgencies[1 + (n % 4)],
	village: n % 3 === 0 ? undefined : `37040410${n % 2}201`,
	kind: kinds[n % 3],
	matter: n % 5 === 0 ? 'road' : 'manhole',
	openedAt: NOW - n * HOUR,
	lead: { holder: n % 7 === 0 ? dispatcher.user : 'user-another' },
}))
type Made = (typeof cases)[number]

beforeAll(async () => {
	table = await freshTable()
	for (let from = 0; from < cases.length; from += 25) {
		const puts = cases.slice(from, from + 25).map((one) => ({
			PutRequest: {
				Item: {
					...caseKeys.state(TENANT, one.case),
					pk1: desk,
					sk1: `${ordered(one.deadline)}#${one.case}`,
					state: one.village === undefined ? { ...one, village: 'none' } : one,
				},
			},
		}))
		await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: puts } }))
	}
	table.client.middlewareStack.add(
		(next) => (args) => {
			asked++
			return next(args)
		},
		{ step: 'initialize', name: 'counter' },
	)
})

/** Everything a filter finds, page after page, and how many requests each page took. */
async function all(filter: QueueFilter): Promise<{ found: string[]; requests: number[] }> {
	const found: string[] = []
	const requests: number[] = []
	let after: string | undefined
	do {
		asked = 0
		const page = await queueItems(table, dispatcher, desk, after, filter, NOW)
		expect(page.items.length).toBeLessThanOrEqual(20)
		found.push(...page.items.map((item) => String((item.state as Made).case)))
		requests.push(asked)
		after = page.next
	} while (after !== undefined)
	return { found, requests }
}

/** The same in plain words. */
const lets: { [Part in keyof QueueFilter]-?: (one: Made, value: string) => boolean } = {
	urgency: (one, value) => one.urgency === value,
	town: (one, value) => one.village?.startsWith(value) ?? false,
	kind: (one, value) => one.kind === value,
	matter: (one, value) => one.matter === value,
	mine: (one) => one.lead.holder === dispatcher.user,
	late: (one) => one.deadline < NOW,
	since: (one, value) => one.openedAt >= startOfDay(value),
}
const expected = (filter: QueueFilter) =>
	cases
		.filter((one) =>
			Object.entries(filter).every(([part, value]) => lets[part as keyof QueueFilter](one, String(value))),
		)
		.map((one) => one.case)

const filters: QueueFilter[] = [
	{},
	{ urgency: 'red' },
	{ urgency: 'orange' },
	{ town: '370404101' },
	{ kind: 'enforcement', matter: 'road' },
	{ late: 'only' },
	{ late: 'only', urgency: 'red' },
	{ since: '2026-03-04' },
	{ since: '2026-03-05', town: '370404100', late: 'only' },
	{ matter: 'nothing' },
	{ mine: 'only' },
	{ mine: 'only', kind: 'enforcement' },
	...urgencies.flatMap((urgency) =>
		kinds.map((kind): QueueFilter => ({ urgency, kind, since: '2026-02-20' })),
	),
]

describe('a queue that is narrowed', () => {
	it.each(filters)('by %o is what a person would pick out, in the same order, each once', async (filter) => {
		const { found, requests } = await all(filter)
		expect(found).toEqual(expected(filter))
		expect(Math.max(...requests)).toBeLessThanOrEqual(4)
	})

	it('asks once for a whole page, and goes on where it stopped when little is found', async () => {
		expect((await all({})).requests.every((count) => count === 1)).toBe(true)
		const rare = await all({ urgency: 'red' })
		expect(rare.found).toHaveLength(2)
		expect(rare.requests[0]).toBe(4)
	})

	it('does not stumble over a place that lies past the last late case', async () => {
		const after = `${ordered(NOW + HOUR)}#${cases[101]?.case}`
		const page = await queueItems(table, dispatcher, desk, after, { late: 'only' }, NOW)
		expect(page).toEqual({ items: [], next: undefined })
	})
})
