import type { DynamoDBRecord } from 'aws-lambda'
import { fileEvent } from '../archive/file-event'
import { realPorts } from '../edge/ports'
import { onStream } from '../edge/stream'
import { indexOpening, indexState, isOpening } from '../find/index-record'
import { openTable } from '../store/table'
import { count } from './count'

const table = openTable()

/**
 * Fed by the table's stream with every change of a case's state, which is counted, with every event, which is filed
 * where it says something of a grid worker, and with what cases were opened with: that and the state keep the index by
 * which cases are found. One function for all: more than two readers slow a stream down, and `notifier` is the other.
 */
export const handler = onStream('counter', async (record) => {
	if (isEvent(record)) return fileEvent(table, record)
	if (isOpening(record)) return indexOpening(table, record)
	await count(table, realPorts, record)
	await indexState(table, record)
})

const isEvent = ({ dynamodb }: DynamoDBRecord): boolean =>
	dynamodb?.NewImage?.sk?.S?.startsWith('event#') ?? false
