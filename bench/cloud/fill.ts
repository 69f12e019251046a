import type { Ports } from '@huying/functions/edge/ports'
import type { Table } from '@huying/functions/store/table'
import { caseNumber } from '@huying/shared/case/number'
import type { CaseState } from '@huying/shared/case/state'
import { DAY, HOUR } from '@huying/shared/time/day'
import { batchWrite, spelled } from './batch-write'
import { BoardTally } from './board'
import { type Item, type Life, live } from './life'
import { identifier, people } from './people'
import { NOW } from './ports'
import { lives } from './steps'

/** A list shows 20 of them: a page is full, and there is a next one. */
const MORE_THAN_A_PAGE = 21

/** The case with the full timeline. */
export const LONG_CASE = identifier('long-case')

/**
 * How a county of so many cases looks at any moment: the backlog of a desk and the calls of one person grow up to a
 * point, and the rest is history.
 */
export function countyOf(cases: number) {
	const twentieth = Math.ceil(cases / 20)
	/** On the desk that is measured. */
	const handling = Math.min(600, MORE_THAN_A_PAGE + twentieth)
	/** Opened by the caller who is measured. */
	const own = Math.min(100, MORE_THAN_A_PAGE + twentieth)
	/** On the centre's desk. */
	const submitted = Math.min(600, twentieth)
	const finished = Math.max(0, cases - handling - own - submitted - 1)
	return { handling, own, submitted, finished }
}

/** Fills a table with a county of so many cases. */
export async function fill(
	endpoint: string,
	table: Table,
	ports: Ports,
	cases: number,
	written: (items: number) => void,
): Promise<void> {
	const tally = new BoardTally()
	await batchWrite(endpoint, table.name, itemsOf(table, ports, cases, tally), written)
	await tally.write(table, NOW)
}

function* itemsOf(table: Table, ports: Ports, cases: number, tally: BoardTally): Generator<string> {
	const { handling, own, submitted, finished } = countyOf(cases)
	const whole = function* (count: number, life: (index: number) => Life) {
		for (let index = 0; index < count; index++) {
			const { items } = live(table, ports, life(index))
			tally.count(items)
			for (const item of items) if (!isTold(item)) yield spelled(item)
		}
	}
	yield* whole(handling, (index) => ({
		case: identifier('handling', index),
		caller: neighbour(index),
		openedAt: NOW - DAY + index * 1000,
		photos: 1,
		steps: lives.handling,
	}))
	yield* whole(submitted, (index) => ({
		case: identifier('submitted', index),
		caller: neighbour(index),
		openedAt: NOW - HOUR + index * 1000,
		photos: 1,
		steps: lives.submitted,
	}))
	yield* whole(own, (index) => ({
		case: identifier('own', index),
		caller: people.caller.user,
		openedAt: NOW - (index + 1) * DAY,
		photos: 1,
		steps: lives.closed,
	}))
	yield* whole(1, () => ({
		case: LONG_CASE,
		caller: neighbour(0),
		openedAt: NOW - 9 * DAY,
		photos: 3,
		steps: lives.long,
	}))
	yield* finishedCases(table, ports, finished, tally)
}

/** What somebody was to be told of has been told long since. */
export const isTold = ({ sk }: Item) => sk.startsWith('outbox#')

/** Everybody else: each calls five times. */
export const neighbour = (index: number) => identifier('neighbour', Math.floor(index / 5))

/**
 * Finished cases are lived once for each month and each end, and the rest are these with other identifiers, numbers
 * and callers. Of each is written what some query could touch: its state, its opening words, its number, its place in
 * its caller's list. Events and photos are read only with the one case that they belong to.
 */
function* finishedCases(table: Table, ports: Ports, count: number, tally: BoardTally): Generator<string> {
	const patterns = Array.from({ length: 12 }, (_, month) => month).flatMap((month) =>
		[lives.closed, lives.closed, lives.closed, lives.declined].map((steps, kind) => {
			const life = {
				case: identifier('pattern', month * 10 + kind),
				caller: identifier('patterncaller'),
				openedAt: NOW - (month + 1) * 30 * DAY,
				photos: 1,
				steps,
			}
			const { state, items } = live(table, ports, life)
			return { life, state, all: items, items: items.filter(isTouched).map(spelled) }
		}),
	)
	for (const [place, { all }] of patterns.entries())
		tally.count(all, Math.ceil(Math.max(0, count - place) / patterns.length))
	for (let index = 0; index < count; index++) {
		const pattern = patterns[index % patterns.length]
		if (pattern) yield* copies(pattern, identifier('finished', index), neighbour(index))
	}
}

function isTouched({ sk, pk }: Item): boolean {
	return sk === 'state' || sk === 'private#000001' || sk === 'case' || pk.endsWith('#cases')
}

function* copies(
	{ life, state, items }: { life: Life; state: CaseState; items: string[] },
	id: string,
	caller: string,
): Generator<string> {
	const number = caseNumber(id, life.openedAt, 0)
	for (const item of items) {
		yield item.replaceAll(life.case, id).replaceAll(life.caller, caller).replaceAll(state.number, number)
	}
}
