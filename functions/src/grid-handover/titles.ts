import { summary } from '@huying/shared/case/summary'
import type { Item } from '@huying/shared/grid-handover/item'
import type { Who } from '../edge/endpoint'
import { listedOf } from '../handover/listed'
import type { Table } from '../store/table'

/** The opening words of the cases on a list, as far as whoever asks may see them. */
export async function titlesOf(
	table: Table,
	who: Who,
	items: readonly Item[],
	at: number,
): Promise<ReadonlyMap<string, string>> {
	const ids = [...new Set(items.flatMap((item) => ('case' in item ? [item.case] : [])))]
	const listed = await listedOf(table, who.tenant, ids)
	return new Map(
		listed.flatMap(({ state, opening }) => {
			const title = summary(state, opening, who, at)?.title
			return title === undefined ? [] : [[state.case, title] as const]
		}),
	)
}

/** What an item is called by, where it is a case's. */
export function titled(item: Item, titles: ReadonlyMap<string, string>): { title?: string } {
	const title = 'case' in item ? titles.get(item.case) : undefined
	return title === undefined ? {} : { title }
}
