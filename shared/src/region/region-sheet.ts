import { isRefusal } from '../error/refusal'
import { lineColumn, once, optionalColumn, schemaColumn, wordColumn } from '../sheet/list-columns'
import type { ListSheet, ListWrong } from '../sheet/list-sheet'
import { regionSheet as words } from '../text/zh-CN/region-sheet'
import { changeTown } from './change-town'
import { type Town, townOf, villageCodeSchema } from './region'

/** A line of the sheet: a village or community, and whether it goes on. */
export interface VillageLine {
	readonly code: string
	readonly name: string
	/** What its town is called: for whoever reads the sheet; the code says which it is. */
	readonly town: string
	/** The code that it had until now. */
	readonly formerly?: string
	readonly state: 'inUse' | 'retired'
}
interface FlatVillage extends Omit<VillageLine, 'formerly'> {
	readonly formerly: string | undefined
}

/** What a sheet is read against. */
export interface KnownTowns {
	readonly tenant: string
	readonly towns: readonly Town[]
}

/** The county's villages and communities as a sheet, by whatever the county has. */
export function regionSheet(known: KnownTowns): ListSheet<VillageLine, FlatVillage, unknown> {
	const code = (heading: string) => schemaColumn(heading, villageCodeSchema, words.faults.code)
	return {
		rowsMost: 3000,
		columns: {
			town: lineColumn(words.headings.town, 30),
			code: code(words.headings.code),
			name: lineColumn(words.headings.name, 30),
			formerly: optionalColumn(code(words.headings.formerly)),
			state: { ...wordColumn(words.headings.state, words.state), blank: { value: 'inUse' } },
		},
		flatten: ({ formerly, ...rest }) => ({ ...rest, formerly }),
		unflatten: ({ formerly, ...rest }) => ({ ...rest, ...(formerly !== undefined && { formerly }) }),
		check: (flats) => [
			...once(flats, 'code', words.faults.doubled),
			...flats.flatMap((flat, at) => wrongIn(flat, at, flats, known)),
		],
	}
}

function wrongIn(
	{ code, town, formerly, state }: Partial<FlatVillage>,
	at: number,
	flats: readonly Partial<FlatVillage>[],
	{ tenant, towns }: KnownTowns,
): ListWrong<FlatVillage>[] {
	if (code === undefined) return []
	const tell = (key: keyof FlatVillage, said: string) => [{ at, key, words: () => said }]
	if (!code.startsWith(tenant)) return tell('code', words.faults.otherCounty)
	const found = towns.find((one) => one.code === townOf(code))
	if (found === undefined) return tell('code', words.faults.townUnknown)
	if (town !== undefined && town !== found.name) return tell('town', words.faults.otherTown(found.name))
	const stands = found.villages.some((one) => one.code === code)
	if (found.former?.some((one) => one.code === code)) return tell('code', words.faults.former)
	if (state === 'retired') return stands ? [] : tell('state', words.faults.unknown)
	if (formerly === undefined) return []
	const before = found.villages.some((one) => one.code === formerly)
	if (stands || !before || flats.some((one) => one.code === formerly))
		return tell('formerly', words.faults.formerly)
	return []
}

/** The villages of a county as lines. */
export const linesOf = (towns: readonly Town[]): VillageLine[] =>
	towns.flatMap(({ name: town, villages }) =>
		villages.map(({ code, name }) => ({ town, code, name, state: 'inUse' }) as const),
	)

/** What a sheet comes to: each town that it changes, as it was and as it would be, and the lines by what they do. */
export interface RegionChanges {
	readonly towns: readonly { readonly before: Town; readonly after: Town }[]
	readonly added: readonly VillageLine[]
	readonly changed: readonly VillageLine[]
	readonly removed: readonly VillageLine[]
	readonly same: number
}

/** Carries lines out that were read without a fault. */
export function changesOf(towns: readonly Town[], lines: readonly VillageLine[]): RegionChanges {
	const after = new Map(towns.map((town) => [town.code, town]))
	const did = { added: [] as VillageLine[], changed: [] as VillageLine[], removed: [] as VillageLine[] }
	for (const line of lines) {
		const town = after.get(townOf(line.code))
		if (town === undefined) continue
		const { code, name, formerly, state } = line
		const known = town.villages.find((one) => one.code === code)
		if (state === 'inUse' && known?.name === name) continue
		const ground = { id: '', version: 0, village: code }
		const changed = changeTown(
			town,
			state === 'retired'
				? { ...ground, type: 'retireVillage' }
				: { ...ground, type: 'putVillage', name, ...(formerly !== undefined && { formerly }) },
		)
		if (isRefusal(changed)) continue
		after.set(town.code, changed)
		if (state === 'retired') did.removed.push(line)
		else if (known || formerly !== undefined) did.changed.push(line)
		else did.added.push(line)
	}
	return {
		...did,
		towns: towns.flatMap((before) => {
			const now = after.get(before.code)
			return now === undefined || now === before ? [] : [{ before, after: now }]
		}),
		same: lines.length - did.added.length - did.changed.length - did.removed.length,
	}
}
