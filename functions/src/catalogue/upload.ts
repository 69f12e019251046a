import { FILE_MOST, type PreviewAnswer, type Publish } from '@huying/shared/catalogue/catalogue-view'
import { isSame, sayDifference } from '@huying/shared/catalogue/difference-view'
import type { Fault, FaultView } from '@huying/shared/catalogue/fault'
import { mayPreview, mayPublish } from '@huying/shared/catalogue/may-keep'
import { isFaults, type ReadList } from '@huying/shared/catalogue/read-sheet'
import type { Faults } from '@huying/shared/catalogue/sheet'
import { RefusalError } from '@huying/shared/error/refusal'
import { canonical, digest } from '@huying/shared/identifier/digest'
import { sayFault } from '@huying/shared/text/zh-CN/catalogue-sheet'
import type { Unit } from '@huying/shared/unit/unit'
import type { Who } from '../edge/endpoint'
import { rulesOf } from '../rule/rules-store'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { units } from '../tenant/tenant-store'
import { catalogueOf } from './catalogue-store'
import { once } from './once-only'
import { byOf } from './proposals'
import { publish } from './publish'
import { readFile } from './read-file'

type Uploaded = Pick<Publish, 'name' | 'content'>

/**
 * What is wrong with a file, or what it would change. Nothing is written.
 * @throws RefusalError notYours, fileTooLarge
 */
export async function previewUpload(
	table: Table,
	who: Who,
	uploaded: Uploaded,
	at: number,
): Promise<PreviewAnswer> {
	const { rules } = await rulesOf(table, who.tenant)
	if (!mayPreview(who.posts, rules.keeper, at)) throw new RefusalError('notYours')
	const known = await units(table, who.tenant)
	const list = await read(uploaded, known)
	if (isFaults(list)) return { faults: list.faults.map(viewOf), total: list.total }
	const before = await catalogueOf(table, who.tenant)
	return {
		difference: sayDifference(before ?? { entries: [] }, list, known),
		base: before?.version ?? 0,
		digest: digestOfList(list),
	}
}

/**
 * Publishes a file that was previewed, once.
 * @throws RefusalError notYours, fileTooLarge, catalogueFaulty, catalogueSame, catalogueMoved, identifierReused
 */
export async function publishUpload(
	table: Table,
	who: Who,
	body: Publish,
	at: number,
): Promise<{ version: number }> {
	const { rules } = await rulesOf(table, who.tenant)
	if (!mayPublish(who.posts, rules.keeper, at)) throw new RefusalError('notYours')
	const key = commandKey(who.tenant, who.user, body.id)
	const sent = digestOf('publishCatalogue', body)
	const again = await answered<{ version: number }>(table, key, sent)
	if (again) return again
	return once(
		() => answered<{ version: number }>(table, key, sent),
		() => publishList(table, who, body, at, (answer) => recordOf(table, key, { digest: sent, answer, at })),
	)
}

async function publishList(
	table: Table,
	who: Who,
	body: Publish,
	at: number,
	record: (answer: { version: number }) => Write,
): Promise<{ version: number }> {
	const known = await units(table, who.tenant)
	const list = await read(body, known)
	if (isFaults(list)) throw new RefusalError('catalogueFaulty')
	// Read otherwise than it was previewed: a unit got another name meanwhile
	if (body.digest !== undefined && body.digest !== digestOfList(list))
		throw new RefusalError('catalogueMoved')
	const before = await catalogueOf(table, who.tenant)
	if ((before?.version ?? 0) !== body.base) throw new RefusalError('catalogueMoved')
	if (before && isSame(sayDifference(before, list, known))) throw new RefusalError('catalogueSame')
	const publishing = { list, base: body.base, by: byOf(who, at), at }
	const version = await publish(table, who.tenant, publishing, (version) => [record({ version })])
	if (version === undefined) throw new RefusalError('catalogueMoved')
	return { version }
}

async function read({ name, content }: Uploaded, known: readonly Unit[]): Promise<ReadList | Faults> {
	const file = Buffer.from(content, 'base64')
	if (file.length > FILE_MOST) throw new RefusalError('fileTooLarge', 'content')
	return readFile(file, name, known)
}

/** Names a list by what it says, however the file was made. */
const digestOfList = (list: ReadList): string => digest(canonical(list))

function viewOf(fault: Fault): FaultView {
	const { given: _given, about: _about, ...place } = fault
	return { ...place, words: sayFault(fault) }
}
