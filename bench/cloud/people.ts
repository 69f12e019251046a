import type { Who } from '@huying/functions/edge/endpoint'
import type { Ports } from '@huying/functions/edge/ports'
import { openSession } from '@huying/functions/session/session-store'
import { putPost } from '@huying/functions/session/user-store'
import type { Table } from '@huying/functions/store/table'
import { transact } from '@huying/functions/store/transaction'
import { putTenant, putTown, putUnit } from '@huying/functions/tenant/tenant-store'
import { townOf } from '@huying/shared/region/region'
import { CENTRE } from '@huying/shared/unit/unit'
import type { Post, Role } from '@huying/shared/user/post'
import { putCatalogue } from '../../local/seed/catalogue'
import { firstCounty } from '../../local/seed/county'
import { townUnit, unitsOf } from '../../local/seed/units'
import { SESSION_SECRET } from './keys'

/** The real county of the seed: its towns and units have their real sizes. Its people here are made up. */
export const county = firstCounty()
const [village] = county.towns.flatMap((town) => town.villages)
if (village === undefined) throw new Error('the seed has no villages')
export const VILLAGE = village.code
export const DESK = 'housing'

/** An identifier as long as those that phones make, so that items weigh what they will weigh. */
export function identifier(word: string, index = 0): string {
	return `${word}-${String(index).padStart(25 - word.length, '0')}`
}

const nameOf = new Map(unitsOf(county).map(({ unit, name }) => [unit, name]))

function somebody(word: string, role?: Role, unit = CENTRE): Who {
	const posts: Post[] =
		role === undefined
			? []
			: [{ post: identifier(role), role, unit, unitName: nameOf.get(unit) ?? unit, from: 0 }]
	return { user: identifier(word), tenant: county.tenant, session: '', posts }
}

export const people = {
	caller: somebody('caller'),
	dispatcher: somebody('dispatcher', 'dispatcher'),
	handler: somebody('handler', 'handler', DESK),
	leader: somebody('leader', 'leader'),
	town: somebody('town', 'handler', townUnit(townOf(VILLAGE))),
	environment: somebody('environment', 'handler', 'environment'),
	enforcement: somebody('enforcement', 'handler', 'enforcement'),
} as const
export type Person = keyof typeof people

/** Sessions that each of them has: a phone, and a screen or two. */
const SESSIONS = 3

/** Sets up the county and signs its people in. @returns a bearer token of each */
export async function settle(table: Table, ports: Ports): Promise<Record<Person, string>> {
	await putTenant(table, { tenant: county.tenant, name: county.name, service: '呼应' })
	for (const town of county.towns) await putTown(table, county.tenant, town)
	for (const unit of unitsOf(county)) await putUnit(table, county.tenant, unit)
	await putCatalogue(table, county.tenant, unitsOf(county))
	const tokens = {} as Record<Person, string>
	for (const [person, { user, tenant, posts }] of Object.entries(people) as [Person, Who][]) {
		for (const post of posts) await putPost(table, tenant, user, post)
		for (let count = 0; count < SESSIONS; count++) {
			const { session, write } = await openSession(table, ports, SESSION_SECRET, tenant, user)
			await transact(table, [write])
			tokens[person] = session.token
		}
	}
	return tokens
}
