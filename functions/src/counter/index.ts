import { realPorts } from '../edge/ports'
import { onStream } from '../edge/stream'
import { openTable } from '../store/table'
import { count } from './count'

const table = openTable()

/** Fed by the table's stream with every change of a case's state. */
export const handler = onStream('counter', (record) => count(table, realPorts, record))
