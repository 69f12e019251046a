import type { PrivateRecord } from '@huying/shared/case/private-record'
import type { CaseState } from '@huying/shared/case/state'
import type { FindFilter } from '@huying/shared/find/filter'
import { matches } from '@huying/shared/find/matches'
import { scopeOf } from '@huying/shared/find/scope'
import { factTerms, recordTerms } from '@huying/shared/find/term'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { dispatcher, gridWorker, housing, someone, TENANT } from '../../test/county'
import { refused } from '../../test/stage'
import { freshTable } from '../../test/table'
import { caseKeys } from '../case/case-keys'
import { batchWrite } from '../catalogue/batch-write'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { casesOfPhone } from './cases-of-phone'
import { eachFound } from './each-found'
import { findCases } from './find-cases'
import { caseAt, findKeys } from './find-keys'
import { walkOf } from './walk-plan'

const AT = Date.UTC(2026, 2, 2)
const MINUTE = 60_000
const inspector = someone('user-inspector', [['inspector', 'inspectorate']])
const enforcement = someone('user-enforcement', [['handler', 'enforcement']])
const other = someone('user-dispatcher', [['dispatcher', 'centre']], '410184')

interface Kept {
	readonly state: CaseState
	readonly opening: PrivateRecord
}
/** 160 cases made by rule, so that every word and fact is in many, in few, or in none. */
const kept: readonly Kept[] = Array.from({ length: 160 }, (_, at): Kept => {
	const pick = <One>(list: readonly One[], by: number) => list[Math.floor(at / by) % list.length] as One
	const text = ['路灯不亮', '井盖坏了', '垃圾没人清运', '路灯井盖都坏了', '市长公寓噪音扰民'][at % 5]
	return {
		state: {
			tenant: TENANT,
			case: `case-${String(at).padStart(16, '0')}`,
			number: `2603-0000-${String(at).padStart(4, '0')}`,
			type: 'report',
			status: pick(['submitted', 'handling', 'closed', 'closed'], 3),
			version: 1,
			identity: pick(['named', 'named', 'confidential', 'anonymous'], 2),
			source: pick(['phoneCall', 'hotline12345'], 7),
			sourceNumber: `ZZ${1000 + (at % 40)}`,
			village: pick(['370404103201', '370404103202', '370404101001'], 5),
			lead: { unit: pick(['housing', 'enforcement'], 4), phase: 'signed' } as never,
			...(at % 13 === 0 && { supports: [{ unit: 'housing', phase: 'called' }] as never }),
			...(at % 2 === 0 && { matter: 'streetlight' }),
			public: false,
			submission: '',
			reworks: 0,
			callerWithdrew: false,
			openedAt: AT + at * MINUTE,
			since: AT,
			changedAt: AT,
		} as CaseState,
		opening: {
			seq: 1,
			salt: '0',
			text: `${text}，编号${at}。${at === 77 ? '独一无二的词。' : ''}`,
			name: pick(['演示甲', '演示乙丙'], 3),
			// two of one number, one that only ends alike
			phone: ['13800005678', '13900005678', `1370000${1000 + at}`][at % 20 < 2 ? at % 20 : 2] as string,
		},
	}
})
const late = AT + 10 * 86_400_000

let table: Table
beforeAll(async () => {
	table = await freshTable()
	const put = (Item: object) => ({ PutRequest: { Item } })
	await batchWrite(
		table,
		kept.flatMap(({ state, opening }) => [
			put({ ...caseKeys.state(TENANT, state.case), state }),
			put({ ...caseKeys.privateRecord(TENANT, state.case, 1), ...opening }),
			put({ ...caseKeys.number(TENANT, state.number), case: state.case }),
			...[...factTerms(state), ...recordTerms(opening)].map((term) =>
				put(findKeys.posting(TENANT, term, state.openedAt, state.case)),
			),
		]),
	)
})

/** What ought to be found, newest first: every case held against the filter. */
function ought(who: Who, filter: FindFilter): string[] {
	const scope = scopeOf(who.posts, late)
	const found = kept.filter((one) => scope && matches(filter, scope, one, who, late))
	return found.map(({ state }) => state.case).reverse()
}
/** Every page of what is found. */
async function pages(who: Who, filter: FindFilter): Promise<string[][]> {
	const all: string[][] = []
	for (let after: string | undefined, more = true; more; ) {
		const { cases, next } = await findCases(table, who, filter, late, { after })
		all.push(cases.map(({ state }) => state.case))
		more = next !== undefined
		after = next
		expect(all.length).toBeLessThan(20)
	}
	return all
}
const someFilter = fc.record(
	{
		words: fc.constantFrom(
			'路灯',
			'井盖',
			'市长',
			'路灯 井盖',
			'演示',
			'演示乙',
			'5678',
			'编号7',
			'独一无二',
			'冰箱',
			'zz1003',
			'坏了 演示甲',
		),
		status: fc.constantFrom('submitted', 'handling', 'closed', 'ended'),
		source: fc.constantFrom('phoneCall', 'hotline12345'),
		town: fc.constantFrom('370404103', '370404101', '370404109'),
		village: fc.constantFrom('370404103202'),
		unit: fc.constantFrom('housing', 'enforcement'),
		matter: fc.constant('streetlight'),
		phone: fc.constantFrom('5678', '13800005678', '1077'),
		sourceNumber: fc.constantFrom('1003', 'zz-1003', '3'),
		from: fc.constantFrom('2026-03-02', '2026-03-03'),
		to: fc.constantFrom('2026-03-02'),
	},
	{ requiredKeys: [] },
) as fc.Arbitrary<FindFilter>
const someWho = fc.constantFrom(dispatcher, inspector, housing, enforcement)

