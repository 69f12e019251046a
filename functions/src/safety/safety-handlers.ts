import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { PrivateRecord } from '@huying/shared/case/private-record'
import { RefusalError } from '@huying/shared/error/refusal'
import { decided, needsPerson, type Verdict } from '@huying/shared/safety/safety'
import type { Doubt, Doubts, SafetyDecision } from '@huying/shared/safety/safety-view'
import { CENTRE } from '@huying/shared/unit/unit'
import { caseKeys } from '../case/case-keys'
import type { Who } from '../edge/endpoint'
import { getPhotos } from '../photo/photo-store'
import { signPictures } from '../photo/picture-addresses'
import { batchGetByKey, keyText } from '../store/batch-get'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { safetyDesk, safetyKeys } from './safety-keys'
import { getSafety, type SafetyRecord, safetyWrite } from './safety-store'
import { textOf } from './safety-text'

/** Cases on one page; with nine supplements each their words still fit one batch of 100 keys. */
const PAGE = 10

const inDoubt = (pieces: Readonly<Record<string, Verdict>>): string[] =>
	Object.keys(pieces).filter((name) => pieces[name] === 'review')

/** What waits for a person of the centre, the longest first: one Query and two batches. */
export async function doubts(table: Table, who: Who, after: string | undefined, at: number): Promise<Doubts> {
	sitsAtCentre(who)
	const pk1 = safetyDesk(who.tenant)
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: 'index1',
			KeyConditionExpression: 'pk1 = :pk1',
			ExpressionAttributeValues: { ':pk1': pk1 },
			Limit: PAGE,
			...(after !== undefined && {
				ExclusiveStartKey: { ...safetyKeys.safety(who.tenant, after.slice(14)), pk1, sk1: after },
			}),
		}),
	)
	const records = Items as unknown as SafetyRecord[]
	const words = await wordsOf(table, who.tenant, records)
	const cases = records.map(({ case: id, number, version, safety }): Doubt => {
		const texts = inDoubt(safety.texts).flatMap((seq) => {
			const text = textOf(words.get(keyText(caseKeys.privateRecord(who.tenant, id, Number(seq)))))
			return text === '' ? [] : [{ seq: Number(seq), text }]
		})
		return { case: id, number, version, at: safety.at, texts, photos: inDoubt(safety.photos) }
	})
	const photos = await getPhotos(
		table,
		who.tenant,
		cases.flatMap((one) => one.photos),
	)
	const last = LastEvaluatedKey && String(LastEvaluatedKey.sk1)
	return {
		cases,
		pictures: signPictures(who.tenant, photos, at),
		...(last !== undefined && { next: last }),
	}
}

/**
 * Lets through or hides what is in doubt in a case, once, on condition that it is still what the person saw.
 * @throws RefusalError caseUnknown, notAllowedNow where nothing is in doubt, caseMoved, identifierReused
 */
export async function decideSafety(
	table: Table,
	who: Who,
	id: string,
	decision: SafetyDecision,
	at: number,
): Promise<{ done: true }> {
	sitsAtCentre(who)
	const key = commandKey(who.tenant, who.user, decision.id)
	const sent = digestOf(`decideSafety ${id}`, decision)
	const done = { done: true } as const
	const again = await answered<typeof done>(table, key, sent)
	if (again) return again
	const record = await getSafety(table, who.tenant, id)
	if (record === undefined) throw new RefusalError('caseUnknown')
	if (!needsPerson(record.safety)) throw new RefusalError('notAllowedNow')
	if (record.version !== decision.version) throw new RefusalError('caseMoved')
	const { tenant, case: caseId, number } = record
	const safety = decided(record.safety, decision.show, at)
	// Who decided stands with it, by their pseudonym
	const by = { user: who.user, show: decision.show, at }
	const failed = await transact(table, [
		safetyWrite(table, record, { tenant, case: caseId, number, safety, decidedBy: by }),
		recordOf(table, key, { digest: sent, answer: done, at }),
	])
	if (failed === undefined) return done
	const before = await answered<typeof done>(table, key, sent)
	if (before) return before
	throw new RefusalError('caseMoved')
}

/** Only the centre sees what is in doubt. */
function sitsAtCentre(who: Who): void {
	if (!who.posts.some(({ role, unit }) => role === 'dispatcher' && unit === CENTRE))
		throw new RefusalError('notYours')
}

async function wordsOf(
	table: Table,
	tenant: string,
	records: readonly SafetyRecord[],
): Promise<Map<string, PrivateRecord>> {
	const keys = records.flatMap(({ case: id, safety }) =>
		inDoubt(safety.texts).map((seq) => caseKeys.privateRecord(tenant, id, Number(seq))),
	)
	return (await batchGetByKey(table, keys, {})) as Map<string, unknown> as Map<string, PrivateRecord>
}
