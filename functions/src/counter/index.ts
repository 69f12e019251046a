import type { DynamoDBRecord } from 'aws-lambda'
import { fileEvent } from '../archive/file-event'
import { realPorts } from '../edge/ports'
import { onStream } from '../edge/stream'
import { openTable } from '../store/table'
import { count } from './count'

const table = openTable()

/**
 * Fed by the table's stream with every change of a case's state, which is counted, and with every event, which is filed
 * where it says something of a grid worker. One function for both: more than two readers slow a stream down, and
 * `notifier` is the other.
 */
export const handler = onStream('counter', (record) =>
	isEvent(record) ? fileEvent(table, record) : count(table, realPorts, record),
)

const isEvent = ({ dynamodb }: DynamoDBRecord): boolean =>
	dynamodb?.NewImage?.sk?.S?.startsWith('event#') ?? false
