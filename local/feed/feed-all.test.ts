import { ApiError, type Client } from '@huying/shared/api/client'
import { describe, expect, it } from 'vitest'
import { patient } from './api'
import { entriesOf } from './entries'
import { FeedStopped, feedAll, newTally } from './feed-all'

const now = Date.parse('2026-11-21T09:00:00+08:00')
const lines = (...records: object[]) =>
	entriesOf(Buffer.from(records.map((record) => JSON.stringify(record)).join('\n')), 'a.jsonl')

/** An API in memory. @param trouble is asked before each filing */
function memory(trouble: (text: string) => ApiError | undefined = () => undefined) {
	const there = new Set<string>()
	const most = { inFlight: 0 }
	let inFlight = 0
	const client = {
		async oneCase({ params }: { params: { case: string } }) {
			if (!there.has(params.case)) throw new ApiError('caseUnknown', '没有', false, 404)
		},
		async registerCase({ body }: { body: { id: string; text: string } }) {
			most.inFlight = Math.max(most.inFlight, ++inFlight)
			await new Promise((resolve) => setTimeout(resolve, 2))
			inFlight--
			const error = trouble(body.text)
			if (error) throw error
			if (there.has(body.id)) throw new Error('filed twice')
			there.add(body.id)
		},
	} as unknown as Client
	return { client, there, most }
}

describe('feeding', () => {
	it('files each once, whether fed again or twice in one file', async () => {
		const entries = lines({ text: '路灯不亮' }, { text: '路灯不亮' }, { text: '井盖塌了' }, { text: '' })
		const { client, there } = memory()
		const first = newTally()
		await feedAll(entries, client, [], now, first)
		expect([first.filed, first.alreadyThere, first.rejects.length]).toEqual([2, 1, 1])
		const second = newTally()
		await feedAll(entries, client, [], now, second)
		expect([second.filed, second.alreadyThere, second.rejects.length]).toEqual([0, 3, 1])
		expect(there.size).toBe(2)
	})

	it('has several on their way, but no more than eight', async () => {
		const { client, most } = memory()
		await feedAll(
			lines(...Array.from({ length: 60 }, (_, n) => ({ text: `第 ${n} 件` }))),
			client,
			[],
			now,
			newTally(),
		)
		expect(most.inFlight).toBe(8)
	})

	it('says of what was refused which line, why, and what', async () => {
		const { client } = memory((text) =>
			text === '坏的' ? new ApiError('invalidInput', '有一处填得不对。', false, 400) : undefined,
		)
		const tally = newTally()
		await feedAll(lines({ text: '好的' }, { text: '坏的' }), client, [], now, tally)
		expect(tally.rejects).toEqual([
			{ line: 2, reason: 'the API refused it: invalidInput (有一处填得不对。)', content: '{"text":"坏的"}' },
		])
	})

	it('stops when the API is gone, and goes on when it is fed again', async () => {
		let isUp = true
		const { client, there } = memory(() => (isUp ? undefined : new ApiError('unreachable', '', true, 0)))
		const entries = lines(...Array.from({ length: 40 }, (_, n) => ({ text: `第 ${n} 件` })))
		const tally = newTally()
		const feeding = feedAll(entries, client, [], now, tally)
		setTimeout(() => {
			isUp = false
		}, 5)
		await expect(feeding).rejects.toBeInstanceOf(FeedStopped)
		expect(tally.filed).toBe(there.size)
		expect(tally.rejects).toEqual([])
		isUp = true
		const again = newTally()
		await feedAll(entries, client, [], now, again)
		expect(again.filed + again.alreadyThere).toBe(40)
		expect(there.size).toBe(40)
	})

	it('stops when the session has ended', async () => {
		const { client } = memory(() => new ApiError('sessionExpired', '', false, 401))
		await expect(feedAll(lines({ text: '灯' }), client, [], now, newTally())).rejects.toThrow(
			/sessionExpired/,
		)
	})
})

it('tries again what may help, and nothing else', async () => {
	let asked = 0
	const answering = (error: ApiError, after: number) =>
		patient(
			{
				registerCase: async () => {
					if (++asked <= after) throw error
					return 'done'
				},
			} as unknown as Client,
			0,
		).registerCase({ body: {} as never })
	await expect(answering(new ApiError('busy', '', true, 503), 3)).resolves.toBe('done')
	expect(asked).toBe(4)
	asked = 0
	await expect(answering(new ApiError('invalidInput', '', false, 400), 3)).rejects.toThrow()
	expect(asked).toBe(1)
})
