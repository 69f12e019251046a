import { HOUR } from '@huying/shared/time/day'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TENANT } from '../../test/county'
import { getConsent } from './consent-store'
import { LEASE, listDeliveries } from './delivery-store'
import { startTelling, type Telling, templateId } from './telling.fixture'

let t: Telling
const ID = 'case-0000000000000001'
beforeEach(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	t = await startTelling()
	await t.open(ID)
})
afterEach(() => vi.restoreAllMocks())

const left = async (template: 'progress' | 'ask' | 'task' = 'progress') =>
	(await getConsent(t.table, TENANT, 'user-caller', { template, id: templateId(template) })).left

describe('a notice', () => {
	it('is in the inbox and handed to WeChat, once, for one consent', async () => {
		await t.grant('user-caller', 'progress', 2)
		await t.accept(ID)
		const records = await t.outbox(ID)
		expect(records).toHaveLength(1)
		await t.told(records)
		expect(await t.inbox('user-caller')).toMatchObject({ kinds: ['accepted'], unread: 1 })
		expect(t.wechat.taken).toMatchObject([{ user: 'user-caller', data: { phrase3: '已受理' } }])
		expect(await left()).toBe(1)
		expect(await t.outbox(ID)).toEqual([])
		const [{ name = '' } = {}] = t.wechat.taken
		expect(await t.delivery(name)).toMatchObject({
			state: 'delivered',
			tries: 1,
			attempts: [{ outcome: 'ok' }],
		})
		expect((await t.delivery(name)).sk1).toBeUndefined()
	})

	it('without a consent stands in the inbox alone', async () => {
		await t.accept(ID)
		await t.told(await t.outbox(ID))
		expect(await t.inbox('user-caller')).toMatchObject({ kinds: ['accepted'], unread: 1 })
		expect(t.wechat.asked).toBe(0)
	})

	it('reaches everybody who handles in the unit, and nobody else', async () => {
		const handlers = await Promise.all(Array.from({ length: 45 }, (_, n) => t.handler(`user-handler-${n}`)))
		for (const handler of handlers.slice(0, 3)) await t.grant(handler, 'task')
		await t.accept(ID)
		await t.command(ID, { type: 'order', unit: 'housing', supports: [] })
		await t.told(await t.outbox(ID))
		for (const handler of handlers) {
			expect(await t.inbox(handler)).toMatchObject({ kinds: ['unitAssigned'], unread: 1 })
		}
		// in one instant of this clock: without an order
		expect((await t.inbox('user-caller')).kinds.sort()).toEqual(['accepted', 'assigned'])
		const sent = t.wechat.taken.map(({ user }) => user)
		expect(sent.sort()).toEqual(handlers.slice(0, 3).sort())
		expect(t.wechat.taken[0]).toMatchObject({
			data: { thing2: '甲村 路灯' },
			page: `office/pages/case/index?id=${ID}`,
		})
	})
})

describe('the stream', () => {
	it('may bring a record twice, late, out of order, or never', async () => {
		await t.grant('user-caller', 'progress', 9)
		await t.accept(ID)
		await t.command(ID, { type: 'order', unit: 'housing', supports: [] })
		const records = await t.outbox(ID)
		await t.told([...records].reverse())
		await t.told(records)
		await Promise.all([t.told(records), t.sweep(), t.told(records)])
		expect(t.wechat.taken).toHaveLength(2)
		expect(await t.inbox('user-caller')).toMatchObject({ unread: 2 })

		// never: the sweep finds it
		await t.open('case-0000000000000002')
		await t.accept('case-0000000000000002')
		expect(await t.sweep()).toMatchObject({ done: 2 })
		expect(t.wechat.taken).toHaveLength(3)
		t.clock.at += HOUR
		await t.sweep()
		await t.told(records)
		expect(t.wechat.taken).toHaveLength(3)
		expect(t.wechat.collisions).toBe(0)
	})

	it('and any number of sweeps may race', async () => {
		await t.grant('user-caller', 'progress', 9)
		for (let n = 1; n <= 5; n++) {
			if (n > 1) await t.open(`case-000000000000000${n}`)
			await t.accept(`case-000000000000000${n}`)
		}
		const records = (
			await Promise.all([1, 2, 3, 4, 5].map((n) => t.outbox(`case-000000000000000${n}`)))
		).flat()
		await Promise.all([t.told(records), t.sweep(), t.told(records), t.sweep(), t.sweep()])
		for (let minute = 0; minute < 5; minute++) {
			t.clock.at += 2 * LEASE
			await t.sweep()
		}
		expect(t.wechat.taken).toHaveLength(5)
		expect(new Set(t.wechat.taken.map(({ name }) => name)).size).toBe(5)
		expect(t.wechat.collisions).toBe(0)
		expect(await left()).toBe(4)
		expect((await t.inbox('user-caller')).unread).toBe(5)
	})
})

