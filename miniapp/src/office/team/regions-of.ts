import type { Tenant } from '@huying/shared/tenant/tenant'
import { CENTRE } from '@huying/shared/unit/unit'
import { isHeld, type Post } from '@huying/shared/user/post'

/** A region whose teams can be looked at: the county, or a town with its villages. */
export interface RegionChoice {
	readonly value: string
	readonly words: string
}

/** Regions to choose from, one's own town first; the county as a whole for the centre. */
export function regionsOf(tenant: Tenant | undefined, posts: readonly Post[], at: number): RegionChoice[] {
	if (tenant === undefined) return []
	const own = posts.filter((post) => isHeld(post, at)).map(({ unit }) => unit)
	const isOwn = (code: string) => own.includes(`town-${code}`)
	const towns = tenant.towns
		.map(({ code, name }) => ({ value: code, words: name }))
		.sort((one, other) => Number(isOwn(other.value)) - Number(isOwn(one.value)))
	const county = { value: tenant.tenant, words: tenant.name }
	return own.includes(CENTRE) ? [county, ...towns] : [...towns, county]
}
