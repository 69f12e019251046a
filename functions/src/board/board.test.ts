import { listedNames, standingNames } from '@huying/shared/board/board'
import { boardChange, boardPlaces } from '@huying/shared/board/board-change'
import { markChange } from '@huying/shared/board/mark-change'
import type { CaseEvent } from '@huying/shared/case/event'
import { evolve } from '@huying/shared/case/evolve'
import type { CaseState } from '@huying/shared/case/state'
import type { DynamoDBRecord } from 'aws-lambda'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someone, TENANT } from '../../test/county'
import { refused, type Stage, startStage } from '../../test/stage'
import { readCase } from '../case/case-store'
import { count } from '../counter/count'
import { board, boardCases, boardOf } from './board-handlers'
import { casesOnBoard } from './board-lists'
import { lines, people, recordStream, settleTown, step, TOWN } from './history.fixture'

const days = { from: '2026-01-01', to: '2026-12-31' }

/** What was counted: `line name` → how many; what is nought is left out. */
async function counted(stage: Stage): Promise<Record<string, number>> {
	const answer = await board(stage.table, people.leader, days)
	expect(answer.lines.map(({ line }) => line).sort()).toEqual([...lines].sort())
	return Object.fromEntries(
		answer.lines.flatMap(({ line, counts }) =>
			Object.entries(counts)
				.filter(([, by]) => by !== 0)
				.map(([name, by]) => [`${line} ${name}`, by]),
		),
	)
}

/** The same, told anew from the events of every case. */
async function recounted(stage: Stage, cases: readonly string[]) {
	const sums: Record<string, number> = {}
	const add = (line: string, name: string, by = 1) => {
		sums[`${line} ${name}`] = (sums[`${line} ${name}`] ?? 0) + by
	}
	const states: CaseState[] = []
	const events: CaseEvent[] = []
	for (const id of cases) {
		let state: CaseState | undefined
		for (const event of (await readCase(stage.table, TENANT, id))?.events ?? []) {
			const next = evolve(state, event)
			const changes = [...boardChange(state, next), ...(event.type === 'marked' ? [markChange(event)] : [])]
			for (const { line, add: by } of changes)
				for (const [name, many] of Object.entries(by)) add(line, name, many)
			state = next
			events.push(event)
		}
		if (state) states.push(state)
	}
	return { sums: Object.fromEntries(Object.entries(sums).filter(([, by]) => by !== 0)), states, events }
}

/** All cases of a list, page by page. */
async function listed(stage: Stage, line: string, name: (typeof listedNames)[number]): Promise<string[]> {
	const found: string[] = []
	let after: string | undefined
	do {
		const page = await casesOnBoard(stage.table, TENANT, { line, name }, days, after)
		found.push(...page.ids)
		after = page.next
	} while (after !== undefined)
	return found
}

/** Several times some, and in another order. */
async function deliver(stage: Stage, records: readonly DynamoDBRecord[], luck: readonly number[]) {
	const again = records.filter((_, index) => (luck[index % luck.length] ?? 0) % 3 === 0)
	const shuffled = [...records, ...again]
		.map((record, index) => ({ record, place: luck[(index * 7) % luck.length] ?? 0 }))
		.sort((left, right) => left.place - right.place)
	for (const { record } of shuffled) await count(stage.table, stage.ports, record)
}

const choice = fc.record({ which: fc.nat(), what: fc.nat(), how: fc.nat() })

describe('once the stream is drained', () => {
	it('the board equals a recount from the events, and its lists name the cases', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(choice, { minLength: 60, maxLength: 90 }),
				fc.array(fc.nat(1_000), { minLength: 30, maxLength: 30 }),
				async (choices, luck) => {
					const stage = await startStage()
					await settleTown(stage)
					const records = recordStream(stage)
					const cases = await begun(stage)
					for (const one of choices) await step(stage, cases, one)
					await deliver(stage, records, luck)

					const { sums, states, events } = await recounted(stage, cases)
					expect(await counted(stage)).toEqual(sums)
					// as the events say, without the rules that tell the board
					const many = (...types: string[]) => events.filter(({ type }) => types.includes(type)).length
					const all = (name: string, ...of: string[]) =>
						of.reduce((sum, line) => sum + (sums[`${line} ${name}`] ?? 0), 0)
					const units = ['housing', 'enforcement', TOWN]
					expect(all('opened', 'place-370404103')).toBe(cases.length)
					expect(all('marks', 'centre', ...units)).toBe(many('marked'))
					expect(all('sentBack', ...units)).toBe(many('sentBack', 'partSentBack'))
					expect(all('merged', 'place-370404103')).toBe(many('merged'))
					for (const line of lines) {
						for (const name of standingNames) {
							const stands = states.filter((state) =>
								boardPlaces(state).some((place) => place.line === line && place.name === name),
							)
							expect((await listed(stage, line, name)).sort(), `${line} ${name}`).toEqual(
								stands.map(({ case: id }) => id).sort(),
							)
						}
						for (const name of listedNames.slice(standingNames.length))
							expect(await listed(stage, line, name), `${line} ${name}`).toHaveLength(
								sums[`${line} ${name}`] ?? 0,
							)
					}
				},
			),
			{ numRuns: 2, endOnFailure: true },
		)
	})
})

