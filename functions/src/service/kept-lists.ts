import { pointSheet, type Towns, touringSheet } from '@huying/shared/circle/circle-sheets'
import { replyTemplateSheet } from '@huying/shared/reply-template/reply-template-sheet'
import type { ListName } from '@huying/shared/service/list'
import type { ListLine } from '@huying/shared/service/list-view'
import { serviceSheet } from '@huying/shared/service/service-sheet'
import type { SheetFaults } from '@huying/shared/sheet/file'
import type { Grid } from '@huying/shared/sheet/grid'
import { type ListSheet, type ReadList, readListSheet, writeListSheet } from '@huying/shared/sheet/list-sheet'
import { kinds, sayDayOfWeek } from '@huying/shared/text/zh-CN/circle'
import { listLine } from '@huying/shared/text/zh-CN/list-page'
import { templateLine } from '@huying/shared/text/zh-CN/reply-template'

/** A list that the county keeps, whatever its entries are: only what made them ever takes them apart again. */
export interface KeptList {
	readonly rowsMost: number
	read(grid: Grid, towns: Towns): ReadList<object> | SheetFaults
	write(list: ReadList<object>, towns: Towns): string[][]
	/** By which an entry is known again in another version. */
	codeOf(entry: object): string
	/** The sort key under which an entry stands in a version. */
	nameOf(entry: object): string
	line(entry: object, towns: Towns): ListLine
}

/** What tells the entries of one list apart, and what is said of each. */
interface Naming<Entry> {
	codeOf(entry: Entry): string
	nameOf(entry: Entry): string
	line(entry: Entry, towns: Towns): ListLine
}

function kept<Entry extends object, Flat extends object>(
	sheet: ListSheet<Entry, Flat, Towns>,
	{ codeOf, nameOf, line }: Naming<Entry>,
): KeptList {
	// What is handed back in came out of `read`, or out of the store, where only that is put
	const own = (entry: object) => entry as Entry
	return {
		rowsMost: sheet.rowsMost,
		read: (grid, towns) => readListSheet(sheet, grid, towns),
		write: (list, towns) => writeListSheet(sheet, { ...list, entries: list.entries.map(own) }, towns),
		codeOf: (entry) => codeOf(own(entry)),
		nameOf: (entry) => nameOf(own(entry)),
		line: (entry, towns) => line(own(entry), towns),
	}
}

/** The lists by their names. Points and days stand by village, so that a village's are found without the others. */
export const keptLists: Readonly<Record<ListName, KeptList>> = {
	services: kept(serviceSheet, {
		codeOf: ({ code }) => code,
		nameOf: ({ code }) => code,
		line: ({ name, field, inPerson, errand }) => ({
			name,
			about: listLine.service(field, inPerson, errand),
		}),
	}),
	points: kept(pointSheet, {
		codeOf: ({ id }) => id,
		nameOf: ({ village, id }) => `${village}#${id}`,
		line: ({ name, kind, village }, towns) => ({
			name,
			about: listLine.point(kinds[kind], villageIn(towns, village)),
		}),
	}),
	touringDays: kept(touringSheet, {
		codeOf: ({ id }) => id,
		nameOf: ({ village, day, id }) => `${village}#${day}#${id}`,
		line: ({ day, village, unit, services }, towns) => ({
			name: listLine.touringDay(sayDayOfWeek(day), villageIn(towns, village)),
			about: listLine.touringAbout(unit, services),
		}),
	}),
	replyTemplates: kept(replyTemplateSheet, {
		codeOf: ({ code }) => code,
		nameOf: ({ code }) => code,
		line: ({ name, steps }) => ({ name, about: templateLine(steps) }),
	}),
}

const villageIn = (towns: Towns, code: string): string =>
	towns.flatMap(({ villages }) => villages).find((village) => village.code === code)?.name ?? code
