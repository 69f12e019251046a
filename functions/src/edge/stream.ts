import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { log, traced } from './log'

/**
 * Makes the entrance of a function that the table's stream feeds: each record in order. Reports the first that failed,
 * so that only it and what follows come again.
 */
export function onStream(
	route: string,
	work: (record: DynamoDBRecord) => Promise<void>,
): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
	return async (event) => {
		for (const record of event.Records) {
			try {
				await work(record)
			} catch (error) {
				const itemIdentifier = record.dynamodb?.SequenceNumber ?? ''
				log({ correlation: record.eventID ?? itemIdentifier, route, ...traced(error) })
				return { batchItemFailures: [{ itemIdentifier }] }
			}
		}
		return { batchItemFailures: [] }
	}
}
