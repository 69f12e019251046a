import { getAdmission } from '@huying/functions/admission/admission-store'
import { askAdmission } from '@huying/functions/admission/ask'
import { commandAdmission } from '@huying/functions/admission/command-admission'
import { getPromises } from '@huying/functions/admission/promise-store'
import { writePromises } from '@huying/functions/admission/promises'
import type { Who } from '@huying/functions/edge/endpoint'
import type { Table } from '@huying/functions/store/table'
import { beijing, HOUR } from '@huying/shared/time/day'
import { promisesOfYear, requestsOfYear } from './admission-stories'
import type { Member } from './members'

/** Ten in the morning of a January day in Beijing, or now where that is still to come. */
const january = (year: number, day: number, now: number) => Math.min(now, Date.UTC(year, 0, day) + 2 * HOUR)

/**
 * Writes the demonstration's promises and requests of this year through the functions' own code. What is there already
 * stays as it is.
 */
export async function tellAdmissions(
	table: Table,
	tenant: string,
	members: ReadonlyMap<string, Member>,
	now: number,
): Promise<void> {
	const { year } = beijing(now)
	const whoIs = (key: string): Who => {
		const member = members.get(key)
		if (member === undefined) throw new Error(`there is no ${key}`)
		return { user: member.user, tenant, session: 'seed', posts: member.posts }
	}
	for (const [unit, promises] of Object.entries(promisesOfYear)) {
		if (await getPromises(table, tenant, unit, year)) continue
		const body = { id: `demo-${tenant}-promises-${unit}`, version: 0, promises: [...promises] }
		await writePromises(table, whoIs(`handler-${unit}`), unit, year, body, january(year, 12, now))
	}
	const term = { from: `${year}-03-01`, to: `${year}-12-31` }
	for (const [place, { work, decision }] of requestsOfYear.entries()) {
		const id = `demo-${tenant}-admission-${place + 1}`
		const standing = await getAdmission(table, tenant, id)
		if (standing === undefined)
			await askAdmission(
				table,
				whoIs(`handler-${work.unit}`),
				{ id, ...work, term },
				january(year, 20 + place, now),
			)
		if (standing !== undefined && standing.status !== 'asked') continue
		const command = { id: `demo-${tenant}-decision-${place + 1}`, version: 1, ...decision }
		await commandAdmission(table, whoIs('dispatcher1'), id, command, january(year, 23 + place, now))
	}
}
