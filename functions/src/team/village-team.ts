import { sumOf } from '@huying/shared/archive/archive'
import { monthOf } from '@huying/shared/archive/month'
import { townUnit } from '@huying/shared/disclosure/disclosure'
import { RefusalError } from '@huying/shared/error/refusal'
import { dayOf } from '@huying/shared/follow-up/figures'
import { regionsOf, type Team } from '@huying/shared/team/team'
import type { ShownTeam, VillageTeam } from '@huying/shared/team/team-view'
import type { Unit } from '@huying/shared/unit/unit'
import { figuresOfAll } from '../archive/archives'
import { contactsOfUsers } from '../roster/contacts'
import { lastStars } from '../star/star-store'
import { starViews } from '../star/star-views'
import { kept } from '../store/kept'
import type { Table } from '../store/table'
import { getTenant, getTown, unitsByName } from '../tenant/tenant-store'
import { phonesShown, teamsOf } from './team-store'

/** How long a process shows the same: what is new is seen by residents some minutes later. */
const read = kept<VillageTeam>(60_000, 200)

/** 五公开 of a village, for everybody. @throws RefusalError villageUnknown */
export function villageTeam(table: Table, village: string, at: number): Promise<VillageTeam> {
	return read.get(table, village, () => load(table, village, at))
}

/**
 * One BatchGetItem of the three teams, one of those people who have an account, two Queries for each grid worker of the
 * village, one of the last stars.
 */
async function load(table: Table, village: string, at: number): Promise<VillageTeam> {
	const [tenant, townCode] = regionsOf(village)
	const [county, town] = await Promise.all([getTenant(table, tenant), getTown(table, tenant, townCode)])
	const place = town?.villages.find(({ code }) => code === village)
	if (town === undefined || place === undefined) throw new RefusalError('villageUnknown')
	const [teams, units, last] = await Promise.all([
		teamsOf(table, tenant, [village, townCode, tenant]),
		unitsByName(table, tenant, ['centre', townUnit(village)]),
		lastStars(table, tenant),
	])
	const accounts = teams.flatMap(({ members }) => members.flatMap(({ user }) => user ?? []))
	const [contacts, shown] = await Promise.all([
		contactsOfUsers(table, tenant, accounts),
		phonesShown(table, tenant, accounts),
	])
	const names = [place.name, town.name, county?.name ?? '']
	const month = monthOf(at)
	const [own] = teams
	const workers = (own?.members ?? []).filter(({ role }) => role === 'gridWorker')
	const users = [...new Set(workers.flatMap(({ user }) => user ?? []))]
	const { patrols, visits, errands, found, verified, settled, foundSolved } = sumOf(
		await figuresOfAll(table, tenant, users, month),
	)
	return {
		village,
		villageName: place.name,
		townName: town.name,
		teams: teams.flatMap((team, level) =>
			team.version === 0
				? []
				: [
						shownTeam(team, names[level] ?? '', {
							contacts,
							shown,
							phone: unitPhone(units, level),
							today: dayOf(at),
						}),
					],
		),
		month,
		work: { workers: workers.length, patrols, visits, errands, found, verified, settled, foundSolved },
		...(last && { stars: { month: last.month, stars: await starViews(table, tenant, last.stars) } }),
	}
}

interface Shown {
	readonly contacts: Awaited<ReturnType<typeof contactsOfUsers>>
	readonly shown: ReadonlySet<string>
	/** The unit's own telephone. */
	readonly phone: string | undefined
	/** Days that have been are not told any more. */
	readonly today: string
}

/** A team as residents see it: a telephone that its owner did not agree to show is the unit's. */
function shownTeam(
	team: Team,
	regionName: string,
	{ contacts, shown, phone: unit, today }: Shown,
): ShownTeam {
	const { region, members, duties, tasks, promises, at } = team
	return {
		region,
		regionName,
		members: members.map(({ user, name: written, phone: typed, role, level, title, weekday, groupDays }) => {
			const contact = user === undefined ? undefined : contacts.get(user)
			const name = user === undefined ? written : contact?.name
			const own = user === undefined ? typed : shown.has(user) ? contact?.phone : undefined
			const phone = own ?? unit
			return {
				role,
				...(level !== undefined && { level }),
				...(name !== undefined && { name }),
				...(title !== undefined && { title }),
				...(phone !== undefined && { phone }),
				ownPhone: own !== undefined,
				...(weekday !== undefined && { weekday }),
				groupDays: (groupDays ?? []).filter((day) => day >= today),
			}
		}),
		duties: [...duties],
		tasks: [...tasks],
		promises: [...promises],
		...(at !== undefined && { at }),
	}
}

/** The town's telephone, or where it has none, and for the county, the centre's. */
function unitPhone(units: readonly Unit[], level: number): string | undefined {
	const of = (kind: Unit['kind']) => units.find((unit) => unit.kind === kind)?.phone
	return level < 2 ? (of('town') ?? of('centre')) : of('centre')
}
