import { brokenAt } from '@huying/shared/case/chain'
import { desksOf, otherDesks } from '@huying/shared/case/desks'
import { dueOf } from '@huying/shared/case/due'
import { evolve, replay } from '@huying/shared/case/evolve'
import type { CaseState } from '@huying/shared/case/state'
import { figureChange } from '@huying/shared/follow-up/figures'
import { isShown } from '@huying/shared/nearby/public-place'
import { townOf } from '@huying/shared/region/region'
import type { DynamoDBRecord } from 'aws-lambda'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TENANT, VILLAGE } from '../../test/county'
import { caller, type Stage, startStage } from '../../test/stage'
import { people, recordStream, settleTown, step } from '../board/history.fixture'
import { caseKeys, deskIndex } from '../case/case-keys'
import { readCase } from '../case/case-store'
import { sweep } from '../clock/sweep'
import { ordered } from '../store/ordered'
import { count } from './count'

/** Sums by `key name`, without what is nought. */
class Tally {
	private readonly sums = new Map<string, number>()
	add(key: string, by: number): void {
		this.sums.set(key, (this.sums.get(key) ?? 0) + by)
	}
	told(): Record<string, number> {
		return Object.fromEntries([...this.sums].filter(([, sum]) => sum !== 0).sort())
	}
}

const stored = async (stage: Stage, id: string) => {
	const found = await readCase(stage.table, TENANT, id)
	if (found === undefined) throw new Error(`there is no ${id}`)
	return found
}

/** Desks and figures as the events of every case say them. */
async function recounted(stage: Stage, cases: readonly string[]) {
	const [desks, figures] = [new Tally(), new Tally()]
	for (const id of cases) {
		let state: CaseState | undefined
		for (const event of (await stored(stage, id)).events) {
			const next = evolve(state, event)
			const change = figureChange(state, next)
			const places = change && [change.unit, `place-${townOf(VILLAGE)}`]
			for (const line of places ?? [])
				for (const [name, by] of Object.entries(change?.add ?? {}))
					figures.add(`${line} ${change?.day} ${name}`, by)
			state = next
		}
		for (const { unit, queue } of state ? desksOf(state) : []) desks.add(`${unit} ${queue}`, 1)
	}
	return { desks: desks.told(), figures: figures.told() }
}

/** The same as the counters hold it. */
async function counted(stage: Stage) {
	const [desks, figures] = [new Tally(), new Tally()]
	for (const unit of ['centre', 'inspectorate', 'housing', 'enforcement', 'town-370404103'])
		for (const { sk, count: sum } of await stage.items(`${TENANT}#count#${unit}`))
			desks.add(`${unit} ${sk}`, Number(sum))
	for (const line of ['housing', 'enforcement', 'town-370404103', `place-${townOf(VILLAGE)}`])
		for (const { pk: _, sk, ...sums } of await stage.items(`${TENANT}#figures#${line}`))
			for (const [name, sum] of Object.entries(sums)) figures.add(`${line} ${sk} ${name}`, Number(sum))
	return { desks: desks.told(), figures: figures.told() }
}

/** Everything that stands beside a case is just what its events say: its state, where it waits, what is due, who is shown it. */
async function standsAsTold(stage: Stage, id: string) {
	const { state, events, trace } = await stored(stage, id)
	expect(replay(events)).toEqual(state)
	expect(brokenAt(trace)).toBe(-1)
	const items = await stage.items(caseKeys.partition(TENANT, id))
	const sks = (prefix: string) => items.filter(({ sk }) => String(sk).startsWith(prefix))
	const places = sks('desk#').map(({ pk1, sk1 }) => `${pk1} ${sk1}`)
	const owed = otherDesks(state).map((desk) => deskIndex(state, desk))
	expect(places.sort()).toEqual(owed.map(({ pk1, sk1 }) => `${pk1} ${sk1}`).sort())
	expect(items.some(({ sk }) => sk === 'public')).toBe(isShown(state))
	const due = dueOf(state)
	const [item] = items.filter(({ sk }) => sk === 'due')
	expect(item !== undefined).toBe(due !== undefined)
	// a sweep that came to nothing has only put it off
	if (due && item) expect(String(item.sk1) >= ordered(due.at)).toBe(true)
	const others = await stage.items(caseKeys.callers(TENANT, id), 'follower#')
	expect(others).toHaveLength(state.followers ?? 0)
}

/** Tells the counter some records twice, and in any order. */
async function drain(stage: Stage, records: readonly DynamoDBRecord[], luck: readonly number[]) {
	const lot = (index: number) => luck[index % luck.length] ?? 0
	const again = records.filter((_, index) => lot(index) % 3 === 0)
	const told = [...records, ...again]
		.map((record, index) => ({ record, place: lot(index * 7) }))
		.sort((one, other) => one.place - other.place)
	for (const { record } of told) await count(stage.table, stage.ports, record)
}

async function agrees(stage: Stage, cases: readonly string[]) {
	expect(await counted(stage)).toEqual(await recounted(stage, cases))
	for (const id of cases) await standsAsTold(stage, id)
}

const choice = fc.record({ which: fc.nat(), what: fc.nat(), how: fc.nat() })
const luck = fc.array(fc.nat(), { minLength: 50, maxLength: 50 })

describe('once the stream is drained, the counters equal a recount of the events', () => {
	it('whatever happens to cases', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(choice, { minLength: 30, maxLength: 60 }), luck, async (choices, lots) => {
				const stage = await startStage()
				const records = recordStream(stage)
				await settleTown(stage)
				const cases = [await stage.call(caller), await stage.call(people.neighbour), await stage.call(caller)]
				for (const one of choices) await step(stage, cases, one)
				await drain(stage, records, lots)
				await agrees(stage, cases)
			}),
			{ numRuns: 6, endOnFailure: true },
		)
	}, 240_000)

	it('merged ones too, taken out again, and gone the way of their main case', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(choice, { maxLength: 15 }), luck, async (choices, lots) => {
				const stage = await startStage()
				const records = recordStream(stage)
				await settleTown(stage)
				const main = await stage.call(caller)
				const [same, other, out] = [
					await stage.call(caller),
					await stage.call(people.neighbour),
					await stage.call(people.neighbour),
				]
				await stage.accept(out)
				await stage.order(out)
				for (const id of [same, other, out]) await stage.send(people.dispatcher, id, 'merge', { into: main })
				await stage.send(people.dispatcher, out, 'unmerge')
				await stage.until(main, 'verified')
				await sweep(stage.table, stage.ports, 'test')
				await stage.send(people.caller, main, 'rate', { solved: true, content: false })
				await stage.send(people.dispatcher, main, 'close')
				await sweep(stage.table, stage.ports, 'test')
				const statuses = await Promise.all(
					[main, same, other, out].map(async (id) => (await stage.state(id)).status),
				)
				expect(statuses).toEqual(['closed', 'closed', 'verified', 'assigned'])
				const cases = [main, same, other, out]
				for (const one of choices) await step(stage, cases, one)
				await drain(stage, records, lots)
				await agrees(stage, cases)
			}),
			{ numRuns: 4, endOnFailure: true },
		)
	}, 120_000)
})
