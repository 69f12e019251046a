import { type TypedTable, typedTableSchema } from '@huying/shared/disclosure/command'
import { currentEdition, disclosureName } from '@huying/shared/disclosure/disclosure'
import type { Group } from '@huying/shared/disclosure/group'
import { before } from '@huying/shared/disclosure/period'
import { RefusalError } from '@huying/shared/error/refusal'
import * as v from 'valibot'
import { papersOf } from '../file/paper-store'
import type { Table } from '../store/table'
import { objectKeys } from './disclosure-keys'
import { type DisclosureRecord, getDisclosure } from './disclosure-store'
import { type Made, makeContent } from './make-content'
import { type Objects, readText } from './objects'
import { placeOf } from './village-place'

/** A draft's table as it was typed; undefined where there is no draft. */
export async function draftTable(
	objects: Pick<Objects, 'read'>,
	{ tenant, disclosure, draft }: DisclosureRecord,
): Promise<TypedTable | undefined> {
	if (draft === undefined) return undefined
	const text = await readText(objects, objectKeys.draft(tenant, disclosure, draft.digest))
	// Its object goes before the disclosure does only where somebody saved in this very moment
	if (text === undefined) throw new RefusalError('caseMoved')
	return v.parse(typedTableSchema, JSON.parse(text))
}

/** What a draft would be published as: the same bytes however often it is made. */
export async function madeOf(
	table: Table,
	record: DisclosureRecord,
	group: Group,
	typed: TypedTable,
): Promise<Made> {
	const [{ villageName }, closing, papers] = await Promise.all([
		placeOf(table, record.tenant, record.village),
		closingBefore(table, record, group),
		papersOf(table, record.tenant, typed.papers),
	])
	return makeContent(record, typed, {
		group,
		villageName,
		papers,
		...(closing !== undefined && { beforeClosing: closing }),
	})
}

/** The closing balance that the period before was published with. Of a ledger: one GetItem. */
async function closingBefore(
	table: Table,
	{ tenant, village, period }: DisclosureRecord,
	{ group, shape }: Group,
): Promise<number | undefined> {
	const last = before(period)
	if (shape !== 'ledger' || last === undefined) return undefined
	const found = await getDisclosure(table, tenant, disclosureName(village, group, last))
	return found && currentEdition(found)?.figures.balance?.closing
}
