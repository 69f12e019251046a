import { tenantIn, villageIn } from '@huying/shared/disclosure/disclosure'
import { mayRead } from '@huying/shared/disclosure/view'
import { RefusalError } from '@huying/shared/error/refusal'
import { boardView } from '../disclosure/board-view'
import { type DisclosureRecord, getDisclosure } from '../disclosure/disclosure-store'
import { type ItemParts, itemView } from '../disclosure/item-view'
import type { Handlers } from '../edge/endpoint'
import type { Table } from '../store/table'

/** The open routes: what anybody may read without saying who they are. */
export function villageHandlers(parts: ItemParts): Handlers<'village'> {
	return {
		villageBoard: ({ params, query }) =>
			boardView(parts.table, tenantIn(params.village), params.village, 'public', query, parts.now()),
		disclosure: async ({ params, query }) =>
			itemView(
				parts,
				await openDisclosure(parts.table, params.disclosure),
				query.edition === undefined ? undefined : Number(query.edition),
			),
	}
}

/**
 * A disclosure that anybody may read. What is for the village's own people is as unknown here as what never was.
 * @throws RefusalError disclosureUnknown
 */
export async function openDisclosure(table: Table, id: string): Promise<DisclosureRecord> {
	const tenant = tenantIn(villageIn(id))
	const found = await getDisclosure(table, tenant, id)
	if (found === undefined || found.standing === 'unpublished' || !mayRead(found, undefined, false, 0))
		throw new RefusalError('disclosureUnknown')
	return found
}
