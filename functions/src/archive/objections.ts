import { lineName } from '@huying/shared/archive/archive'
import type { DecideObjection, ObjectToEntry } from '@huying/shared/archive/archive-view'
import { decidingPost } from '@huying/shared/archive/may-read'
import { RefusalError } from '@huying/shared/error/refusal'
import { isHeld } from '@huying/shared/user/post'
import type { Who } from '../edge/endpoint'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { entriesOf } from '../trace/trace-store'
import { archiveKeys } from './archive-keys'
import { type Objection, readMonth } from './archive-store'
import { hasEntry } from './archives'

type Done = { entry: string; status: Objection['status'] }

/**
 * Objects to an entry of one's own archive, once for each entry.
 * @throws RefusalError archiveUnknown, archiveObjected, identifierReused
 */
export async function objectToEntry(
	table: Table,
	who: Who,
	month: string,
	{ id, entry, words }: ObjectToEntry,
	at: number,
): Promise<Done> {
	const key = commandKey(who.tenant, who.user, id)
	const sent = digestOf(`objectToEntry ${month}`, { entry, words })
	const again = await answered<Done>(table, key, sent)
	if (again) return again
	const post = who.posts.find((held) => held.role === 'gridWorker' && isHeld(held, at))
	const [record, entries] = await Promise.all([
		readMonth(table, who.tenant, who.user, month),
		entriesOf(table, who.tenant, who.user, month),
	])
	const unit = record.lines.find((line) => lineName(line) === entry)?.unit ?? post?.unit
	if (unit === undefined || !hasEntry(record, entries, entry)) throw new RefusalError('archiveUnknown')
	const objection: Objection = { user: who.user, month, entry, unit, words, at, status: 'open' }
	const answer: Done = { entry, status: 'open' }
	const failed = await transact(table, [
		{
			Put: {
				TableName: table.name,
				Item: {
					...archiveKeys.objection(who.tenant, who.user, month, entry),
					...objection,
					pk1: archiveKeys.open(who.tenant, unit),
					sk1: `${ordered(at)}#${who.user}#${entry}`,
				},
				ConditionExpression: 'attribute_not_exists(pk)',
			},
		},
		recordOf(table, key, { digest: sent, answer, at }),
	])
	if (failed === undefined) return answer
	const meanwhile = await answered<Done>(table, key, sent)
	if (meanwhile) return meanwhile
	throw new RefusalError('archiveObjected')
}

/**
 * Decides an objection; what is upheld is struck out, and stays to be seen. Both words are kept with it for ever.
 * @throws RefusalError notYours, archiveOwn, archiveUnknown, notAllowedNow, identifierReused
 */
export async function decideObjection(
	table: Table,
	who: Who,
	unit: string,
	{ id, user, month, entry, upheld, words }: DecideObjection,
	at: number,
): Promise<Done> {
	if (decidingPost(who.posts, unit, at) === undefined) throw new RefusalError('notYours')
	if (user === who.user) throw new RefusalError('archiveOwn')
	const key = commandKey(who.tenant, who.user, id)
	const sent = digestOf(`decideObjection ${unit}`, { user, month, entry, upheld, words })
	const again = await answered<Done>(table, key, sent)
	if (again) return again
	const record = await readMonth(table, who.tenant, user, month)
	const objection = record.objections.find((one) => one.entry === entry && one.unit === unit)
	if (objection === undefined) throw new RefusalError('archiveUnknown')
	const status = upheld ? 'upheld' : 'refused'
	const answer: Done = { entry, status }
	const line = record.lines.find((one) => lineName(one) === entry)
	const failed = await transact(table, [
		{
			Update: {
				TableName: table.name,
				Key: archiveKeys.objection(who.tenant, user, month, entry),
				UpdateExpression:
					'SET #status = :status, answer = :answer, decidedBy = :by, decidedAt = :at REMOVE pk1, sk1',
				ConditionExpression: '#status = :open',
				ExpressionAttributeNames: { '#status': 'status' },
				ExpressionAttributeValues: {
					':status': status,
					':answer': words,
					':by': who.user,
					':at': at,
					':open': 'open',
				},
			},
		},
		recordOf(table, key, { digest: sent, answer, at }),
		...(upheld && line ? [strike(table, archiveKeys.line(who.tenant, line))] : []),
	])
	if (failed === undefined) return answer
	const meanwhile = await answered<Done>(table, key, sent)
	if (meanwhile) return meanwhile
	throw new RefusalError('notAllowedNow')
}

const strike = (table: Table, Key: Key): Write => ({
	Update: {
		TableName: table.name,
		Key,
		UpdateExpression: 'SET struck = :yes',
		ConditionExpression: 'attribute_exists(pk)',
		ExpressionAttributeValues: { ':yes': true },
	},
})