describe('faults', () => {
	/** Fails chosen requests to the table, before or after they were done. */
	const failing = (when: (name: string, input: string) => 'before' | 'after' | 'conflict' | undefined) => {
		t.table.client.middlewareStack.add(
			(next, context) => async (args) => {
				const how = when(context.commandName ?? '', JSON.stringify(args.input))
				if (how === 'before') throw new Error('the function was ended')
				if (how === 'conflict') {
					const { TransactionCanceledException } = await import('@aws-sdk/client-dynamodb')
					throw new TransactionCanceledException({
						message: 'cancelled',
						$metadata: {},
						CancellationReasons: [{ Code: 'TransactionConflict' }],
					})
				}
				const answer = await next(args)
				if (how === 'after') throw new Error('the function was ended')
				return answer
			},
			{ step: 'initialize', name: 'failing', override: true },
		)
	}

	it('a crash between write and push loses nothing', async () => {
		await t.grant('user-caller', 'progress')
		await t.accept(ID)
		// ended right after the inbox item and the delivery were written
		let ended = false
		failing((_, input) => {
			if (ended || !input.includes('"Delete"')) return undefined
			ended = true
			return 'after'
		})
		await t.told(await t.outbox(ID))
		expect(t.wechat.asked).toBe(0)
		failing(() => undefined)
		await t.sweep()
		expect(t.wechat.taken).toHaveLength(1)
		expect((await t.inbox('user-caller')).unread).toBe(1)
	})

	it('a holder that is killed before sending is followed by another, and the record says so', async () => {
		await t.grant('user-caller', 'progress')
		await t.accept(ID)
		const send = vi.fn(() => new Promise<never>(() => {}))
		void t.sweep({ ...t.ports, channels: { wechat: send, webhook: send } })
		await vi.waitFor(() => expect(send).toHaveBeenCalled())
		await t.sweep()
		expect(t.wechat.asked).toBe(0)
		t.clock.at += LEASE + 1
		await t.sweep()
		expect(t.wechat.taken).toHaveLength(1)
		expect(await t.delivery(t.wechat.taken[0]?.name ?? '')).toMatchObject({
			state: 'delivered',
			tries: 2,
			attempts: [{ outcome: 'unknown', code: 'notNoted' }, { outcome: 'ok' }],
		})
	})

	it('only a crash between WeChat’s answer and our note doubles, and the record shows it', async () => {
		await t.grant('user-caller', 'progress')
		await t.accept(ID)
		failing((name, input) =>
			name.startsWith('Transact') && input.includes('trying = :mine') ? 'before' : undefined,
		)
		await t.told(await t.outbox(ID))
		expect(t.wechat.taken).toHaveLength(1)
		failing(() => undefined)
		t.clock.at += LEASE + 1
		await t.sweep()
		expect(t.wechat.taken).toHaveLength(2)
		expect((await t.delivery(t.wechat.taken[0]?.name ?? '')).attempts).toMatchObject([
			{ outcome: 'unknown', code: 'notNoted' },
			{ outcome: 'ok' },
		])
	})

	it('a conflict on every second transaction delays, and neither loses nor doubles', async () => {
		await t.grant('user-caller', 'progress', 9)
		await t.accept(ID)
		await t.command(ID, { type: 'order', unit: 'housing', supports: [] })
		let sent = 0
		failing((name) => (name.startsWith('Transact') && ++sent % 2 === 0 ? 'conflict' : undefined))
		await t.told(await t.outbox(ID))
		for (let n = 0; n < 3; n++) {
			t.clock.at += 2 * LEASE
			await t.sweep()
		}
		expect(t.wechat.taken).toHaveLength(2)
		expect((await t.inbox('user-caller')).unread).toBe(2)
		expect(await left()).toBe(7)
	})

	it('a crash in the midst of many recipients goes on where it stopped', async () => {
		const handlers = await Promise.all(Array.from({ length: 45 }, (_, n) => t.handler(`user-handler-${n}`)))
		await t.accept(ID)
		await t.told(await t.outbox(ID))
		await t.command(ID, { type: 'order', unit: 'housing', supports: [] })
		let chunks = 0
		failing((name, input) =>
			name.startsWith('Transact') && input.includes('unread') && ++chunks === 2 ? 'before' : undefined,
		)
		await t.told(await t.outbox(ID))
		failing(() => undefined)
		await t.sweep()
		for (const handler of handlers) expect((await t.inbox(handler)).unread).toBe(1)
		expect((await t.inbox('user-caller')).unread).toBe(2)
	})
})

