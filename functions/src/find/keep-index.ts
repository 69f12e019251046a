import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { PrivateRecord } from '@huying/shared/case/private-record'
import type { CaseState } from '@huying/shared/case/state'
import { RefusalError } from '@huying/shared/error/refusal'
import { factTerms, recordTerms, type Term } from '@huying/shared/find/term'
import { caseKeys } from '../case/case-keys'
import { type BatchedWrite, batchWrite } from '../catalogue/batch-write'
import type { Key, Table } from '../store/table'
import { findKeys, type Listing } from './find-keys'

/** How often a case that is written meanwhile is looked at anew. */
const LOOKS = 5

/** What stands in the index of a case; `seq` grows with each change, so that two who change it notice. */
interface Listed {
	readonly terms: readonly Term[]
	readonly openedAt: number
	readonly seq: number
}

/**
 * Makes the index say of a case what its state, or its erasable record, says now. It reads what stands rather than
 * believing what it was told of, so that news that comes late, twice or in another order does no harm: the last one
 * leaves what is true. What is to be listed is written down before the first posting, and stays written down until the
 * last is gone: wherever it is cut off, the next time knows what to take away.
 */
export async function keepIndex(table: Table, tenant: string, id: string, of: Listing): Promise<void> {
	for (let look = 0; look < LOOKS; look++) if (await bringOnce(table, tenant, id, of)) return
	throw new RefusalError('busy')
}

/** @returns whether the index stands as the case does */
async function bringOnce(table: Table, tenant: string, id: string, of: Listing): Promise<boolean> {
	const key = findKeys.listed(tenant, id, of)
	const [wanted, listed] = await Promise.all([
		wantedTerms(table, tenant, id, of),
		get(table, key) as Promise<Listed | undefined>,
	])
	const terms = wanted?.terms ?? []
	const openedAt = wanted?.openedAt ?? listed?.openedAt
	if (openedAt === undefined) return true
	const come = terms.filter((term) => !listed?.terms.includes(term))
	const gone = listed?.terms.filter((term) => !terms.includes(term)) ?? []
	if (come.length === 0 && gone.length === 0) return true
	const seq = (listed?.seq ?? 0) + 1
	if (!(await keep(table, key, { terms: [...terms, ...gone], openedAt, seq }, listed?.seq))) return false
	await batchWrite(table, [
		...come.map((term) => put(findKeys.posting(tenant, term, openedAt, id))),
		...gone.map((term) => take(findKeys.posting(tenant, term, openedAt, id))),
	])
	if (gone.length > 0 && !(await keep(table, key, { terms, openedAt, seq: seq + 1 }, seq))) return false
	// It may have been erased while its postings were written: then they go again
	const now = await wantedTerms(table, tenant, id, of)
	return (now?.terms ?? []).join(' ') === terms.join(' ')
}

const put = (Item: Key): BatchedWrite => ({ PutRequest: { Item } })
const take = (Key: Key): BatchedWrite => ({ DeleteRequest: { Key } })

/** What a case is to be found by now; undefined where what says so is gone. */
async function wantedTerms(
	table: Table,
	tenant: string,
	id: string,
	of: Listing,
): Promise<{ terms: Term[]; openedAt: number } | undefined> {
	const [standing, record] = await Promise.all([
		get(table, caseKeys.state(tenant, id)) as Promise<{ state: CaseState } | undefined>,
		of === 'facts' ? undefined : get(table, caseKeys.privateRecord(tenant, id, 1)),
	])
	if (standing === undefined) return undefined
	const { openedAt } = standing.state
	if (of === 'facts') return { terms: factTerms(standing.state), openedAt }
	return record === undefined ? undefined : { terms: recordTerms(record as PrivateRecord), openedAt }
}

async function get(table: Table, Key: Key): Promise<unknown> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
	)
	return Item
}

/** Writes down what is listed, on condition that nobody did meanwhile; nothing listed is no item. */
async function keep(table: Table, key: Key, listed: Listed, read: number | undefined): Promise<boolean> {
	const condition = {
		ConditionExpression: read === undefined ? 'attribute_not_exists(pk)' : 'seq = :read',
		...(read !== undefined && { ExpressionAttributeValues: { ':read': read } }),
	}
	try {
		const TableName = table.name
		if (listed.terms.length === 0)
			await table.client.send(new DeleteCommand({ TableName, Key: key, ...condition }))
		else await table.client.send(new PutCommand({ TableName, Item: { ...key, ...listed }, ...condition }))
		return true
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) return false
		throw error
	}
}
