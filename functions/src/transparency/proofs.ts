import { RefusalError } from '@huying/shared/error/refusal'
import {
	assemble,
	consistencyParts,
	inclusionParts,
	placeName,
	placesOf,
} from '@huying/shared/transparency/proof'
import type { ProofAnswer } from '@huying/shared/transparency/transparency-view'
import type { Place } from '@huying/shared/transparency/tree'
import type { Table } from '../store/table'
import { readNodes } from './log-reads'

/**
 * The proof that an entry is in the tree of a size, and that this tree only adds to an earlier one. It is made of
 * complete nodes alone, so it is the same however far the tree has grown since.
 * @throws RefusalError `logEntryUnknown` where the tree is not that large
 */
export async function proofOf(
	table: Table,
	tenant: string,
	{ index, size, from }: { index: number; size: number; from: number },
): Promise<ProofAnswer> {
	if (index >= size || from > size) throw new RefusalError('logEntryUnknown')
	const parts = { inclusion: inclusionParts(index, size), consistency: consistencyParts(from, size) }
	const places = placesOf(parts.inclusion, parts.consistency)
	const { nodes, text } = await readNodes(table, tenant, places, index)
	const hashOf = (place: Place) => nodes.get(placeName(place))
	const inclusion = assemble(parts.inclusion, hashOf)
	const consistency = assemble(parts.consistency, hashOf)
	if (text === undefined || inclusion === undefined || consistency === undefined)
		throw new RefusalError('logEntryUnknown')
	return { index, size, entry: text, inclusion, consistency }
}
