import { RefusalError } from '@huying/shared/error/refusal'
import { keyName } from '@huying/shared/transparency/signed-head'
import type { Handlers } from '../edge/endpoint'
import type { Table } from '../store/table'
import type { Signing } from './key-service'
import { readEntries, readHead, readHeads } from './log-reads'
import { proofOf } from './proofs'

/** The log as anybody may read it: nobody is asked who they are, and nothing of it is anybody's. */
export function transparencyHandlers(
	table: Table,
	publicKey: Signing['publicKey'],
): Handlers<'transparency'> {
	return {
		logHead: async ({ params }) => {
			const head = await readHead(table, params.tenant)
			if (head === undefined) throw new RefusalError('logUnknown')
			return { head }
		},
		logHeads: ({ params, query }) => readHeads(table, params.tenant, query.from),
		logProof: ({ params, query }) =>
			proofOf(table, params.tenant, { index: query.index, size: query.size, from: query.from ?? 0 }),
		logEntries: ({ params, query }) => readEntries(table, params.tenant, query.from ?? 0),
		logKey: async () => {
			const key = await publicKey()
			return { key: keyName(key), publicKey: key }
		},
	}
}
