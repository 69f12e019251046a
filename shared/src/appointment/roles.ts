import type { Unit, UnitKind } from '../unit/unit'
import type { Role } from '../user/post'

/** Which posts there are in each kind of unit. */
export const rolesOf: Readonly<Record<UnitKind, readonly Role[]>> = {
	centre: ['dispatcher', 'leader', 'administrator'],
	inspectorate: ['inspector'],
	department: ['handler', 'leader'],
	postedOffice: ['handler', 'leader'],
	workTeam: ['handler', 'leader'],
	town: ['handler', 'leader', 'gridLeader', 'gridWorker'],
	village: ['handler', 'villageEditor', 'villageSupervisor'],
}

/** Whether a post says which region its holder walks; a grid worker's must, a grid leader's may. */
export const regionFor = (role: Role): 'must' | 'may' | 'none' =>
	role === 'gridWorker' ? 'must' : role === 'gridLeader' ? 'may' : 'none'

/** Whether a unit has such a post, for such a region: of a town its own region and what lies in it. */
export function isPostOf(unit: Unit, role: Role, region: string | undefined): boolean {
	if (!rolesOf[unit.kind].includes(role)) return false
	const wanted = regionFor(role)
	if (region === undefined) return wanted !== 'must'
	return wanted !== 'none' && unit.region !== undefined && region.startsWith(unit.region)
}
