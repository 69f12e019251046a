import type { Ports } from '@huying/functions/edge/ports'
import { type Erased, erasedSince, repeatErasures } from '@huying/functions/erasure/repeat-erasures'
import type { Table } from '@huying/functions/store/table'

/**
 * Erases in a restored table what was erased from the live one after the copy was taken: the live table's notes say
 * whom, and those that came back with the copy were carried out before it.
 * @returns how many were erased again
 */
export async function eraseAgain(
	live: Table,
	restored: Table,
	tenants: readonly string[],
	ports: Ports,
): Promise<number> {
	let done = 0
	for (const tenant of tenants) {
		const known = new Set((await erasedSince(restored, tenant, 0)).map(nameOf))
		const missed = (await erasedSince(live, tenant, 0)).filter((note) => !known.has(nameOf(note)))
		done += await repeatErasures(restored, ports, tenant, missed)
	}
	return done
}

const nameOf = ({ doneAt, user, case: id }: Erased): string => `${doneAt} ${user ?? id}`
