import type { Context } from 'aws-lambda'
import { realPorts } from '../edge/ports'
import { openTable } from '../store/table'
import { keyService } from '../transparency/key-service'
import { signHeads } from '../transparency/sign-heads'

const table = openTable()

/** Woken each minute. Answers how many heads it signed, so that a person can drain what is due. */
export const handler = (_: unknown, context: Context): Promise<{ done: number }> =>
	signHeads(table, realPorts, keyService, context.awsRequestId)
