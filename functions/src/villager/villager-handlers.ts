import { RefusalError } from '@huying/shared/error/refusal'
import { townOf } from '@huying/shared/region/region'
import { keeperPost } from '@huying/shared/villager/moves'
import type { VillagerStep } from '@huying/shared/villager/villager'
import {
	type MyVillages,
	type RosterStands,
	type VillagerTrace,
	villagerMovesFor,
	villagerStepView,
	villagerView,
} from '@huying/shared/villager/villager-view'
import type { Handlers, Who } from '../edge/endpoint'
import { owedHandlers } from '../owed/owed-handlers'
import type { Table } from '../store/table'
import { getTown } from '../tenant/tenant-store'
import { askToBeOf } from './ask-village'
import { commandVillager } from './command-villager'
import { previewRoster, putRoster } from './put-roster'
import { getRoster } from './roster-store'
import type { VillagerPorts } from './villager-ports'
import { getVillager, stepsOf, villagersOf, villagesOf } from './villager-store'

/** The routes of villagers. Whoever keeps a village's roster sees who asks; everybody else, only themselves. */
export function villagerHandlers(table: Table, ports: VillagerPorts): Handlers<'villager'> {
	return {
		...owedHandlers(table, ports),
		myVillages: ({ who }) => myVillages(table, who, ports.now()),
		askVillage: ({ who, params, body, correlation }) =>
			askToBeOf(table, ports, who, params.village, body, correlation),
		villagers: async ({ who, params, query }) => {
			keeps(who, params.village, ports.now())
			const { villagers, next } = await villagersOf(
				table,
				who.tenant,
				params.village,
				query.status,
				query.after,
			)
			return {
				villagers: villagers.map((one) => villagerView(one, who, ports.now())),
				...(next !== undefined && { next }),
			}
		},
		villager: async ({ who, params }) => {
			keeps(who, params.village, ports.now())
			return trace(table, who, params.village, params.user, ports.now())
		},
		commandVillager: ({ who, params, body }) => commandVillager(table, who, params, body, ports.now()),
		villageRoster: async ({ who, params }) => {
			keeps(who, params.village, ports.now())
			return rosterStands(table, who.tenant, params.village)
		},
		previewRoster: async ({ who, params, body }) => {
			keeps(who, params.village, ports.now())
			return previewRoster(table, ports, who, params.village, body)
		},
		putRoster: async ({ who, params, body }) => {
			const by = keeps(who, params.village, ports.now())
			return putRoster(table, ports, who, by, params.village, body)
		},
	}
}

/** @throws RefusalError notYours */
function keeps(who: Who, village: string, at: number): VillagerStep['by'] {
	const post = keeperPost(village, who, at)
	if (post === undefined) throw new RefusalError('notYours')
	const { role, unit, unitName } = post
	return { user: who.user, role, unit, unitName }
}

async function myVillages(table: Table, who: Who, now: number): Promise<MyVillages> {
	const villages = await villagesOf(table, who.tenant, who.user)
	const towns = await Promise.all(
		[...new Set(villages.map(({ village }) => townOf(village)))].map((code) =>
			getTown(table, who.tenant, code),
		),
	)
	return {
		villages: villages.map((one) => {
			const { village, status, at, version, household, words } = one
			const town = towns.find((known) => known?.code === townOf(village))
			return {
				village,
				villageName: town?.villages.find(({ code }) => code === village)?.name ?? village,
				townName: town?.name ?? '',
				status,
				at,
				version,
				...(household !== undefined && { household }),
				...(words !== undefined && { words }),
				moves: villagerMovesFor(one, who, now),
			}
		}),
	}
}

async function trace(
	table: Table,
	who: Who,
	village: string,
	user: string,
	now: number,
): Promise<VillagerTrace> {
	const [villager, steps] = await Promise.all([
		getVillager(table, who.tenant, user, village),
		stepsOf(table, who.tenant, user, village),
	])
	if (villager === undefined) throw new RefusalError('villagerUnknown')
	return { ...villagerView(villager, who, now), steps: steps.map(villagerStepView) }
}

async function rosterStands(table: Table, tenant: string, village: string): Promise<RosterStands> {
	const roster = await getRoster(table, tenant, village)
	if (roster === undefined) return { version: 0, people: 0 }
	const { version, people, at, by } = roster
	return { version, people, at, ...(by.unitName !== undefined && { unitName: by.unitName }) }
}
