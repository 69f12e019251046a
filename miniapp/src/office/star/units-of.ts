import { mayReadArchives } from '@huying/shared/archive/may-read'
import type { Tenant } from '@huying/shared/tenant/tenant'
import type { Post } from '@huying/shared/user/post'

/** The towns whose archives somebody may read, by name. */
export function unitsOf(tenant: Tenant | undefined, posts: readonly Post[], at: number) {
	return (tenant?.towns ?? [])
		.map(({ code, name }) => ({ value: `town-${code}`, words: name }))
		.filter(({ value }) => mayReadArchives(posts, value, at))
}
