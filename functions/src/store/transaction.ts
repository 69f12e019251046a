import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Table } from './table'

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** How often a write that met another one is tried again before the caller hears that we are busy. */
const ATTEMPTS = 5

/**
 * Writes all or nothing.
 * @returns the index of the first write whose condition did not hold, with the item that stood there
 *   (where the write asked for ALL_OLD); undefined when everything was written
 * @throws RefusalError `busy` when others kept writing the same items
 */
export async function transact(
	table: Table,
	writes: Write[],
): Promise<{ index: number; item: Record<string, unknown> | undefined } | undefined> {
	for (let attempt = 1; ; attempt++) {
		try {
			await table.client.send(new TransactWriteCommand({ TransactItems: writes }))
			return undefined
		} catch (error) {
			if (!(error instanceof TransactionCanceledException)) throw error
			const reasons = error.CancellationReasons ?? []
			const index = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed')
			if (index >= 0) {
				const item = reasons[index]?.Item
				// lib-dynamodb unmarshalls answers, but not the items inside an error
				return { index, item: item && unmarshall(item) }
			}
			const contended = reasons.some(
				(reason) =>
					reason.Code === 'TransactionConflict' ||
					reason.Code === 'ThrottlingError' ||
					reason.Code === 'ProvisionedThroughputExceeded',
			)
			if (!contended) throw error
			if (attempt === ATTEMPTS) throw new RefusalError('busy')
			await pause(attempt)
		}
	}
}

/** Waits a little longer each time, never the same for two who met, as AWS advises (full jitter). */
function pause(attempt: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * 2 ** attempt))
}
