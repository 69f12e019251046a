import type { TypedTable } from '@huying/shared/disclosure/command'
import type { Content } from '@huying/shared/disclosure/content'
import { difference } from '@huying/shared/disclosure/difference'
import { currentEdition } from '@huying/shared/disclosure/disclosure'
import type { WorkView } from '@huying/shared/disclosure/disclosure-view'
import type { Group } from '@huying/shared/disclosure/group'
import { typedOf } from '@huying/shared/disclosure/typed-of'
import { disclosureMovesFor, editionView, stepViews, worksFor } from '@huying/shared/disclosure/view'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { objectKeys } from './disclosure-keys'
import type { DisclosureParts } from './disclosure-parts'
import { type DisclosureRecord, getDisclosure } from './disclosure-store'
import { draftTable, madeOf } from './draft'
import { getGroups } from './groups-store'
import { type Objects, readText } from './objects'
import { shownText } from './shown-content'
import { nameOf } from './work-list'

/**
 * A disclosure with its draft, as those who work on it see it: before masking, so only with a post in the village or
 * its town.
 * @throws RefusalError disclosureUnknown, notYours
 */
export async function workView(parts: DisclosureParts, who: Who, id: string): Promise<WorkView> {
	const { table, objects, ports } = parts
	const at = ports.now()
	const [record, { groups }] = await Promise.all([
		getDisclosure(table, who.tenant, id),
		getGroups(table, who.tenant),
	])
	if (record === undefined) throw new RefusalError('disclosureUnknown')
	if (!worksFor(record.village, who, at)) throw new RefusalError('notYours')
	const group = groups.find((one) => one.group === record.group)
	if (group === undefined) throw new RefusalError('disclosureUnknown')
	const { village, period, dueAt, work, standing, version, draft } = record
	return {
		disclosure: id,
		village,
		villageName: await nameOf(table, who.tenant, village),
		group,
		...{ period, dueAt, work, standing, version },
		...(draft?.reason !== undefined && { reason: draft.reason }),
		...(work === 'idle' ? await published(objects, record) : await drafted(parts, record, group)),
		editions: record.editions.map(editionView),
		steps: stepViews(record),
		moves: disclosureMovesFor(record, who, at),
	}
}

type Shown = Pick<WorkView, 'table' | 'faults' | 'preview' | 'masked' | 'difference'>

/** As it was typed, and what it would be published as. */
async function drafted(
	{ table, objects }: DisclosureParts,
	record: DisclosureRecord,
	group: Group,
): Promise<Shown> {
	const typed = await draftTable(objects, record)
	if (typed === undefined) return { faults: [], masked: [] }
	const made = await madeOf(table, record, group, typed)
	if (made.shown === undefined) return { table: typed, faults: [...made.faults], masked: [] }
	const standing = await publicContent(table, objects, record)
	return {
		table: typed,
		faults: [],
		preview: made.shown,
		masked: [...made.masked],
		...(standing && { difference: difference(standing, made.shown) }),
	}
}

/** What is public now, to compare a correction with. */
async function publicContent(
	table: Table,
	objects: Pick<Objects, 'read'>,
	record: DisclosureRecord,
): Promise<Content | undefined> {
	const edition = currentEdition(record)
	if (edition === undefined || edition.erased) return undefined
	const text = await shownText(table, objects, record.tenant, edition.shown)
	return text === undefined ? undefined : (JSON.parse(text) as Content)
}

/** As it was published, before masking: to be corrected, nobody types it again. */
async function published(objects: Pick<Objects, 'read'>, record: DisclosureRecord): Promise<Shown> {
	const edition = currentEdition(record)
	const nothing: Shown = { faults: [], masked: [] }
	if (edition === undefined || edition.erased?.as === 'expired') return nothing
	// Of what was withdrawn it stays for a month, so that a correction can begin with it
	const text = await readText(objects, objectKeys.original(record.tenant, edition.original))
	if (text === undefined) return nothing
	const table: TypedTable = typedOf(JSON.parse(text) as Content)
	return { ...nothing, table }
}
