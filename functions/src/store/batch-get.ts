import { BatchGetCommand, type BatchGetCommandInput } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Key, Table } from './table'

/** BatchGetItem takes this many keys. */
const AT_ONCE = 100
/** How often more is asked for what the table held back. */
const PATIENCE = 3

type How = Omit<NonNullable<BatchGetCommandInput['RequestItems']>[string], 'Keys'>

/**
 * Items by their keys, each key once: those that do not exist are left out, the order is not kept. One BatchGetItem for
 * each hundred, and more where the table holds items back.
 * @param how consistently or not, and which attributes
 * @throws RefusalError `busy` when the table keeps holding items back
 */
export async function batchGet(
	table: Table,
	keys: readonly Key[],
	how: How,
): Promise<Record<string, unknown>[]> {
	const found: Record<string, unknown>[] = []
	const open: Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }))
	const most = Math.ceil(open.length / AT_ONCE) + PATIENCE
	for (let asked = 0; open.length > 0; asked++) {
		if (asked === most) throw new RefusalError('busy')
		const { Responses, UnprocessedKeys } = await table.client.send(
			new BatchGetCommand({ RequestItems: { [table.name]: { ...how, Keys: open.splice(0, AT_ONCE) } } }),
		)
		found.push(...(Responses?.[table.name] ?? []))
		open.push(...(UnprocessedKeys?.[table.name]?.Keys ?? []))
	}
	return found
}

/** A key as a word, for what is looked up by it. */
export const keyText = ({ pk, sk }: Key): string => `${pk} ${sk}`

/** As `batchGet`, to be looked up by `keyText`. */
export async function batchGetByKey(
	table: Table,
	keys: readonly Key[],
	how: How,
): Promise<Map<string, Record<string, unknown>>> {
	const items = await batchGet(table, keys, how)
	return new Map(items.map((item) => [keyText(item as unknown as Key), item]))
}
