import { mayRead } from '@huying/shared/disclosure/view'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Handlers, Who } from '../edge/endpoint'
import type { PictureSource } from '../photo/picture-addresses'
import { boardView } from './board-view'
import { changeGroups, shownGroups } from './change-groups'
import { commandDisclosure } from './command-disclosure'
import type { DisclosureParts } from './disclosure-parts'
import { type DisclosureRecord, getDisclosure } from './disclosure-store'
import { itemView } from './item-view'
import { countReader } from './read-store'
import { saveDisclosure } from './save-disclosure'
import { admitVillager } from './village-reads'
import { workLines } from './work-list'
import { workView } from './work-view'

/** The routes of those who sign in: villagers' own lists, and everybody who works on what is published. */
export function disclosureHandlers(
	parts: DisclosureParts & { readonly pictures: () => PictureSource },
): Handlers<'disclosure'> {
	const { table, ports } = parts
	const items = { ...parts, now: ports.now }
	/** One that was public at least once, and that they may read. */
	const readable = async (who: Who, id: string): Promise<DisclosureRecord> => {
		const found = await getDisclosure(table, who.tenant, id)
		if (found === undefined || found.standing === 'unpublished') throw new RefusalError('disclosureUnknown')
		if (!mayRead(found, who, false, ports.now())) await admitVillager(table, who, found.village, ports.now())
		return found
	}
	return {
		villageLists: async ({ who, params, query }) => {
			await admitVillager(table, who, params.village, ports.now())
			return boardView(table, who.tenant, params.village, 'village', query, ports.now())
		},
		villageList: async ({ who, params, query }) =>
			itemView(
				items,
				await readable(who, params.disclosure),
				query.edition === undefined ? undefined : Number(query.edition),
			),
		countRead: async ({ who, params }) => {
			await readable(who, params.disclosure)
			return { counted: await countReader(table, who.tenant, params.disclosure, who.user) }
		},
		groups: ({ who }) => shownGroups(table, who),
		changeGroups: ({ who, body }) => changeGroups(table, who, body, ports.now()),
		disclosureWork: async ({ who }) => ({ lines: await workLines(table, who, ports.now()) }),
		saveDisclosure: ({ who, body }) => saveDisclosure(parts, who, body),
		workedDisclosure: ({ who, params }) => workView(parts, who, params.disclosure),
		commandDisclosure: ({ who, params, body }) => commandDisclosure(parts, who, params.disclosure, body),
	}
}
