import { onStream } from '../edge/stream'
import { openTable } from '../store/table'
import { fileEvent } from './file-event'

const table = openTable()

/** Fed by the table's stream with every event of a case. */
export const handler = onStream('archive', (record) => fileEvent(table, record))