/** Cases to begin with, among which every kind of thing that is counted has happened once. */
async function begun(stage: Stage): Promise<string[]> {
	const { call, send, accept, order, photo } = stage
	const { dispatcher, housing, enforcement, town, neighbour } = people
	const cases = [await call(), await call(neighbour), await call(), await call(neighbour), await call()]
	const [main, other, third, fourth] = cases as [string, string, string, string]
	await send(dispatcher, other, 'merge', { into: main })
	await send(dispatcher, other, 'unmerge')
	await accept(main)
	await order(main, ['enforcement'])
	await send(enforcement, main, 'signPart')
	const done = async (user: string) => ({ words: '好了。', photos: [await photo(user)] })
	await send(enforcement, main, 'finishPart', await done(enforcement.user))
	await send(housing, main, 'sign')
	await send(housing, main, 'mark', { unit: 'enforcement', speed: 4, quality: 2 })
	await accept(third)
	await order(third)
	await send(housing, third, 'sendBack', { words: '不归我们。' })
	await accept(fourth)
	await send(dispatcher, fourth, 'order', { unit: TOWN, supports: [] })
	await send(town, fourth, 'whistle', {
		lead: 'housing',
		supports: ['enforcement'],
		meetAt: stage.ports.at + 3_600_000,
		words: '请到村口。',
	})
	await send(dispatcher, fourth, 'restrict', { to: ['user-only-one-here'] })
	return cases
}

it('counts a case that only some may see, and does not list it for others', async () => {
	const stage = await startStage()
	await settleTown(stage)
	const records = recordStream(stage)
	const cases = await begun(stage)
	for (const record of records) await count(stage.table, stage.ports, record)
	const open = (await board(stage.table, people.leader, days)).lines.find(({ kind }) => kind === 'place')
	expect(open?.counts).toMatchObject({ open: cases.length, opened: cases.length, sentBack: 1 })
	const place = { line: 'place-370404103', name: 'open' } as const
	const seen = await boardCases(stage.table, people.leader, place, days, stage.ports.at)
	expect(seen.cases.map(({ case: id }) => id)).toEqual([cases[0], cases[1], cases[2], cases[4]])
	expect(seen.unseen).toBe(1)
	const named = await boardCases(stage.table, people.dispatcher, place, days, stage.ports.at)
	expect(named).toMatchObject({ unseen: 0, cases: { length: 5 } })
	expect(await refused(boardCases(stage.table, people.caller, place, days, stage.ports.at))).toBe('notYours')
})

describe('who may look', () => {
	const own = 'housing'
	const place = 'place-370404103'
	/** Post → what is answered: the whole board, housing's line, the town's, the place's, the cases of a number. */
	const table: [Parameters<typeof someone>[1], Record<string, string>][] = [
		[[['leader', 'centre']], { whole: 'done', [own]: 'done', [TOWN]: 'done', [place]: 'done' }],
		[[['dispatcher', 'centre']], { whole: 'done', [own]: 'done', [TOWN]: 'done', [place]: 'done' }],
		[[['inspector', 'inspectorate']], { whole: 'done', [own]: 'done', [TOWN]: 'done', [place]: 'done' }],
		[[['handler', own]], { whole: 'notYours', [own]: 'done', [TOWN]: 'notYours', [place]: 'notYours' }],
		[[['leader', own]], { whole: 'notYours', [own]: 'done', [TOWN]: 'notYours', [place]: 'notYours' }],
		[[['leader', TOWN]], { whole: 'notYours', [own]: 'notYours', [TOWN]: 'done', [place]: 'done' }],
		...(['gridWorker', 'villageEditor', 'administrator'] as const).map(
			(role): [Parameters<typeof someone>[1], Record<string, string>] => [
				[[role, own]],
				{ whole: 'notYours', [own]: 'notYours', [TOWN]: 'notYours', [place]: 'notYours' },
			],
		),
		[
			[['administrator', 'centre']],
			{ whole: 'notYours', [own]: 'notYours', [TOWN]: 'notYours', [place]: 'notYours' },
		],
		[[], { whole: 'notYours', [own]: 'notYours', [TOWN]: 'notYours', [place]: 'notYours' }],
	]

	it('follows the table, and another county is another board', async () => {
		const { table: store, ports, ...stage } = await startStage()
		await settleTown({ table: store, ports, ...stage })
		for (const [posts, expected] of table) {
			const who = someone('user-looking', posts)
			const said: Record<string, string> = { whole: await refused(board(store, who, days)) }
			for (const line of [own, TOWN]) said[line] = await refused(boardOf(store, who, line, days))
			const cases = (line: string) => boardCases(store, who, { line, name: 'late' }, days, ports.at)
			said[place] = await refused(cases(place))
			expect(said, JSON.stringify(posts)).toEqual(expected)
			for (const line of [own, TOWN]) expect(await refused(cases(line))).toBe(expected[line])
		}
		const foreign = someone('user-foreign', [['leader', 'centre']], '410184')
		expect((await board(store, foreign, days)).lines).toEqual([])
		expect(await refused(boardOf(store, foreign, own, days))).toBe('unitUnknown')
	})

	it('shows a town both what it works on and what is in its place', async () => {
		const stage = await startStage()
		await settleTown(stage)
		const { lines: both } = await boardOf(stage.table, someone('user-head', [['leader', TOWN]]), TOWN, days)
		expect(both.map(({ line, kind }) => [line, kind])).toEqual([
			[TOWN, 'town'],
			[place, 'place'],
		])
	})

	it.each([
		{ from: '2026-03-02', to: '2026-03-01' },
		{ from: '2026-01-01', to: '2027-06-01' },
		{ from: '2026-13-01', to: '2026-13-02' },
	])('no days that are none: %j', async (wrong) => {
		const stage = await startStage()
		expect(await refused(board(stage.table, people.leader, wrong))).toBe('invalidInput')
		const cases = { line: 'housing', name: 'late' } as const
		expect(await refused(boardCases(stage.table, people.leader, cases, wrong, stage.ports.at))).toBe(
			'invalidInput',
		)
	})
})
