import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { isStanding, isTraced, type ListedName } from '@huying/shared/board/board'
import { type BoardChange, type BoardPlace, boardPlaces } from '@huying/shared/board/board-change'
import type { CaseState } from '@huying/shared/case/state'
import { RefusalError } from '@huying/shared/error/refusal'
import { PAGE } from '../case/queue-items'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import type { Days } from './days'

/** Whose number, and which. */
export interface Listing {
	readonly line: string
	readonly name: ListedName
}

const partition = (tenant: string, { line, name }: Listing) => `${tenant}#board#${line}#${name}`
/** What left a list is remembered as long as an older record could still come. In seconds. */
const REMEMBER = 2 * 86_400
/** One request looks so often past what has left a list, before it answers what it has. */
const LOOKS = 4

/** Remembers the case behind each number of what happened, in the transaction that adds to the number. */
export function traceOnBoard(table: Table, state: CaseState, { line, day, add }: BoardChange): Write[] {
	if (day === undefined) return []
	return Object.keys(add)
		.filter(isTraced)
		.map((name) => ({
			Put: {
				TableName: table.name,
				Item: {
					pk: partition(state.tenant, { line, name }),
					sk: `${day}#${ordered(state.changedAt)}#${state.case}`,
					case: state.case,
				},
			},
		}))
}

/**
 * Lists a case where it now stands on the board, and takes it from where it no longer does. Whichever record comes
 * first, the newest version of the case has the last word: what left is kept for a while, with its version.
 * @param now in epoch milliseconds
 */
export async function listOnBoard(
	table: Table,
	before: CaseState | undefined,
	after: CaseState,
	now: number,
): Promise<void> {
	const was = new Map(boardPlaces(before).map((place) => [keyOf(place), place]))
	const is = new Map(boardPlaces(after).map((place) => [keyOf(place), place]))
	const left = [...was].filter(([key]) => !is.has(key)).map(([, place]) => place)
	const reached = [...is].filter(([key]) => !was.has(key)).map(([, place]) => place)
	const gone = { gone: true, expires: Math.floor(now / 1000) + REMEMBER }
	await Promise.all([
		...left.map((place) => put(table, after, place, gone)),
		...reached.map((place) => put(table, after, place, {})),
	])
}

const keyOf = ({ line, name }: BoardPlace) => `${line} ${name}`

async function put(
	table: Table,
	state: CaseState,
	place: BoardPlace,
	more: Record<string, unknown>,
): Promise<void> {
	const { tenant, case: id, openedAt, version } = state
	const Item = {
		pk: partition(tenant, place),
		sk: `${ordered(openedAt)}#${id}`,
		case: id,
		version,
		...more,
	}
	try {
		await table.client.send(
			new PutCommand({
				TableName: table.name,
				Item,
				ConditionExpression: 'attribute_not_exists(pk) OR #version < :version',
				ExpressionAttributeNames: { '#version': 'version' },
				ExpressionAttributeValues: { ':version': version },
			}),
		)
	} catch (error) {
		// Something newer is known of it already
		if (!(error instanceof ConditionalCheckFailedException)) throw error
	}
}

/**
 * One page of the cases behind a number: of what happened in these days the newest first, of what is so now the case
 * that was opened first. @param after the `next` of the page before
 */
export async function casesOnBoard(
	table: Table,
	tenant: string,
	listing: Listing,
	{ from, to }: Days,
	after: string | undefined,
): Promise<{ ids: string[]; next: string | undefined }> {
	const stands = isStanding(listing.name)
	const pk = partition(tenant, listing)
	const last = `${to}~`
	// A place outside the days that are asked for, DynamoDB would refuse
	if (after !== undefined && !stands && (after < from || after > last))
		throw new RefusalError('invalidInput', 'after')
	const ids: string[] = []
	let place = after
	for (let look = 0; look < LOOKS; look++) {
		const { Items = [], LastEvaluatedKey } = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: stands ? 'pk = :pk' : 'pk = :pk AND sk BETWEEN :from AND :to',
				ExpressionAttributeValues: { ':pk': pk, ...(!stands && { ':from': from, ':to': last }) },
				...(stands && { FilterExpression: 'attribute_not_exists(gone)' }),
				ScanIndexForward: stands,
				Limit: PAGE - ids.length,
				...(place !== undefined && { ExclusiveStartKey: { pk, sk: place } }),
			}),
		)
		ids.push(...Items.map((item) => String(item.case)))
		place = LastEvaluatedKey && String(LastEvaluatedKey.sk)
		if (ids.length >= PAGE || place === undefined) break
	}
	return { ids, next: place }
}
