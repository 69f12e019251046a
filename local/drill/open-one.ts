import { caseHandlers } from '@huying/functions/case/case-handlers'
import type { Who } from '@huying/functions/edge/endpoint'
import { realPorts } from '@huying/functions/edge/ports'
import type { Table } from '@huying/functions/store/table'
import { INSPECTORATE } from '@huying/shared/unit/unit'

/** What is told of the case that was opened: no words of anybody's. */
export interface Opened {
	readonly number: string
	readonly status: string
	/** Lines of its timeline. */
	readonly lines: number
}

/** Somebody of the inspectorate, who may look at every case and moves none. */
const inspector = (tenant: string): Who => ({
	user: 'drill',
	tenant,
	session: 'drill',
	posts: [{ post: 'drill', role: 'inspector', unit: INSPECTORATE, unitName: INSPECTORATE, from: 0 }],
})

/** What signing the addresses of pictures asks of its surroundings, where they are not the function's own: nobody follows them. */
function surround(): void {
	process.env.PHOTO_BUCKET ??= 'drill'
	process.env.AWS_REGION ??= 'cn-north-1'
	process.env.AWS_ACCESS_KEY_ID ??= 'drill'
	process.env.AWS_SECRET_ACCESS_KEY ??= 'drill'
}

/** Opens a case as its page does, through the deployed function's own handlers on the restored table. */
export async function openOne(table: Table, tenant: string, id: string): Promise<Opened> {
	surround()
	const { oneCase } = caseHandlers(table, realPorts)
	const answer = await oneCase({
		who: inspector(tenant),
		params: { case: id },
		query: undefined,
		body: undefined,
		correlation: 'drill',
		userAgent: undefined,
	})
	const { number, status, timeline } = answer as { number: string; status: string; timeline: unknown[] }
	return { number, status, lines: timeline.length }
}
