import { readCase } from '@huying/functions/case/case-store'
import { registerCase } from '@huying/functions/case/open-case'
import type { Who } from '@huying/functions/edge/endpoint'
import { realPorts } from '@huying/functions/edge/ports'
import type { Table } from '@huying/functions/store/table'
import { ApiError, type Client } from '@huying/shared/api/client'
import type { Registration } from '@huying/shared/case/command'
import { beforeAll, expect, it } from 'vitest'
import { freshTable } from '../../functions/test/table'
import { firstCounty } from '../seed/county'
import { membersOf } from '../seed/members'
import { putCounty } from '../seed/put-county'
import { entriesOf } from './entries'
import { feedAll, newTally } from './feed-all'
import { registrationOf } from './registration'

const county = firstCounty()
const fields = {
	title: '路灯不亮',
	text: '路灯三天不亮了。',
	at: '2026-01-20 19:30',
	number: 'A-17',
	place: '榴园镇周庄村东头',
	phone: '19900000001',
	source: '12345',
}
const lines = [fields, { text: '不知道在哪的一件事', place: '老地方' }].map((line) => JSON.stringify(line))
let table: Table

/** The very functions that the API calls, without HTTP. */
function client(): Pick<Client, 'oneCase' | 'registerCase'> {
	const dispatcher = membersOf(county).find(({ key }) => key === 'dispatcher1')
	const who = { user: '', tenant: county.tenant, posts: [], session: 'test', ...dispatcher } satisfies Who
	return {
		registerCase: ({ body }) => registerCase(table, realPorts, who, body as Registration),
		oneCase: async ({ params }) => {
			if (await readCase(table, county.tenant, params.case)) return {} as never
			throw new ApiError('caseUnknown', '', false, 404)
		},
	}
}

beforeAll(async () => {
	table = await freshTable()
	await putCounty(table, county, [])
})

it('is on the desk of the centre once, with its number, time and place, its words sealed apart', async () => {
	const entries = entriesOf(Buffer.from(lines.join('\n')), 'a.jsonl')
	const now = Date.now()
	const [first, again] = [newTally(), newTally()]
	await feedAll(entries, client(), county.towns, now, first)
	await feedAll(entries, client(), county.towns, now, again)
	expect([first.filed, again.filed, again.alreadyThere]).toEqual([2, 0, 2])

	const reading = registrationOf(fields, county.towns, now)
	const id = 'registration' in reading ? reading.registration.id : ''
	const stored = await readCase(table, county.tenant, id)
	expect(stored?.state).toMatchObject({
		status: 'submitted',
		source: 'hotline12345',
		sourceNumber: 'A-17',
		village: '370404103239',
	})
	expect(stored?.events[0]).toMatchObject({ calledAt: Date.parse('2026-01-20T19:30:00+08:00') })
	expect(stored?.records[0]).toMatchObject({ title: '路灯不亮', phone: '19900000001' })
	expect(stored?.trace[0]?.stored).not.toMatch(/路灯|19900000001|周庄/)
})
