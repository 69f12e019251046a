import type { Towns } from '@huying/shared/circle/circle-sheets'
import { RefusalError } from '@huying/shared/error/refusal'
import { canonical, digest } from '@huying/shared/identifier/digest'
import { changesOf } from '@huying/shared/service/changes'
import type { ListName } from '@huying/shared/service/list'
import type { ListAnswer, ListChanges, ListPreview, ListPublish } from '@huying/shared/service/list-view'
import { mayKeepLists } from '@huying/shared/service/may-keep'
import { isListFaults, type ReadList } from '@huying/shared/sheet/list-sheet'
import { once } from '../catalogue/once-only'
import { byOf } from '../catalogue/proposals'
import type { Who } from '../edge/endpoint'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { wholeTenant } from '../tenant/tenant-store'
import { keptLists } from './kept-lists'
import { readListFile } from './list-file'
import { latestList, listedEntries, type Published } from './list-store'
import { publishList } from './publish-list'

/** A list as it counts now, with what is kept of its publication. */
export async function listNow(
	table: Table,
	tenant: string,
	name: ListName,
): Promise<{ readonly published: Published | undefined; readonly list: ReadList<object> }> {
	const published = await latestList(table, tenant, name)
	if (published === undefined) return { published, list: { entries: [] } }
	const { version, title } = published
	const entries = await listedEntries<object>(table, tenant, name, version)
	return { published, list: { ...(title !== undefined && { title }), entries } }
}

/** The towns that a list may name. */
export const townsOf = async (table: Table, tenant: string): Promise<Towns> =>
	(await wholeTenant(table, tenant))?.towns ?? []

/** A list for whoever works with it. */
export async function listView(table: Table, who: Who, name: ListName, now: number): Promise<ListAnswer> {
	const [{ published, list }, towns] = await Promise.all([
		listNow(table, who.tenant, name),
		townsOf(table, who.tenant),
	])
	return {
		version: 0,
		...published,
		count: list.entries.length,
		lines: list.entries.map((entry) => keptLists[name].line(entry, towns)),
		mayKeep: mayKeepLists(who.posts, now),
	}
}

/** What is wrong with a file, or what it would change. Nothing is written. @throws RefusalError notYours, fileTooLarge */
export async function previewList(
	table: Table,
	who: Who,
	name: ListName,
	file: { readonly name: string; readonly content: string },
	at: number,
): Promise<ListPreview> {
	if (!mayKeepLists(who.posts, at)) throw new RefusalError('notYours')
	const towns = await townsOf(table, who.tenant)
	const read = await readListFile(name, file, towns)
	if (isListFaults(read)) return read
	const { published, list } = await listNow(table, who.tenant, name)
	return {
		changes: changes(name, list, read, towns),
		base: published?.version ?? 0,
		digest: digestOfList(read),
	}
}

/**
 * Publishes a file that was previewed, once.
 * @throws RefusalError notYours, fileTooLarge, listFaulty, listSame, listMoved, identifierReused
 */
export async function publishListFile(
	table: Table,
	who: Who,
	name: ListName,
	body: ListPublish,
	at: number,
): Promise<{ version: number }> {
	if (!mayKeepLists(who.posts, at)) throw new RefusalError('notYours')
	const key = commandKey(who.tenant, who.user, body.id)
	const sent = digestOf(`publishList ${name}`, body)
	const before = () => answered<{ version: number }>(table, key, sent)
	return (
		(await before()) ??
		once(before, async () => {
			const towns = await townsOf(table, who.tenant)
			const read = await readListFile(name, body, towns)
			if (isListFaults(read)) throw new RefusalError('listFaulty')
			// Read otherwise than it was previewed: a village got another name meanwhile
			if (body.digest !== digestOfList(read)) throw new RefusalError('listMoved')
			const { published, list } = await listNow(table, who.tenant, name)
			if ((published?.version ?? 0) !== body.base) throw new RefusalError('listMoved')
			if (published && digestOfList(list) === digestOfList(read)) throw new RefusalError('listSame')
			const version = await publishList(
				table,
				who.tenant,
				name,
				{ list: read, base: body.base, by: byOf(who, at), at },
				(version) => [recordOf(table, key, { digest: sent, answer: { version }, at })],
			)
			return { version }
		})
	)
}

function changes(
	name: ListName,
	before: ReadList<object>,
	after: ReadList<object>,
	towns: Towns,
): ListChanges {
	const { codeOf, line } = keptLists[name]
	return changesOf(before.entries, after.entries, { codeOf, nameOf: (entry) => line(entry, towns).name })
}

/** Names a list by what it says, however the file was made. */
const digestOfList = (list: ReadList<object>): string => digest(canonical(list))
