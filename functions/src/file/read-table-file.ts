import type { FileRead } from '@huying/shared/disclosure/disclosure-file-routes'
import type { Group } from '@huying/shared/disclosure/group'
import { postIn } from '@huying/shared/disclosure/moves'
import { isPeriodOf } from '@huying/shared/disclosure/period'
import { isSheetFaults, readSheetTable } from '@huying/shared/disclosure/sheet-table'
import { RefusalError } from '@huying/shared/error/refusal'
import { sayFileFault } from '@huying/shared/text/zh-CN/sheet'
import { groupsOf } from '../disclosure/groups-store'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { ANSWER_MOST, tableLimits } from './limits'
import { fileFault, readSent } from './read-sent'

/** Somebody's group. @throws RefusalError groupUnknown */
export async function groupOf(table: Table, tenant: string, name: string): Promise<Group> {
	const group = (await groupsOf(table, tenant)).find((one) => one.group === name)
	if (group === undefined) throw new RefusalError('groupUnknown', 'group')
	return group
}

interface Sent {
	readonly village: string
	readonly group: string
	readonly period: string
	readonly name: string
	readonly content: string
}

/**
 * What a spreadsheet says of a village's table, whole or not at all. Nothing is written.
 * @throws RefusalError notYours, groupUnknown, periodInvalid, fileTooLarge
 */
export async function readDisclosureFile(table: Table, who: Who, sent: Sent, at: number): Promise<FileRead> {
	if (!postIn('editor', sent.village, who, at) && !postIn('bookkeeper', sent.village, who, at))
		throw new RefusalError('notYours')
	const group = await groupOf(table, who.tenant, sent.group)
	if (!isPeriodOf(group.cadence, sent.period)) throw new RefusalError('periodInvalid', 'period')
	const grids = await readSent(sent, tableLimits)
	if ('faults' in grids) return grids
	const read = readSheetTable(grids, group, sent.period)
	if (isSheetFaults(read)) return read
	const answer = { table: { ...read, rows: read.rows.map((row) => [...row]) } }
	return fits(answer) ? answer : tooLarge(sent.name, tableLimits.rows)
}

export const fits = (answer: unknown): boolean => Buffer.byteLength(JSON.stringify(answer)) <= ANSWER_MOST
export const tooLarge = (name: string, rows: number) =>
	fileFault(name, sayFileFault({ fault: 'fileTooLarge', about: String(rows) }))
