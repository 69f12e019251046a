import { RefusalError } from '@huying/shared/error/refusal'
import { errors } from '@huying/shared/text/zh-CN/error'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answering, type Noted } from './answering'

const ROUTE = 'GET /things'
let lines: string[]
beforeEach(() => {
	lines = []
	vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
})
afterEach(() => vi.restoreAllMocks())

/** Each look at the clock is five milliseconds later. */
const ports = () => {
	let at = 0
	return { now: () => (at += 5) }
}
const answered = async (serve: (noted: Noted) => Promise<object>) => {
	const { statusCode, body } = await answering({ routeKey: ROUTE }, 'request-1', ports(), serve)
	return { statusCode, body: body === undefined ? undefined : JSON.parse(body) }
}
const logged = () => lines.map((line) => JSON.parse(line))
const line = { correlation: 'request-1', route: ROUTE, milliseconds: 5 }

it('what was served is answered, and logged in one line with what was noted', async () => {
	const served = await answered(async (noted) => {
		noted.tenant = '370404'
		return { statusCode: 201 }
	})
	expect(served).toEqual({ statusCode: 201, body: undefined })
	expect(logged()).toEqual([{ ...line, status: 201, tenant: '370404' }])
})

it('a refusal is answered by its code and sentence; what was known by then is still logged', async () => {
	const { statusCode, body } = await answered(async (noted) => {
		noted.tenant = '370404'
		throw new RefusalError('caseUnknown')
	})
	expect(statusCode).toBe(404)
	expect(body).toMatchObject({ code: 'caseUnknown', message: errors.caseUnknown, correlation: 'request-1' })
	expect(logged()).toEqual([{ ...line, status: 404, tenant: '370404', code: 'caseUnknown' }])
})

it('what nobody expected is no 500, and is logged by its kind and place, never its words', async () => {
	const { statusCode, body } = await answered(async () => {
		throw new TypeError('秀兰大娘 13800000000')
	})
	expect([statusCode, body.code]).toEqual([503, 'unavailable'])
	expect(logged()).toMatchObject([{ ...line, status: 503, code: 'unavailable', error: 'TypeError' }])
	expect(lines.join('') + JSON.stringify(body)).not.toMatch(/秀兰|13800000000/)
})

it('a store that is crowded is said to be busy, and is nothing for anybody to look at', async () => {
	const { body } = await answered(async () => {
		throw Object.assign(new Error('slow down'), { name: 'ThrottlingException' })
	})
	expect(body.code).toBe('busy')
	expect(logged()).toEqual([{ ...line, status: expect.any(Number), code: 'busy' }])
})
