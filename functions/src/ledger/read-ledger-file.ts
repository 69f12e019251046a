import type { Cell } from '@huying/shared/ledger/cell'
import { type CheckedLedger, checkLedger } from '@huying/shared/ledger/check-ledger'
import { HOUR } from '@huying/shared/time/day'
import { type CellValue, streamXlsxRows } from 'hucre/xlsx'

const BEIJING = 8 * HOUR
const MINUTE = 60_000

/** The rows of a ledger's file as they were written; between them empty ones for those that have no cells. */
export async function readRows(file: Uint8Array): Promise<Cell[][]> {
	const rows: Cell[][] = []
	for await (const { index, values } of streamXlsxRows(file)) {
		while (rows.length < index) rows.push([])
		rows.push(values.map(cellOf))
	}
	return rows
}

/** Whether nobody has changed a ledger since it was signed. @param publicKey SubjectPublicKeyInfo in hexadecimal */
export const checkFile = async (file: Uint8Array, publicKey: string): Promise<CheckedLedger> =>
	checkLedger(await readRows(file), publicKey)

function cellOf(value: CellValue): Cell {
	if (value === null) return ''
	// What a program keeps of an instant is a part of a day, and not always the whole of it
	if (value instanceof Date) return { at: Math.round(value.getTime() / MINUTE) * MINUTE - BEIJING }
	return typeof value === 'boolean' ? String(value) : value
}
