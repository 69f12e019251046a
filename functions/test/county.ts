import { createHash } from 'node:crypto'
import { type Command, commandSchema } from '@huying/shared/case/command'
import type { Town } from '@huying/shared/region/region'
import { CENTRE, type Unit } from '@huying/shared/unit/unit'
import type { Post, Role } from '@huying/shared/user/post'
import * as v from 'valibot'
import type { Who } from '../src/edge/endpoint'
import type { Ports } from '../src/edge/ports'
import { putPost } from '../src/session/user-store'
import type { Table } from '../src/store/table'
import { putTown, putUnit } from '../src/tenant/tenant-store'

/** A county in small. Everybody here is made up. */
export const TENANT = '370404'
export const VILLAGE = '370404103201'
const town: Town = { code: '370404103', name: '榴园镇', villages: [{ code: VILLAGE, name: '甲村' }] }
const unitList: Unit[] = [
	{ unit: CENTRE, name: '社会治理服务中心', shortName: '中心', kind: 'centre' },
	{ unit: 'housing', name: '住房和城乡建设局', shortName: '住建局', kind: 'department' },
	{ unit: 'enforcement', name: '综合行政执法局', shortName: '执法局', kind: 'department' },
]

export async function settleCounty(table: Table, tenant: string = TENANT): Promise<void> {
	await putTown(table, tenant, town)
	for (const unit of unitList) await putUnit(table, tenant, unit)
}

/** Somebody signed in, holding the posts named as role and unit. */
export function someone(user: string, posts: [Role, string, string?][] = [], tenant: string = TENANT): Who {
	return {
		user,
		tenant,
		session: `session-${user}`,
		posts: posts.map(
			([role, unit, region]): Post => ({
				post: `${role}-${unit}`,
				role,
				unit,
				unitName: unitList.find((known) => known.unit === unit)?.name ?? unit,
				from: 0,
				...(region !== undefined && { region }),
			}),
		),
	}
}

/** Writes down the posts of some people, as if they had been appointed. */
export async function settlePosts(table: Table, ...people: readonly Who[]): Promise<void> {
	for (const { tenant, user, posts } of people)
		for (const post of posts) await putPost(table, tenant, user, post)
}

export const dispatcher = someone('user-dispatcher', [['dispatcher', CENTRE]])
export const housing = someone('user-housing', [['handler', 'housing']])
export const gridWorker = someone('user-grid', [['gridWorker', 'town-103', VILLAGE]])

/** A clock that tests set, and randomness that never repeats. */
export function testPorts(start = Date.UTC(2026, 2, 2, 0)): Ports & { at: number } {
	let drawn = 0
	const ports = {
		at: start,
		now: () => ports.at,
		random: (count: number) => createHash('sha512').update(String(++drawn)).digest().subarray(0, count),
	}
	return ports
}

/** A command as the edge hands it on: with what the contract fills in where nothing is said. */
export const commandOf = (body: Record<string, unknown>): Command => v.parse(commandSchema, body)
