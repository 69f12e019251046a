import { appendFileSync } from 'node:fs'
import type { Outcome } from '../functions/pool'
import type { Subscription } from '../template/triggers'
import { isList, isObject, type JsonObject } from '../template/value'

export type Delivery = {
	readonly subscription: Subscription
	readonly invoke: (functionKey: string, event: JsonObject) => Promise<Outcome>
	/** Where what was given up goes, as an on-failure destination would take it: names of records, not their content. */
	readonly failedFile: string
	readonly wait: (milliseconds: number) => Promise<unknown>
}

/**
 * Hands records to a function in order, as Lambda does: a failed batch is tried again (from the first failure, where
 * the function reports it), halved if so configured, and given up after the configured attempts.
 */
export async function deliver(records: readonly JsonObject[], delivery: Delivery): Promise<void> {
	const { batchSize } = delivery.subscription
	for (let start = 0; start < records.length; start += batchSize) {
		await deliverBatch(records.slice(start, start + batchSize), delivery, 0)
	}
}

async function deliverBatch(
	batch: readonly JsonObject[],
	delivery: Delivery,
	attempt: number,
): Promise<void> {
	const { subscription, invoke, wait, failedFile } = delivery
	const rest = batch.slice(
		firstFailure(batch, await invoke(subscription.functionKey, { Records: [...batch] }), subscription),
	)
	if (rest.length === 0) return
	if (subscription.bisects && rest.length > 1) {
		const middle = Math.ceil(rest.length / 2)
		await deliverBatch(rest.slice(0, middle), delivery, attempt)
		return deliverBatch(rest.slice(middle), delivery, attempt)
	}
	if (subscription.maximumRetries >= 0 && attempt >= subscription.maximumRetries) {
		const lines = rest.map((record) =>
			JSON.stringify({ function: subscription.functionKey, sequenceNumber: sequenceNumber(record) }),
		)
		return appendFileSync(failedFile, `${lines.join('\n')}\n`)
	}
	await wait(Math.min(200 * 2 ** attempt, 10_000))
	return deliverBatch(rest, delivery, attempt + 1)
}

/** The index from which to go on; the batch's length when all went well. */
function firstFailure(
	batch: readonly JsonObject[],
	outcome: Outcome,
	{ reportsFailures }: Subscription,
): number {
	if (outcome.kind !== 'answered') return 0
	const failures = reportsFailures && isObject(outcome.value) ? outcome.value.batchItemFailures : undefined
	if (!isList(failures) || failures.length === 0) return batch.length
	const failed = new Set(failures.filter(isObject).map(({ itemIdentifier }) => itemIdentifier))
	const index = batch.findIndex((record) => failed.has(sequenceNumber(record)))
	// A failure that names no record of the batch counts for all of it, as in Lambda.
	return Math.max(index, 0)
}

function sequenceNumber(record: JsonObject): string {
	return isObject(record.dynamodb) ? String(record.dynamodb.SequenceNumber) : ''
}
