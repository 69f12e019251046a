import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../store/table'
import type { Step, Walker } from './walker'

/** How much may still be read before it is time to answer. */
export interface Budget {
	queries: number
}

/** Postings read at a time: few where a list only says yes or no to a leap, more and more where it is followed. */
const FIRST = 50
const LEAP = 10
const MOST = 1000

const timeOf = (place: string) => Number(place.slice(0, 13))

/** Walks down one list of the index. @param low the earliest place that matters */
export function listWalker(table: Table, pk: string, low: string, budget: Budget): Walker {
	/** Places from `from` down, as far as they were read, and how many of them the walk has passed. */
	let read: string[] = []
	let passed = 0
	let from: string | undefined
	let ended = false
	let limit = FIRST

	const readOn = async (below: string): Promise<void> => {
		limit = from === undefined ? FIRST : follows(below) ? Math.min(limit * 2, MOST) : LEAP
		budget.queries--
		const { Items = [], LastEvaluatedKey } = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :below',
				ExpressionAttributeValues: { ':pk': pk, ':low': low, ':below': below },
				ProjectionExpression: 'sk',
				ScanIndexForward: false,
				Limit: limit,
			}),
		)
		read = Items.map(({ sk }) => String(sk))
		passed = 0
		from = below
		ended = LastEvaluatedKey === undefined
	}
	/** Whether the walk goes on near where this list was read to: no further on than it was read last time. */
	const follows = (below: string): boolean => {
		const [first, last] = [read[0], read.at(-1)]
		return first !== undefined && last !== undefined && timeOf(below) >= 2 * timeOf(last) - timeOf(first)
	}
	/** The first place read that is before `below`, which only ever goes down. */
	const known = (below: string): string | undefined => {
		while (passed < read.length && (read[passed] as string) >= below) passed++
		return read[passed]
	}

	return {
		async next(below): Promise<Step> {
			for (;;) {
				if (below <= low) return { end: true }
				const at = from === undefined ? undefined : known(below)
				if (at !== undefined) return { at }
				if (from !== undefined && ended) return { end: true }
				// the first piece of each list is always read: so every request comes further
				if (from !== undefined && budget.queries <= 0) return { upTo: below }
				await readOn(below)
			}
		},
		few: () => ended && read.length <= FIRST,
	}
}
