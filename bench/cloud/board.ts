import { listOnBoard } from '@huying/functions/board/board-lists'
import { addToBoard } from '@huying/functions/board/board-store'
import { figuresOfStep } from '@huying/functions/counter/count'
import { addFigures } from '@huying/functions/follow-up/figures-store'
import type { Table } from '@huying/functions/store/table'
import { transact, type Write } from '@huying/functions/store/transaction'
import { type BoardChange, boardChange } from '@huying/shared/board/board-change'
import type { CaseEvent } from '@huying/shared/case/event'
import { evolve } from '@huying/shared/case/evolve'
import type { CaseState } from '@huying/shared/case/state'
import { isOpen } from '@huying/shared/case/status'
import type { FigureChange } from '@huying/shared/follow-up/figures'
import type { Item } from './life'
import { county } from './people'

/** A transaction takes a hundred writes. */
const AT_ONCE = 100

/**
 * What the stream of all these cases would have counted, added up first: one write for each line and day instead of one
 * for each step. Which numbers change is said by the very rules that the counter runs.
 */
export class BoardTally {
	private readonly board = new Map<string, BoardChange>()
	private readonly figures = new Map<string, FigureChange>()
	private readonly standing: CaseState[] = []

	/** Counts a case from its events. @param times how many cases have lived just so */
	count(items: readonly Item[], times = 1): void {
		let before: CaseState | undefined
		for (const { stored } of items.filter(({ sk }) => sk.startsWith('event#'))) {
			const after = evolve(before, JSON.parse(String(stored)) as CaseEvent)
			for (const change of boardChange(before, after)) {
				const key = `${change.line} ${change.day}`
				this.board.set(key, { ...change, add: plus(this.board.get(key)?.add, change.add, times) })
			}
			for (const change of figuresOfStep(before, after)) {
				const key = `${change.unit} ${change.day}`
				this.figures.set(key, { ...change, add: plus(this.figures.get(key)?.add, change.add, times) })
			}
			before = after
		}
		if (before && isOpen(before.status)) this.standing.push(before)
	}

	/** @param now in epoch milliseconds */
	async write(table: Table, now: number): Promise<void> {
		const writes: Write[] = [
			...[...this.board.values()].map((change) => addToBoard(table, county.tenant, change)),
			...[...this.figures.values()].map((change) => addFigures(table, county.tenant, change)),
		]
		while (writes.length > 0) await transact(table, writes.splice(0, AT_ONCE))
		for (const state of this.standing) await listOnBoard(table, undefined, state, now)
	}
}

type Sums = Readonly<Record<string, number>>

const plus = (sums: Sums = {}, add: Sums, times: number): Sums => ({
	...sums,
	...Object.fromEntries(Object.entries(add).map(([name, by]) => [name, (sums[name] ?? 0) + by * times])),
})
