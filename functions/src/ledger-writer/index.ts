import type { Context } from 'aws-lambda'
import { realLedger } from '../ledger/real-ledger'
import { sweepLedgers } from '../ledger/sweep-ledgers'
import { openTable } from '../store/table'

const ledger = realLedger(openTable())

/** Woken each minute. Answers how many ledgers it saw to, so that a person can drain what is due. */
export const handler = (_: unknown, context: Context): Promise<{ done: number }> =>
	sweepLedgers(ledger, context.awsRequestId)
