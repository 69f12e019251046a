import { unitIdSchema } from '../case/words'
import { lineColumn, once, optionalColumn, schemaColumn, wordColumn } from '../sheet/list-columns'
import type { ListColumn, ListSheet, ListWrong } from '../sheet/list-sheet'
import { faultWords as listWords } from '../text/zh-CN/list-sheet'
import { unitKind } from '../text/zh-CN/post'
import { faults, headings, inUse } from '../text/zh-CN/units-page'
import { phoneSchema } from '../user/user'
import { aboveFault } from './above'
import { CENTRE, INSPECTORATE, type Unit } from './unit'
import type { UnitWords } from './unit-change'

/** A line of the sheet: a unit, and whether it goes on. */
export interface UnitLine extends UnitWords {
	readonly state: 'inUse' | 'removed'
}
interface FlatUnit extends Omit<UnitLine, 'region' | 'phone' | 'above'> {
	readonly region: string | undefined
	readonly phone: string | undefined
	readonly above: string | undefined
}

/** What a sheet is read against. */
export interface KnownUnits {
	readonly tenant: string
	/** What each town and village is called, by code. */
	readonly regions: ReadonlyMap<string, string>
	readonly units: readonly Unit[]
	/** What keeps a unit from being removed: how many cases are open there and how many people hold posts. */
	readonly busy: ReadonlyMap<string, { readonly open: number; readonly posts: number }>
}

/** The county's units as a sheet, by whatever the county has. */
export function unitSheet(known: KnownUnits): ListSheet<UnitLine, FlatUnit, unknown> {
	return {
		rowsMost: 2000,
		columns: {
			unit: schemaColumn(headings.unit, unitIdSchema, faults.unitInvalid),
			name: lineColumn(headings.name, 60),
			shortName: lineColumn(headings.shortName, 20),
			kind: { ...wordColumn(headings.kind, unitKind) },
			region: optionalColumn(region(known)),
			phone: optionalColumn(schemaColumn(headings.phone, phoneSchema, listWords.phoneUnreadable)),
			above: optionalColumn(schemaColumn(headings.above, unitIdSchema, faults.unitInvalid)),
			state: { ...wordColumn(headings.state, inUse), blank: { value: 'inUse' } },
		},
		flatten: ({ region, phone, above, ...rest }) => ({ ...rest, region, phone, above }),
		unflatten: ({ region, phone, above, ...rest }) => ({
			...rest,
			...(region !== undefined && { region }),
			...(phone !== undefined && { phone }),
			...(above !== undefined && { above }),
		}),
		check: (flats) => [
			...once(flats, 'unit', faults.unitDoubled),
			...flats.flatMap((flat, at) => wrongIn(flat, at, flats, known)),
		],
	}
}

function region({ tenant, regions }: KnownUnits): ListColumn<string, unknown> {
	return {
		heading: headings.region,
		read: (cell) => {
			const code = cell.normalize('NFKC').trim()
			if (regions.has(code)) return { value: code }
			const named = [...regions].find(([, name]) => name === code)
			if (named) return { value: named[0] }
			return {
				words: /^\d+$/.test(code) && !code.startsWith(tenant) ? faults.otherCounty : faults.regionUnknown,
			}
		},
		write: (code) => code,
	}
}

/** What is wrong with a line among the others, those of the county that the sheet does not name included. */
function wrongIn(
	flat: Partial<FlatUnit>,
	at: number,
	flats: readonly Partial<FlatUnit>[],
	{ units, busy }: KnownUnits,
): ListWrong<FlatUnit>[] {
	const { unit, above, kind, state } = flat
	if (unit === undefined) return []
	const before = units.find((one) => one.unit === unit)
	const wrong: ListWrong<FlatUnit>[] = []
	const tell = (key: keyof FlatUnit, words: string) => wrong.push({ at, key, words: () => words })
	const kept = unit === CENTRE || unit === INSPECTORATE
	if ((kept || kind === 'centre') && kind !== undefined && kind !== before?.kind)
		tell('kind', faults.kindKept)
	if (state === 'removed') {
		const { open = 0, posts = 0 } = busy.get(unit) ?? {}
		if (kept) tell('state', faults.kept)
		else if (before === undefined) tell('state', faults.removedUnknown)
		else if (open + posts > 0) tell('state', faults.busy(open, posts))
	}
	if (above !== undefined) {
		const named = new Map(flats.map((one) => [one.unit, one]))
		const all = [
			...units.filter((one) => !named.has(one.unit)),
			...flats.flatMap((one) =>
				one.unit === undefined || one.state === 'removed'
					? []
					: [{ unit: one.unit, ...(one.above !== undefined && { above: one.above }) }],
			),
		]
		const fault = aboveFault(all, unit)
		if (fault) tell('above', faults[fault])
	}
	return wrong
}
