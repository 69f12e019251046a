import type { Context } from 'aws-lambda'
import { realPorts } from '../edge/ports'
import { openTable } from '../store/table'
import { sweep } from './sweep'

const table = openTable()

/** Woken each minute. Answers how much it did, so that a person can drain what is due. */
export const handler = (_: unknown, context: Context): Promise<{ done: number }> =>
	sweep(table, realPorts, context.awsRequestId)
