import { BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Table } from '../store/table'

export type BatchedWrite = NonNullable<BatchWriteCommandInput['RequestItems']>[string][number]

/** What DynamoDB takes in one batch. */
const BATCH = 25
/** Batches under way at once. */
const ABREAST = 4
/** How often what was left undone is tried again. */
const ATTEMPTS = 8

/**
 * Writes many items that nobody reads yet, in any order; the caller makes them count afterwards.
 * @throws RefusalError `busy` when the table kept leaving some undone
 */
export async function batchWrite(table: Table, writes: readonly BatchedWrite[]): Promise<void> {
	const batches = Array.from({ length: Math.ceil(writes.length / BATCH) }, (_, at) =>
		writes.slice(at * BATCH, (at + 1) * BATCH),
	)
	const worker = async () => {
		for (let batch = batches.shift(); batch; batch = batches.shift()) await writeOne(table, batch)
	}
	await Promise.all(Array.from({ length: ABREAST }, worker))
}

async function writeOne(table: Table, batch: BatchedWrite[]): Promise<void> {
	let left: BatchedWrite[] = batch
	for (let attempt = 0; left.length > 0; attempt++) {
		if (attempt === ATTEMPTS) throw new RefusalError('busy')
		if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * 2 ** attempt))
		const { UnprocessedItems } = await table.client.send(
			new BatchWriteCommand({ RequestItems: { [table.name]: left } }),
		)
		left = UnprocessedItems?.[table.name] ?? []
	}
}
