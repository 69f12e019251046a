import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import { photosIn } from '@huying/shared/inspection/answers'
import { countChange } from '@huying/shared/inspection/coverage'
import type { TickReceipt } from '@huying/shared/inspection/inspection-view'
import { decideTick, type Looked, lookedAfter, type Sent, type Tick } from '@huying/shared/inspection/tick'
import { readStandings } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import { claimPhotos, claimRefusal } from '../photo/photo-store'
import { digestOf } from '../store/once'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { inspectionKeys } from './inspection-keys'
import { getInspection } from './inspection-store'
import { placesOf } from './place-store'

/** How often a look is decided anew when somebody else looked at the same place meanwhile. */
const ATTEMPTS = 4

/**
 * Takes a look at a place, once: the look itself, what stands of the place, and how far its village is, in one
 * transaction. Its name is made on the phone; the same again is answered the same, whichever way it came.
 * @param photos `now`: they were uploaded and looked at, and the look takes them; `later`: an entry of a worker's log
 *   announced them and takes them itself
 * @throws RefusalError of the rules, or inspectionUnknown, caseUnknown, identifierReused, or of photos
 */
export async function tickPlace(
	table: Table,
	who: Pick<Who, 'tenant' | 'user' | 'posts'>,
	id: string,
	sent: Sent,
	at: number,
	photos: 'now' | 'later',
): Promise<TickReceipt> {
	const { tenant } = who
	const { tick: name, village, place, found } = sent
	const key = inspectionKeys.tick(tenant, id, village, place, name)
	// Not when: the same look sent again by another way counts as done at another instant of an uncertain clock
	const digest = digestOf(`tickPlace ${id}`, { village, place, answers: sent.answers, found })
	const receipt = { tick: name, place, village }
	for (let attempt = 1; ; attempt++) {
		const done = await get<{ digest: string; by: string }>(table, key)
		if (done) {
			if (done.digest !== digest || done.by !== who.user) throw new RefusalError('identifierReused', 'id')
			return receipt
		}
		const [inspection, places, before] = await Promise.all([
			getInspection(table, tenant, id),
			placesOf(table, tenant, id, village),
			get<Looked>(table, inspectionKeys.lookedAt(tenant, id, village, place)),
		])
		if (inspection === undefined) throw new RefusalError('inspectionUnknown')
		const tick = decideTick(inspection, places, before, sent, who, at)
		if (isRefusal(tick)) throw new RefusalError(tick.refused, tick.field)
		await knownCases(table, who, tick.found)
		const claims =
			photos === 'now' ? claimPhotos(table, tenant, who.user, photosIn(tick.answers), id, name) : []
		const failed = await transact(table, [
			...tickWrites(table, tenant, id, sent, before, tick, digest),
			...claims,
		])
		if (failed === undefined) return receipt
		if (failed.index >= 3) throw new RefusalError(claimRefusal(failed.item, who.user), 'answers')
		if (attempt === ATTEMPTS) throw new RefusalError('busy')
	}
}

async function get<Item>(table: Table, key: { pk: string; sk: string }): Promise<Item | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
	)
	return Item as Item | undefined
}

/** Problems are cases that the same person opened: nobody counts another's. */
async function knownCases(
	table: Table,
	who: Pick<Who, 'tenant' | 'user'>,
	found: readonly string[],
): Promise<void> {
	if (found.length === 0) return
	const states = await readStandings(table, who.tenant, found)
	const isOwn = (id: string) => states.some(({ state }) => state.case === id && state.caller === who.user)
	if (!found.every(isOwn)) throw new RefusalError('caseUnknown', 'found')
}

/** The look, on condition that it is new; the place, as it was read; its village's count. */
function tickWrites(
	table: Table,
	tenant: string,
	id: string,
	{ village, place }: Sent,
	before: Looked | undefined,
	tick: Tick,
	digest: string,
): Write[] {
	const after = lookedAfter(before, tick)
	const { done, found } = countChange(before, after)
	return [
		{
			Put: {
				TableName: table.name,
				Item: {
					...inspectionKeys.tick(tenant, id, village, place, tick.tick),
					village,
					place,
					...tick,
					digest,
				},
				ConditionExpression: 'attribute_not_exists(pk)',
			},
		},
		{
			Put: {
				TableName: table.name,
				Item: { ...inspectionKeys.lookedAt(tenant, id, village, place), village, place, ...after },
				...(before === undefined
					? { ConditionExpression: 'attribute_not_exists(pk)' }
					: {
							ConditionExpression: 'ticks = :read',
							ExpressionAttributeValues: { ':read': before.ticks },
						}),
			},
		},
		{
			Update: {
				TableName: table.name,
				Key: inspectionKeys.count(tenant, id, village),
				// A village without a list is one place
				UpdateExpression: 'SET places = if_not_exists(places, :one) ADD done :done, #found :found',
				ExpressionAttributeNames: { '#found': 'found' },
				ExpressionAttributeValues: { ':one': 1, ':done': done, ':found': found },
			},
		},
	]
}