describe('what is found', () => {
	it('is what holds against the filter, the newest first, page by page', async () => {
		await fc.assert(
			fc.asyncProperty(someWho, someFilter, async (who, filter) => {
				const found = await pages(who, filter)
				expect(found.flat()).toEqual(ought(who, filter))
				expect(Math.max(...found.map((page) => page.length))).toBeLessThanOrEqual(20)
			}),
			{ numRuns: 80 },
		)
	})

	it('however little one request may read, the next goes on where it stopped', async () => {
		await fc.assert(
			fc.asyncProperty(someFilter, fc.integer({ min: 0, max: 3 }), async (filter, queries) => {
				const met: string[] = []
				let below: string | undefined
				for (let request = 0; ; request++) {
					expect(request).toBeLessThan(200)
					const { walker, begins } = walkOf(table, TENANT, filter, 'county', { queries })
					below ??= begins
					const before: string = below
					let step = await walker.next(below)
					for (; 'at' in step; step = await walker.next(below)) {
						met.push(step.at)
						below = step.at
					}
					if ('end' in step) break
					below = step.upTo
					expect(below < before).toBe(true)
				}
				expect(met).toEqual([...new Set(met)].sort().reverse())
				const found = met.map(caseAt)
				for (const id of ought(dispatcher, filter)) expect(found).toContain(id)
			}),
			{ numRuns: 60 },
		)
	})

	it('a whole number means one case; another tenant’s, or another unit’s, nothing', async () => {
		const [first, second] = [kept[0] as Kept, kept[4] as Kept]
		const of = async (who: Who, words: string) =>
			(await findCases(table, who, { words }, late)).cases.map(({ state }) => state.case)
		expect(await of(dispatcher, first.state.number)).toEqual([first.state.case])
		expect(await of(dispatcher, '2603 0000 0000')).toEqual([first.state.case])
		expect(await of(other, first.state.number)).toEqual([])
		expect(await of(housing, first.state.number)).toEqual([first.state.case])
		expect(await of(housing, second.state.number)).toEqual([])
	})

	it('says why nothing is looked for, and reads nothing then', async () => {
		const hint = async (words: string) => (await findCases(table, dispatcher, { words }, late)).hint
		expect(await hint('%')).toBe('nothing')
		expect(await hint('😀')).toBe('nothing')
		expect(await hint('灯')).toBe('tooShort')
		expect(await hint('灯'.repeat(500))).toBeUndefined()
		const narrowed = await findCases(table, dispatcher, { words: '灯', status: 'handling' }, late)
		expect(narrowed.cases.length).toBeGreaterThan(0)
	})

	it('is nothing for whoever may not look', async () => {
		const whos = [gridWorker, someone('user-administrator', [['administrator', 'centre']])]
		for (const who of whos) expect(await refused(findCases(table, who, {}, late))).toBe('notYours')
	})
})

describe('a whole list', () => {
	it('is everything that was opened until its moment', async () => {
		await fc.assert(
			fc.asyncProperty(someWho, someFilter, fc.nat(160), async (who, filter, at) => {
				const moment = AT + at * MINUTE
				const found: string[] = []
				for await (const batch of eachFound(table, who, filter, moment))
					found.push(...batch.map(({ state }) => state.case))
				const until = new Set(
					kept.filter(({ state }) => state.openedAt <= moment).map(({ state }) => state.case),
				)
				expect(found).toEqual(ought(who, filter).filter((id) => until.has(id)))
			}),
			{ numRuns: 40 },
		)
	})
})

it('cases of a telephone are those of the whole number, however it is typed', async () => {
	const of = kept.filter(({ opening }) => opening.phone === '13800005678').map(({ state }) => state.case)
	expect(await casesOfPhone(table, TENANT, '＋86 １３８-0000-5678')).toEqual(of.reverse())
	expect(await casesOfPhone(table, TENANT, '5678')).toEqual([])
	expect(await casesOfPhone(table, '410184', '13800005678')).toEqual([])
})
