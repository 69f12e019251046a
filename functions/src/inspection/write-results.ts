import type { FileAnswer } from '@huying/shared/catalogue/catalogue-view'
import type { Answer } from '@huying/shared/inspection/answers'
import type { Field } from '@huying/shared/inspection/form'
import { villagesRead } from '@huying/shared/inspection/inspection'
import type { Looked } from '@huying/shared/inspection/tick'
import { townOf } from '@huying/shared/region/region'
import { no, sheet as words, yes } from '@huying/shared/text/zh-CN/inspection'
import { sayDateTime } from '@huying/shared/text/zh-CN/time'
import { readStandings } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import { contactsOfUsers } from '../roster/contacts'
import { writeXlsx } from '../sheet/workbook'
import { escaped } from '../sheet/write-cells'
import type { Table } from '../store/table'
import { wholeTenant } from '../tenant/tenant-store'
import { inspectionKeys } from './inspection-keys'
import type { InspectionRecord } from './inspection-store'
import { allPlaces, pages } from './place-store'

type LookedItem = Looked & { readonly village: string; readonly place: string }
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * What was found, a place a row, of the villages that whoever asks reads: the county, the places, what stands of them
 * (some two megabytes of 6,000), names and case numbers in batches.
 */
export async function writeResults(
	table: Table,
	who: Who,
	inspection: InspectionRecord,
	at: number,
): Promise<FileAnswer> {
	const { tenant } = who
	const { form, title } = inspection.terms
	const [county, places, looked] = await Promise.all([
		wholeTenant(table, tenant),
		allPlaces(table, tenant, inspection.inspection),
		allLooked(table, tenant, inspection.inspection),
	])
	const ticks = [...looked.values()].map(({ tick }) => tick)
	const [people, standings] = await Promise.all([
		contactsOfUsers(
			table,
			tenant,
			ticks.map(({ by }) => by),
		),
		readStandings(table, tenant, [...new Set(ticks.flatMap(({ found }) => found))]),
	])
	const numbers = new Map(standings.map(({ state }) => [state.case, state.number]))
	const names = new Map(
		(county?.towns ?? []).flatMap((town) => [
			[town.code, town.name] as const,
			...town.villages.map(({ code, name }) => [code, name] as const),
		]),
	)
	const nameOf = (code: string) => names.get(code) ?? code
	const rows = villagesRead(inspection, who, at).flatMap((village) =>
		places(village).map((place) => {
			const one = looked.get(`${village} ${place.place}`)
			const where = [nameOf(townOf(village)), nameOf(village), place.name, place.words ?? '']
			if (one === undefined) return [...where, no]
			const { by, doneAt, answers, found } = one.tick
			return [
				...where,
				yes,
				people.get(by)?.name ?? '',
				sayDateTime(doneAt),
				one.ticks,
				...form.map((field) =>
					Object.hasOwn(answers, field.field) ? cellOf(field, answers[field.field]) : '',
				),
				found.map((id) => numbers.get(id) ?? '').join('，'),
			]
		}),
	)
	const { town, village, place, words: more, done, when, ticks: times, found } = words
	const headings = [town, village, place, more, done, words.who, when, times]
	const file = await writeXlsx({
		sheets: [
			{
				name: words.results,
				rows: [[...headings, ...form.map(headingOf), found], ...rows].map((row) =>
					row.map((cell) => (typeof cell === 'string' ? escaped(cell) : cell)),
				),
				freezePane: { rows: 1, columns: 3 },
			},
		],
	})
	return { name: `${words.file(title)}.xlsx`, type: XLSX, content: Buffer.from(file).toString('base64') }
}

const headingOf = (field: Field) => (field.type === 'number' ? `${field.name}（${field.unit}）` : field.name)

function cellOf(_: Field, answer: Answer | undefined): string | number {
	if (typeof answer === 'boolean') return answer ? yes : no
	if (Array.isArray(answer)) return words.photos(answer.length)
	return answer ?? ''
}

async function allLooked(table: Table, tenant: string, id: string): Promise<Map<string, LookedItem>> {
	const found = new Map<string, LookedItem>()
	// Every sort key begins with a village's code
	for await (const item of pages(table, inspectionKeys.looked(tenant, id), tenant, false)) {
		const one = item as unknown as LookedItem
		found.set(`${one.village} ${one.place}`, one)
	}
	return found
}
