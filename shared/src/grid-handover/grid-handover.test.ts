import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../error/refusal'
import {
	type Asked,
	follow,
	type GridHandover,
	mayFollow,
	stateOf,
	subjectOf,
	worksOn,
} from './grid-handover'
import { type Item, itemName } from './item'
import { type AskedStepType, gridHandoverMoves, isOpen } from './moves'
import { slipTold } from './told'

const GRID = '370404103201'
const items: Item[] = [
	{ item: itemName.errand('errand-1'), kind: 'errand', case: 'errand-1', number: '1', status: 'handling' },
	{
		item: itemName.paper('errand-1', 1),
		kind: 'paper',
		case: 'errand-1',
		number: '1',
		voucher: 1,
		papers: 2,
	},
	{
		item: itemName.paper('errand-1', 2),
		kind: 'paper',
		case: 'errand-1',
		number: '1',
		voucher: 2,
		papers: 1,
	},
]
const papers = items.slice(1).map(({ item }) => item)
const offered: GridHandover = {
	tenant: '370404',
	handover: 'slip-000000000000001',
	about: { grid: GRID },
	giver: 'wang',
	taker: 'li',
	items: items.length,
	steps: [{ type: 'offer', by: 'wang', at: 1 }],
	version: 1,
	carry: [],
}
const take = (slip: GridHandover, user: string, asked: Asked) => follow(slip, asked, items, user, 2)
const must = (outcome: ReturnType<typeof follow>): GridHandover => {
	if (isRefusal(outcome)) throw new Error(outcome.refused)
	return outcome
}
const differing = must(
	take(offered, 'li', { type: 'differ', differences: [{ item: papers[0] ?? '', text: '少一份' }] }),
)
const accepted = must(take(offered, 'li', { type: 'accept', confirmed: papers }))

describe('a slip', () => {
	it('is accepted by whom it was given to, paper by paper, and its errands go on', () => {
		expect(stateOf(accepted)).toBe('accepted')
		expect(accepted.carry).toEqual(['errand-1'])
		expect(accepted.steps.at(-1)?.confirmed).toEqual(papers)
	})

	it('goes back and forth until it is', () => {
		expect(stateOf(differing)).toBe('differing')
		const told = must(take(differing, 'wang', { type: 'supplement', words: '那份在包里。' }))
		expect(stateOf(told)).toBe('offered')
		expect(stateOf(must(take(told, 'li', { type: 'accept', confirmed: papers })))).toBe('accepted')
	})

	it.each<[string, GridHandover, string, Asked, string]>([
		['accepted by whoever gave it', offered, 'wang', { type: 'accept', confirmed: papers }, 'handoverOwn'],
		['accepted by a third', offered, 'zhao', { type: 'accept', confirmed: papers }, 'notYours'],
		[
			'accepted with a paper uncounted',
			offered,
			'li',
			{ type: 'accept', confirmed: [papers[0] ?? ''] },
			'papersUnconfirmed',
		],
		['accepted with none counted', offered, 'li', { type: 'accept' }, 'papersUnconfirmed'],
		[
			'accepted with a paper that is not on it',
			offered,
			'li',
			{ type: 'accept', confirmed: [...papers, 'paper-x'] },
			'itemUnknown',
		],
		['differing in nothing', offered, 'li', { type: 'differ', differences: [] }, 'textEmpty'],
		[
			'differing in what is not on it',
			offered,
			'li',
			{ type: 'differ', differences: [{ item: 'x', text: '一' }] },
			'itemUnknown',
		],
		['refused without why', offered, 'li', { type: 'refuse', words: ' ' }, 'textEmpty'],
		['withdrawn by the other side', offered, 'li', { type: 'withdraw' }, 'notYours'],
		['accepted twice', accepted, 'li', { type: 'accept', confirmed: papers }, 'notAllowedNow'],
		['withdrawn once accepted', accepted, 'wang', { type: 'withdraw' }, 'notAllowedNow'],
		[
			'found lacking twice',
			differing,
			'li',
			{ type: 'differ', differences: [{ item: papers[0] ?? '', text: '一' }] },
			'notAllowedNow',
		],
	])('is not %s', (_, slip, user, asked, refused) => {
		expect(take(slip, user, asked)).toMatchObject({ refused })
	})

	it('says no more than each may do', () => {
		expect(mayFollow(offered, 'li')).toEqual(['differ', 'accept', 'refuse'])
		expect(mayFollow(offered, 'wang')).toEqual(['supplement', 'withdraw'])
		expect(mayFollow(offered, 'zhao')).toEqual([])
		expect(mayFollow(accepted, 'li')).toEqual([])
	})

	it('is never accepted by whoever gave it, ends once, and never loses a step', () => {
		const any = fc.record({
			type: fc.constantFrom(...(Object.keys(gridHandoverMoves) as AskedStepType[])),
			user: fc.constantFrom('wang', 'li', 'zhao'),
			words: fc.constantFrom('', '一'),
			confirmed: fc.subarray(papers),
			differences: fc.subarray(papers.map((item) => ({ item, text: '一' }))),
		})
		fc.assert(
			fc.property(fc.array(any, { maxLength: 40 }), (tried) => {
				let slip = offered
				for (const { user, ...asked } of tried) {
					const next = take(slip, user, asked)
					if (isRefusal(next)) continue
					expect(isOpen(stateOf(slip))).toBe(true)
					expect(next.steps.slice(0, -1)).toEqual(slip.steps)
					expect(mayFollow(slip, user)).toContain(asked.type)
					slip = next
				}
				const acceptance = slip.steps.find(({ type }) => type === 'accept')
				if (acceptance)
					expect([acceptance.by, new Set(acceptance.confirmed)]).toEqual(['li', new Set(papers)])
				expect(slip.carry.length > 0).toBe(acceptance !== undefined)
			}),
		)
	})
})

it('is told to whoever did not take the step', () => {
	const said = (slip: GridHandover) => [slipTold(slip).to, slipTold(slip).told.notices[0]?.kind]
	expect(said(offered)).toEqual(['li', 'slipGiven'])
	expect(said(differing)).toEqual(['wang', 'slipMoved'])
	expect(said(accepted)).toEqual(['wang', 'slipMoved'])
	expect(said(must(take(offered, 'wang', { type: 'withdraw' })))).toEqual(['li', 'slipMoved'])
})

it('is one at a time of a grid, of a job', () => {
	expect(subjectOf({ grid: GRID })).not.toBe(subjectOf({ job: GRID }))
})

describe('a job', () => {
	const job = { village: GRID, units: ['housing'] }
	const post = (role: 'gridWorker' | 'handler' | 'leader', unit: string, region?: string) => ({
		posts: [{ post: 'p', role, unit, unitName: unit, from: 0, ...(region !== undefined && { region }) }],
	})
	it.each([
		['who walks its village', post('gridWorker', 'town-370404103', GRID), true],
		['who walks its town', post('gridWorker', 'town-370404103', '370404103'), true],
		['who walks elsewhere', post('gridWorker', 'town-370404104', '370404104'), false],
		['a handler of a unit that has a part', post('handler', 'housing'), true],
		['a handler of another', post('handler', 'civil'), false],
		['a leader', post('leader', 'housing'), false],
	])('is of %s: %#', (_, who, works) => {
		expect(worksOn(job, who, 1)).toBe(works)
	})
})
