import { onStream } from '../edge/stream'
import { erase } from './erase'

/** Fed by the table's stream with photos' items that were removed. */
export const handler = onStream('eraser', (record) => erase(record.dynamodb?.OldImage))
