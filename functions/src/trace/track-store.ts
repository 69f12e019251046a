import type { Spot } from '@huying/shared/trace/thin'
import type { PatrolTrack, TrackAnswer } from '@huying/shared/trace/trace-view'
import { type Doubtful, doubtsTogether, type Judged } from '@huying/shared/trace/track'
import { dueShard } from '../case/case-keys'
import type { Due } from '../clock/due-items'
import { finish } from '../clock/due-items'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { traceKeys } from './trace-keys'
import { under } from './trace-store'

/** A part of a track as it is kept. What can be erased is text, so that it comes back byte for byte. */
interface TrackItem extends TrackAnswer {
	/** Salted digest of the points that were sent: other points under the same number are refused. */
	readonly salt?: string
	readonly body?: string
	readonly spots?: string
	readonly doubtful?: string
}

export const trackFrom = (item: Record<string, unknown>): TrackItem => item as unknown as TrackItem

/** What is answered of a part, and again. */
export function answerOf({
	patrol,
	batch,
	points,
	dropped,
	kept,
	doubts,
	metres,
	seconds,
}: TrackAnswer): TrackAnswer {
	return { patrol, batch, points, dropped, kept, doubts, metres, seconds }
}

/** The write of a part: once. */
export function trackWrite(
	table: Table,
	key: Key,
	answer: TrackAnswer,
	{ spots, doubtful }: Judged,
	sealed: { readonly salt: string; readonly body: string },
): Write {
	const Item: Key & TrackItem = {
		...key,
		...answer,
		...sealed,
		spots: JSON.stringify(spots),
		doubtful: JSON.stringify(doubtful),
	}
	return { Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' } }
}

/** The write that has a patrol's track erased at a time: one item for all its parts. */
export function dueTrackWrite(table: Table, tenant: string, user: string, patrol: string, at: number): Write {
	const due: Omit<Due, 'pk' | 'sk'> & { pk1: string } = {
		tenant,
		case: patrol,
		about: 'track',
		attempts: 0,
		pk1: dueShard(patrol),
		sk1: `${ordered(at)}#${patrol}`,
	}
	return { Put: { TableName: table.name, Item: { ...traceKeys.dueTrack(tenant, user, patrol), ...due } } }
}

/** A patrol's track whole, as its worker is shown it; undefined where none came. One Query. */
export async function readTrack(
	table: Table,
	tenant: string,
	user: string,
	patrol: string,
): Promise<PatrolTrack | undefined> {
	const parts = (await under(table, traceKeys.partition(tenant, user), `track#${patrol}`)).map(trackFrom)
	if (parts.length === 0) return undefined
	const sum = (of: (part: TrackItem) => number) => parts.reduce((total, part) => total + of(part), 0)
	return {
		patrol,
		parts: parts.flatMap(({ spots }) =>
			spots === undefined
				? []
				: [(JSON.parse(spots) as Spot[]).map(([at, x, y]) => [at, x, y] as [number, number, number])],
		),
		doubtful: parts.flatMap(({ doubtful }) =>
			doubtful === undefined
				? []
				: (JSON.parse(doubtful) as Doubtful[]).map(([at, x, y, why]): PatrolTrack['doubtful'][number] => [
						at,
						x,
						y,
						why,
					]),
		),
		metres: sum(({ metres }) => metres),
		seconds: sum(({ seconds }) => seconds),
		dropped: sum(({ dropped }) => dropped),
		doubts: doubtsTogether(parts.map(({ doubts }) => doubts as Judged['doubts'])),
	}
}

/** Parts whose points go in one transaction. */
const AT_ONCE = 50

/** Erases a patrol's track once its time is over: what was counted of it stays, and the log with it. */
export async function trackByClock(table: Table, due: Due): Promise<void> {
	const parts = await under(table, due.pk, `track#${due.case}`)
	const open = parts.filter(({ spots }) => spots !== undefined)
	for (let from = 0; from < open.length; from += AT_ONCE)
		await transact(
			table,
			open.slice(from, from + AT_ONCE).map(({ pk, sk }) => ({
				Update: {
					TableName: table.name,
					Key: { pk, sk },
					UpdateExpression: 'REMOVE spots, doubtful, #salt, #body',
					ExpressionAttributeNames: { '#salt': 'salt', '#body': 'body' },
				},
			})),
		)
	await finish(table, due)
}
