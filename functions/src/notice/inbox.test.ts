import { routes } from '@huying/shared/api/routes'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dispatcher } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf, told } from '../../test/event'
import type { Who } from '../edge/endpoint'
import { noticeHandlers } from './notice-handlers'
import { startTelling, type Telling, templateId } from './telling.fixture'

let t: Telling
beforeEach(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	t = await startTelling()
})
afterEach(() => vi.restoreAllMocks())

const ask = async (asked: Parameters<typeof eventOf>[0], who: Who = t.caller) =>
	told(await endpointOf<'notice'>(noticeHandlers(t.table, t.clock), async () => who, t.clock)(eventOf(asked)))
const caseOf = (n: number) => `case-${String(n).padStart(16, '0')}`

describe('an inbox', () => {
	it('is read in pages, newest first, in words made now', async () => {
		for (let n = 1; n <= 23; n++) {
			await t.open(caseOf(n))
			await t.accept(caseOf(n))
			await t.sweep()
			t.clock.at += 1000
		}
		const { body } = await ask({ route: 'GET /inbox' })
		const first = v.parse(routes.inbox.answer, body)
		expect(first.unread).toBe(23)
		expect(first.notices).toHaveLength(20)
		expect(first.notices[0]).toMatchObject({
			case: caseOf(23),
			text: '中心已经受理，正在派单位。',
			read: false,
		})
		const second = await ask({ route: 'GET /inbox', query: { after: first.next ?? '' } })
		expect(v.parse(routes.inbox.answer, second.body).notices.map((one) => one.case)).toEqual(
			[3, 2, 1].map(caseOf),
		)

		const upTo = first.notices[3]?.place
		const read = await ask({ route: 'POST /inbox/read', body: { id: 'read-000000000000001', upTo } })
		expect(read).toMatchObject({ status: 200, body: { unread: 3 } })
		expect((await ask({ route: 'GET /inbox/unread' })).body).toEqual({ unread: 3 })
		const again = v.parse(routes.inbox.answer, (await ask({ route: 'GET /inbox' })).body)
		expect(again.notices.filter((one) => !one.read)).toHaveLength(3)
		// somebody else's is another
		expect((await ask({ route: 'GET /inbox' }, dispatcher)).body).toEqual({ notices: [], unread: 0 })
	})

	it('is not read into the future', async () => {
		const upTo = `${t.clock.at + 86_400_000}#${'a'.repeat(32)}`
		expect(
			await ask({ route: 'POST /inbox/read', body: { id: 'read-000000000000001', upTo } }),
		).toMatchObject({
			status: 400,
			body: { code: 'invalidInput' },
		})
	})

	it('counts what is unread exactly, whatever comes in and is read at once', async () => {
		let made = 0
		await fc.assert(
			fc.asyncProperty(fc.array(fc.constantFrom('come', 'read', 'both'), { maxLength: 8 }), async (steps) => {
				const read = async () => {
					const last = (await t.inbox('user-caller')).places.at(-1)
					if (last === undefined) return
					await ask({
						route: 'POST /inbox/read',
						body: { id: `read-${'0'.repeat(12)}${++made}`, upTo: last },
					})
				}
				const come = async () => {
					const id = caseOf(1000 + ++made)
					await t.open(id)
					await t.accept(id)
					await t.sweep()
				}
				for (const step of steps) {
					if (step !== 'read' && step !== 'both') await come()
					else if (step === 'read') await read()
					else await Promise.all([come(), read(), come()])
				}
				const { notices, unread } = v.parse(routes.inbox.answer, (await ask({ route: 'GET /inbox' })).body)
				const all = await t.inbox('user-caller')
				expect(unread).toBe(all.unread)
				if (all.places.length <= 20) expect(notices.filter((one) => !one.read)).toHaveLength(unread)
				else expect(notices.filter((one) => !one.read).length).toBe(Math.min(20, unread))
			}),
			{ numRuns: 12 },
		)
	})
})

