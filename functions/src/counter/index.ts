import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { log, traced } from '../edge/log'
import { realPorts } from '../edge/ports'
import { openTable } from '../store/table'
import { count } from './count'

const table = openTable()

/** Fed by the table's stream. Reports the first record that failed, so that only what follows it comes again. */
export const handler = async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
	for (const record of event.Records) {
		try {
			await count(table, realPorts, record)
		} catch (error) {
			const itemIdentifier = record.dynamodb?.SequenceNumber ?? ''
			log({ correlation: record.eventID ?? itemIdentifier, route: 'counter', ...traced(error) })
			return { batchItemFailures: [{ itemIdentifier }] }
		}
	}
	return { batchItemFailures: [] }
}