describe('WeChat', () => {
	it('that knows of no consent ends the delivery, and empties the ledger', async () => {
		await t.grant('user-caller', 'progress', 3)
		t.wechat.answer = () => ({ kind: 'refused', code: '43101', rid: 'a-b-c' })
		await t.accept(ID)
		await t.sweep()
		expect(await left()).toBe(0)
		expect(t.wechat.asked).toBe(1)
		t.clock.at += HOUR
		await t.sweep()
		expect(t.wechat.asked).toBe(1)
	})

	it('that says it will never take it: the consent is given back, and the centre sees why', async () => {
		await t.grant('user-caller', 'progress')
		t.wechat.answer = () => ({ kind: 'final', code: '47003', rid: 'a-b-c' })
		await t.accept(ID)
		await t.sweep()
		expect(await left()).toBe(1)
		expect((await listDeliveries(t.table, TENANT, 'failed', undefined)).deliveries).toMatchObject([
			{ state: 'failed', attempts: [{ code: '47003', rid: 'a-b-c' }] },
		])
	})

	it('four hours down: every message is delivered afterwards, once', async () => {
		await t.grant('user-caller', 'progress', 20)
		const up = t.clock.at + 4 * HOUR
		t.wechat.answer = () => (t.clock.at < up ? { kind: 'later', code: 'http503' } : { kind: 'ok' })
		for (let n = 1; n <= 8; n++) {
			const id = `case-000000000000000${n}`
			if (n > 1) await t.open(id)
			await t.accept(id)
		}
		for (let minute = 0; minute < 4 * 60 + 6; minute++) {
			await t.sweep()
			t.clock.at += 60_000
		}
		expect(t.wechat.taken).toHaveLength(8)
		expect(new Set(t.wechat.taken.map(({ name }) => name)).size).toBe(8)
		expect(await left()).toBe(12)
		for (const state of ['waiting', 'failed', 'dead'] as const) {
			expect((await listDeliveries(t.table, TENANT, state, undefined)).deliveries).toEqual([])
		}
		const { tries, attempts } = await t.delivery(t.wechat.taken[0]?.name ?? '')
		expect(tries).toBeGreaterThanOrEqual(48)
		expect(attempts.at(-1)).toMatchObject({ outcome: 'ok' })
	})

	it('down for longer: it is dead, and on the centre’s list', async () => {
		await t.grant('user-caller', 'progress')
		t.wechat.answer = () => ({ kind: 'later', code: 'timeout', unsure: true })
		await t.accept(ID, 'red')
		for (let n = 0; n < 120; n++) {
			await t.sweep()
			t.clock.at += 5 * 60_000
		}
		const { deliveries } = await listDeliveries(t.table, TENANT, 'dead', undefined)
		expect(deliveries).toMatchObject([{ state: 'dead' }])
		expect(deliveries[0]?.tries).toBeGreaterThanOrEqual(48)
		expect(deliveries[0]?.attempts.at(-1)).toMatchObject({ outcome: 'unknown', code: 'timeout' })
	})
})

describe('quiet hours', () => {
	it('a resident is not woken for what is not urgent', async () => {
		await t.grant('user-caller', 'progress', 5)
		t.clock.at = Date.UTC(2026, 2, 2, 15) // 23:00 in Beijing
		await t.accept(ID)
		await t.sweep()
		expect((await t.inbox('user-caller')).unread).toBe(1)
		expect(t.wechat.asked).toBe(0)
		t.clock.at = Date.UTC(2026, 2, 2, 22, 59)
		await t.sweep()
		expect(t.wechat.asked).toBe(0)
		t.clock.at = Date.UTC(2026, 2, 2, 23)
		await t.sweep()
		expect(t.wechat.taken).toHaveLength(1)
	})
	it('what is red goes at once', async () => {
		await t.grant('user-caller', 'progress', 5)
		t.clock.at = Date.UTC(2026, 2, 2, 15)
		await t.accept(ID, 'red')
		await t.sweep()
		expect(t.wechat.taken).toHaveLength(1)
	})
})
