import type { Context } from 'aws-lambda'
import { realPorts } from '../edge/ports'
import { openTable } from '../store/table'
import { eraseUnused } from './erase'

const table = openTable()

/** Woken each hour. Answers how much it did, so that a person can drain what is due. */
export const handler = (_: unknown, context: Context): Promise<{ done: number }> =>
	eraseUnused(table, realPorts, context.awsRequestId)
