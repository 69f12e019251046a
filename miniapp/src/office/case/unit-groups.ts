import { townOf } from '@huying/shared/region/region'
import { form as words } from '@huying/shared/text/zh-CN/office-case'
import { unitKind } from '@huying/shared/text/zh-CN/post'
import { CENTRE, type Unit, type UnitKind } from '@huying/shared/unit/unit'

export interface UnitGroup {
	readonly key: string
	readonly title: string
	readonly units: readonly Unit[]
}

/** In this order a dispatcher looks for somebody to hand a case to. The centre hands on, it is not handed to. */
const order: readonly UnitKind[] = [
	'centre',
	'department',
	'postedOffice',
	'town',
	'workTeam',
	'village',
	'inspectorate',
]

/** More than this is searched for, not looked through. */
const MOST = 40

/**
 * Units whose name holds what was typed, by kind; the town where it happened stands first, by itself.
 * Villages are found by their name only: there are hundreds.
 * @param centre whether the centre is one of them
 */
export function unitGroups(
	units: readonly Unit[],
	typed: string,
	village: string | undefined,
	centre = false,
): UnitGroup[] {
	const wanted = typed.replace(/\s/g, '')
	const found = units.filter(
		({ unit, name, shortName }) => (centre || unit !== CENTRE) && `${name}${shortName}`.includes(wanted),
	)
	const town = village === undefined ? undefined : townOf(village)
	const local = found.filter(({ kind, region }) => kind === 'town' && region === town)
	const rest = found.filter((unit) => !local.includes(unit))
	const groups = order
		.filter((kind) => kind !== 'village' || wanted !== '')
		.map((kind) => ({
			key: kind,
			title: unitKind[kind],
			units: rest.filter((unit) => unit.kind === kind).slice(0, MOST),
		}))
	return [{ key: 'local', title: words.unit.local, units: local }, ...groups].filter(
		(group) => group.units.length > 0,
	)
}