describe('consent', () => {
	const answered = (
		answers: Record<string, string>,
		id = `consent-${Math.random().toString(36).slice(2, 14)}000000`,
	) => ask({ route: 'POST /consents', body: { id, answers } })
	const leftOf = (body: Record<string, unknown>, template = 'progress') =>
		v.parse(routes.askable.answer, body).templates.find((one) => one.template === template)?.left

	it('of the phone and of WeChat about the same tap counts once', async () => {
		const { body } = await answered({ [templateId('progress')]: 'accept', [templateId('ask')]: 'reject' })
		expect(leftOf(body)).toBe(1)
		expect(leftOf(body, 'ask')).toBe(0)
		await t.grant('user-caller', 'progress')
		expect(leftOf((await ask({ route: 'GET /notice-settings' })).body)).toBe(1)
	})
	it('sent twice counts once, and with other answers is refused', async () => {
		const id = 'consent-00000000000001'
		await answered({ [templateId('progress')]: 'accept' }, id)
		expect(leftOf((await answered({ [templateId('progress')]: 'accept' }, id)).body)).toBe(1)
		expect(await answered({ [templateId('ask')]: 'accept' }, id)).toMatchObject({
			body: { code: 'identifierReused' },
		})
	})
	it('that the phone made up ends with the first message that WeChat refuses', async () => {
		for (let n = 0; n < 9; n++) await answered({ [templateId('progress')]: 'accept' })
		t.wechat.answer = () => ({ kind: 'refused', code: '43101' })
		await t.open(caseOf(1))
		await t.accept(caseOf(1))
		await t.sweep()
		expect(t.wechat.asked).toBe(1)
		expect(leftOf((await answered({ [templateId('progress')]: 'accept' })).body)).toBe(0)
		await t.grant('user-caller', 'progress')
		expect(leftOf((await ask({ route: 'GET /notice-settings' })).body)).toBe(1)
	})
	it('for a template that is not ours is none', async () => {
		const { status, body } = await answered({ ['y'.repeat(43)]: 'accept' })
		expect(status).toBe(200)
		expect(v.parse(routes.askable.answer, body).templates.every(({ left }) => left === 0)).toBe(true)
	})
})

describe('the centre', () => {
	it('sees what failed and why, without whom it was for, and revives it once', async () => {
		await t.grant('user-caller', 'progress')
		t.wechat.answer = () => ({ kind: 'final', code: '47003', rid: 'a-b-c' })
		await t.open(caseOf(1))
		await t.accept(caseOf(1))
		await t.sweep()
		const list = await ask({ route: 'GET /deliveries/{state}', params: { state: 'failed' } }, dispatcher)
		const { deliveries } = v.parse(routes.deliveries.answer, list.body)
		expect(deliveries).toMatchObject([{ case: caseOf(1), state: 'failed', reason: '47003', tries: 1 }])
		expect(JSON.stringify(list.body)).not.toMatch(/user-caller|o-user/)
		expect(await ask({ route: 'GET /deliveries/{state}', params: { state: 'failed' } })).toMatchObject({
			body: { code: 'postMissing' },
		})

		t.wechat.answer = () => ({ kind: 'ok' })
		const params = { delivery: deliveries[0]?.delivery ?? '' }
		const revive = (id: string) =>
			ask({ route: 'POST /deliveries/{delivery}/revive', params, body: { id } }, dispatcher)
		expect(await revive('revive-00000000000001')).toMatchObject({ status: 200 })
		expect(await revive('revive-00000000000001')).toMatchObject({ status: 200 })
		expect(await revive('revive-00000000000002')).toMatchObject({ body: { code: 'notAllowedNow' } })
		await t.sweep()
		expect(t.wechat.taken).toHaveLength(1)
		expect(await t.delivery(params.delivery)).toMatchObject({ state: 'delivered', tries: 2 })
	})

	it('cannot revive without a consent, nor what there is not', async () => {
		await t.grant('user-caller', 'progress')
		t.wechat.answer = () => ({ kind: 'final', code: '47003' })
		await t.open(caseOf(1))
		await t.accept(caseOf(1))
		await t.sweep()
		const [delivery] = (
			(await ask({ route: 'GET /deliveries/{state}', params: { state: 'failed' } }, dispatcher)).body
				.deliveries as { delivery: string }[]
		).map((one) => one.delivery)
		t.wechat.answer = () => ({ kind: 'refused', code: '43101' })
		await t.open(caseOf(2))
		await t.accept(caseOf(2))
		await t.sweep()
		const revive = (name: string) =>
			ask(
				{
					route: 'POST /deliveries/{delivery}/revive',
					params: { delivery: name },
					body: { id: 'revive-00000000000001' },
				},
				dispatcher,
			)
		expect(await revive(delivery ?? '')).toMatchObject({ body: { code: 'consentMissing' } })
		expect(await revive(`${'0'.repeat(32)}-wechat`)).toMatchObject({ body: { code: 'deliveryUnknown' } })
	})
})
