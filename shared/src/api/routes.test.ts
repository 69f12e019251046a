import { describe, expect, it } from 'vitest'
import { addresses } from './addresses'
import { ApiError, createClient, type Transport } from './client'
import { type Route, refusalsOf } from './route'
import { routes } from './routes'

const all: [string, Route][] = Object.entries(routes)

describe('the contract', () => {
	it('has no two routes alike', () => {
		const places = all.map(([, { method, path }]) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`)
		expect(new Set(places).size).toBe(places.length)
	})

	it.each(all)('%s declares the places of its path, and no refusal twice', (_, route) => {
		const places = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
		expect(Object.keys(route.params?.entries ?? {})).toEqual(places)
		const own = route.refuses ?? []
		expect(new Set(own).size).toBe(own.length)
		expect(refusalsOf(route)).toContain('unavailable')
	})

	it('lets answers be kept only where nobody is asked who they are', () => {
		const kept = all.filter(([, route]) => route.cache !== undefined)
		expect(kept.filter(([, route]) => route.access !== 'open' || route.method !== 'GET')).toEqual([])
	})

	it('opens only these without a session', () => {
		expect(all.filter(([, route]) => route.access === 'open').map(([name]) => name)).toEqual([
			'signIn',
			'startDesktopSignIn',
			'pollDesktopSignIn',
			'tenant',
			'oneDecision',
			'villageDecisions',
			'services',
			'circle',
			'logHead',
			'logHeads',
			'logProof',
			'logEntries',
			'logKey',
			'villageTeam',
			'villageBoard',
			'disclosure',
			'lookUp',
			'openApi',
		])
	})
})

describe('the client', () => {
	const asking = (answer: Awaited<ReturnType<Transport>> | Error) => {
		const asked: unknown[] = []
		const client = createClient(async (request) => {
			asked.push(request)
			if (answer instanceof Error) throw answer
			return answer
		}, '网络不通。')
		return { client, asked }
	}

	it('fills paths and queries, and leaves out what is absent', async () => {
		const { client, asked } = asking({ status: 200, body: { cases: [], pictures: {} } })
		await client.queue({ params: { unit: 'centre', status: 'submitted' }, query: { after: '1#甲' } })
		await client.myCases()
		expect(asked).toEqual([
			{ method: 'GET', path: '/queues/centre/submitted?after=1%23%E7%94%B2' },
			{ method: 'GET', path: '/cases' },
		])
	})

	it('turns a refusal into a typed error, and anything else into "no answer"', async () => {
		const problem = { code: 'urgedToday', message: '今天已经催过了。', retryable: false, correlation: 'x' }
		await expect(asking({ status: 409, body: problem }).client.me()).rejects.toMatchObject({
			code: 'urgedToday',
			status: 409,
		})
		for (const strange of [
			new Error('down'),
			{ status: 502, body: '<html>' },
			{ status: 404, body: { message: 'Not Found' } },
		]) {
			const error = await asking(strange)
				.client.me()
				.catch((caught: unknown) => caught)
			expect(error).toBeInstanceOf(ApiError)
			expect(error).toMatchObject({ code: 'unreachable', retryable: true })
		}
	})
})

it('takes each route’s place from the one table of addresses, and none is left over', () => {
	expect(Object.keys(addresses)).toEqual(Object.keys(routes))
	for (const [name, { method, path }] of Object.entries(routes)) {
		expect(addresses[name as keyof typeof addresses]).toBe(`${method} ${path}`)
	}
})
