import { boardChange } from '@huying/shared/board/board-change'
import { markChange } from '@huying/shared/board/mark-change'
import { brokenAt } from '@huying/shared/case/chain'
import { desksOf, otherDesks } from '@huying/shared/case/desks'
import { dueOf } from '@huying/shared/case/due'
import { evolve, replay } from '@huying/shared/case/evolve'
import type { CaseState } from '@huying/shared/case/state'
import { figureChange } from '@huying/shared/follow-up/figures'
import { isShown } from '@huying/shared/nearby/public-place'
import { townOf } from '@huying/shared/region/region'
import type { DynamoDBRecord } from 'aws-lambda'
import { expect } from 'vitest'
import { TENANT, VILLAGE } from '../../test/county'
import type { Stage } from '../../test/stage'
import { lines as boardLines } from '../board/history.fixture'
import { caseKeys, deskIndex } from '../case/case-keys'
import { readCase } from '../case/case-store'
import { ordered } from '../store/ordered'
import { count } from './count'

/** For tests of what is counted: what the counters hold, and the same counted anew from the events. */

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

/** Desks, figures and the board as the events of every case say them. */
export async function recounted(stage: Stage, cases: readonly string[]) {
	const [desks, figures, board] = [new Tally(), new Tally(), new Tally()]
	for (const id of cases) {
		let state: CaseState | undefined
		for (const event of (await stored(stage, id)).events) {
			const next = evolve(state, event)
			const change = figureChange(state, next)
			const places = change && [change.unit, `place-${townOf(VILLAGE)}`]
			for (const line of places ?? [])
				for (const [name, by] of Object.entries(change?.add ?? {}))
					figures.add(`${line} ${change?.day} ${name}`, by)
			for (const { line, day = 'now', add } of [
				...boardChange(state, next),
				...(event.type === 'marked' ? [markChange(event)] : []),
			])
				for (const [name, by] of Object.entries(add)) board.add(`${line} ${day} ${name}`, by)
			state = next
		}
		for (const { unit, queue } of state ? desksOf(state) : []) desks.add(`${unit} ${queue}`, 1)
	}
	return { desks: desks.told(), figures: figures.told(), board: board.told() }
}

/** The same as the counters hold it. */
export async function counted(stage: Stage) {
	const [desks, figures, board] = [new Tally(), new Tally(), new Tally()]
	for (const unit of ['centre', 'inspectorate', 'housing', 'enforcement', 'town-370404103'])
		for (const { sk, count: sum } of await stage.items(`${TENANT}#count#${unit}`))
			desks.add(`${unit} ${sk}`, Number(sum))
	for (const line of ['housing', 'enforcement', 'town-370404103', `place-${townOf(VILLAGE)}`])
		for (const { pk: _, sk, ...sums } of await stage.items(`${TENANT}#figures#${line}`))
			for (const [name, sum] of Object.entries(sums)) figures.add(`${line} ${sk} ${name}`, Number(sum))
	for (const line of boardLines)
		for (const { pk: _, sk, ...sums } of await stage.items(`${TENANT}#board#${line}`))
			for (const [name, sum] of Object.entries(sums)) board.add(`${line} ${sk} ${name}`, Number(sum))
	return { desks: desks.told(), figures: figures.told(), board: board.told() }
}

/** Everything that stands beside a case is just what its events say: its state, where it waits, what is due. */
export async function standsAsTold(stage: Stage, id: string): Promise<CaseState> {
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
	return state
}

/** Tells the counter some records twice, and in any order. */
export async function drain(stage: Stage, records: readonly DynamoDBRecord[], luck: readonly number[]) {
	const lot = (index: number) => luck[index % luck.length] ?? 0
	const again = records.filter((_, index) => lot(index) % 3 === 0)
	const told = [...records, ...again]
		.map((record, index) => ({ record, place: lot(index * 7) }))
		.sort((one, other) => one.place - other.place)
	for (const { record } of told) await count(stage.table, stage.ports, record)
}
