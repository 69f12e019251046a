import { isRefusal, type Refusal, refusal } from '../error/refusal'
import type { UnitChange } from '../unit/unit-change'
import type { Town } from './region'

type Village = Town['villages'][number]
export type TownChange = Extract<UnitChange, { type: 'putVillage' | 'retireVillage' | 'putBlock' }>

/** A village has no more blocks than this. */
const BLOCKS = 100

/** The town as a change of one of its villages or blocks leaves it, or why it cannot be made. */
export function changeTown(town: Town, change: TownChange): Town | Refusal {
	if (change.type === 'putVillage') return putVillage(town, change)
	const code = change.type === 'putBlock' ? change.block.slice(0, 12) : change.village
	const village = town.villages.find((one) => one.code === code)
	if (village === undefined) return refusal('villageUnknown')
	if (change.type === 'retireVillage') return withoutVillage(town, village)
	const changed = putBlock(village, change)
	return isRefusal(changed) ? changed : replaced(town, village, changed)
}

function putVillage(
	town: Town,
	{ village: code, name, formerly }: Extract<TownChange, { type: 'putVillage' }>,
): Town | Refusal {
	const known = town.villages.find((one) => one.code === code)
	if (formerly === undefined && known) return replaced(town, known, { ...known, name })
	// A code is never given twice: old cases bear it
	if (known || town.former?.some((one) => one.code === code)) return refusal('regionTaken', 'village')
	const added = { ...town, villages: inOrder([...town.villages, { code, name }]) }
	if (formerly === undefined) return added
	const before = town.villages.find((one) => one.code === formerly)
	return before === undefined ? refusal('villageUnknown', 'formerly') : withoutVillage(added, before, code)
}

function putBlock(
	village: Village,
	{ block: code, name }: Extract<TownChange, { type: 'putBlock' }>,
): Village | Refusal {
	const { blocks: before = [], ...rest } = village
	const others = before.filter((one) => one.code !== code)
	if (name === undefined && others.length === before.length) return refusal('regionInvalid', 'block')
	const blocks = name === undefined ? others : inOrder([...others, { code, name }])
	if (blocks.length > BLOCKS) return refusal('regionInvalid', 'block')
	return blocks.length === 0 ? rest : { ...rest, blocks }
}

/** The village goes; its code stays known. */
function withoutVillage(town: Town, { code, name }: Village, now?: string): Town {
	return {
		...town,
		villages: town.villages.filter((one) => one.code !== code),
		former: [...(town.former ?? []), { code, name, ...(now !== undefined && { now }) }],
	}
}

const replaced = (town: Town, before: Village, after: Village): Town => ({
	...town,
	villages: town.villages.map((one) => (one === before ? after : one)),
})

const inOrder = <Coded extends { readonly code: string }>(list: Coded[]): Coded[] =>
	list.sort((one, other) => (one.code < other.code ? -1 : 1))
