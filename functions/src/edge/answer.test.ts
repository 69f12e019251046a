import { FOREVER } from '@huying/shared/api/route'
import { expect, it } from 'vitest'
import { testPorts } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf } from '../../test/event'
import { freshTable } from '../../test/table'
import { transparencyHandlers } from '../transparency/transparency-handlers'
import { cacheControl } from './answer'

it.each([
	[0, 'no-store'],
	[-1, 'no-store'],
	[30, 'public, max-age=30'],
	[FOREVER, 'public, max-age=31536000, immutable'],
])('an answer that may be kept %d seconds says so', (seconds, said) => {
	expect(cacheControl(seconds)).toBe(said)
})

it('a route’s answer is kept for as long as it says, and a refusal never', async () => {
	const handler = endpointOf<'transparency'>(
		transparencyHandlers(await freshTable(), async () => '3059'),
		async () => {
			throw new Error('nobody is asked who they are')
		},
		testPorts(),
	)
	const kept = async (route: string) =>
		(await handler(eventOf({ route, params: { tenant: '370404' } }))).headers?.['cache-control']
	expect(await kept('GET /log/{tenant}/key')).toBe('public, max-age=3600')
	expect(await kept('GET /log/{tenant}/entries')).toBe('public, max-age=30')
	expect(await kept('GET /log/{tenant}/head')).toBe('no-store')
})
