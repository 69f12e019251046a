import { relationOf } from '@huying/shared/case/relation'
import { RefusalError } from '@huying/shared/error/refusal'
import { type Look, type Looked, lookerOf, materialsOf } from '@huying/shared/material/material'
import { readStanding } from '../case/case-store'
import type { Handlers, Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { photoKey } from '../photo/photo-keys'
import { getPhoto } from '../photo/photo-store'
import { LOOK_HOLDS, pictureSource, signBriefly } from '../photo/picture-addresses'
import { getUser } from '../session/user-store'
import { freeSlots } from '../slot/slot-store'
import type { Table } from '../store/table'
import { villageExists } from '../tenant/tenant-store'
import { keepLook, looksAt } from './look-store'

type Routes = 'slots' | 'lookAtMaterial' | 'looks'

/** What comes with an errand: its slots, and its papers. */
export function materialHandlers(table: Table, ports: Ports): Pick<Handlers<'errand'>, Routes> {
	return {
		slots: async ({ who, query: { village } }) => {
			if (!(await villageExists(table, who.tenant, village)))
				throw new RefusalError('villageUnknown', 'village')
			return { slots: await freeSlots(table, who.tenant, village, ports.now()) }
		},
		lookAtMaterial: ({ who, params }) => lookAt(table, ports, who, params),
		looks: ({ who, params, query }) => looksOf(table, ports, who, params.case, query.after),
	}
}

/**
 * Shows one paper to whoever may look at it. That they looked is kept before they get its address. Whoever may not, and
 * what is not there, are told apart by nobody.
 */
async function lookAt(
	table: Table,
	ports: Ports,
	who: Who,
	{ case: id, photo }: { readonly case: string; readonly photo: string },
): Promise<Looked> {
	const [standing, item] = await Promise.all([
		readStanding(table, who.tenant, id),
		getPhoto(table, who.tenant, photo),
	])
	const as = standing && lookerOf(standing.state, who.user)
	const errand = standing?.errand
	const there = errand && materialsOf(errand).includes(photo) && item?.case === id && item.status === 'ready'
	if (as === undefined || !there) throw new RefusalError('materialUnknown')
	const at = ports.now()
	await keepLook(table, who.tenant, id, { photo, user: who.user, at, as })
	const { media } = item
	const url = signBriefly(pictureSource(), at, photoKey(who.tenant, photo, media))
	return { media, url, until: at + LOOK_HOLDS }
}

/** Who looked, for those who may look themselves. */
async function looksOf(table: Table, ports: Ports, who: Who, id: string, after: string | undefined) {
	const standing = await readStanding(table, who.tenant, id)
	const relation = standing && relationOf(standing.state, who, ports.now())
	if (standing === undefined || relation === undefined || lookerOf(standing.state, who.user) === undefined)
		throw new RefusalError('caseUnknown')
	const { looks, next } = await looksAt(table, who.tenant, id, after)
	const names = await namesOf(table, who.tenant, [...new Set(looks.map(({ user }) => user))])
	return {
		looks: looks.map(({ photo, user, at, as }): Look => {
			const name = names.get(user)
			return { photo, at, as, own: user === who.user, ...(name !== undefined && { name }) }
		}),
		...(next !== undefined && { next }),
	}
}

/** At most three people look at the papers of one errand, but for those to whom it was passed on. */
async function namesOf(table: Table, tenant: string, users: readonly string[]) {
	const people = await Promise.all(users.map((user) => getUser(table, tenant, user)))
	return new Map(people.map((person, place) => [users[place] ?? '', person?.name]))
}
