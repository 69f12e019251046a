import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { CaseEvent } from '@huying/shared/case/event'
import { replay } from '@huying/shared/case/evolve'
import { counted, type DayFigures, dayOf, noFigures, sum } from '@huying/shared/follow-up/figures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { readyPhoto } from './upload'
import { type Answer, fresh, type Signed, signIn, startWhole } from './whole'

/** A day's cases resolved, half the residents silent: asked, reminded, called, and counted. */

const VILLAGE = '370404103239'
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A unit that no story of the seed is about, so that its figures are this test's alone. */
const UNIT = 'transport'

let cloud: Cloud
let resident: Signed
let dispatcher: Signed
let handler: Signed
let inspector: Signed
let resolvedAt = 0
const cases: string[] = []

const command = (who: Signed, id: string, type: string, body: Record<string, unknown> = {}) =>
	who.ask('POST', `/cases/${id}/commands`, { id: fresh('command'), type, ...body })
const done = (answer: Answer) => expect(answer.status, answer.raw).toBeLessThan(300)
const viewOf = async (id: string) => (await dispatcher.ask('GET', `/cases/${id}`)).body
const typesOf = async (id: string) =>
	((await viewOf(id)).timeline as { type: string }[]).map(({ type }) => type)

/** Ten in the morning in Beijing, so that a step of some hours stays on its day. */
function morning(now: number): number {
	return Math.floor((now + 8 * HOUR) / DAY + 1) * DAY + 2 * HOUR
}

async function later(milliseconds: number): Promise<void> {
	cloud.advance(milliseconds)
	await cloud.drain()
}

interface Call {
	case: string
	phone?: string
	followUp: { tries: unknown[] }
}

/** All calls that somebody may make of this test's cases, over all pages. */
async function callsOf(who: Signed): Promise<Call[]> {
	const calls: Call[] = []
	let after: string | undefined
	do {
		const page = await who.ask('GET', `/calls${after ? `?after=${encodeURIComponent(after)}` : ''}`)
		done(page)
		calls.push(...(page.body.calls as Call[]))
		after = page.body.next as string | undefined
	} while (after)
	return calls.filter((call) => cases.includes(call.case))
}

async function figures(who: Signed, unit = UNIT): Promise<DayFigures[]> {
	const answer = await who.ask('GET', `/figures/${unit}?from=2000-01-01&to=2100-01-01`)
	done(answer)
	return answer.body.days as DayFigures[]
}

beforeAll(async () => {
	cloud = await startWhole()
	cloud.setClock(morning(cloud.now()))
	resident = await signIn(cloud, 'resident1')
	dispatcher = await signIn(cloud, 'dispatcher1')
	handler = await signIn(cloud, `handler-${UNIT}`)
	inspector = await signIn(cloud, 'inspector')
	for (let n = 0; n < 8; n++) {
		const id = fresh('case')
		cases.push(id)
		const what = {
			id,
			text: '路上有个大坑。',
			village: VILLAGE,
			identity: 'named',
			phone: resident.phone,
			photos: [],
		}
		done(await resident.ask('POST', '/cases', what))
		done(await command(dispatcher, id, 'accept', { urgency: 'green' }))
		done(await command(dispatcher, id, 'order', { unit: UNIT }))
		done(await command(handler, id, 'sign'))
		done(await command(handler, id, 'resolve', { words: '填平了。', photos: [await readyPhoto(handler)] }))
		done(await command(dispatcher, id, 'verify'))
	}
	resolvedAt = cloud.now()
	await cloud.drain()
})
afterAll(() => cloud?.stop())

describe('a day’s cases, half of the residents silent', () => {
	it('asks everyone at once', async () => {
		for (const id of cases) {
			const { status, followUp } = await viewOf(id)
			expect(status).toBe('verified')
			expect(followUp).toMatchObject({ phase: 'asked', tries: [] })
		}
		expect(await figures(inspector)).toMatchObject([
			{ day: dayOf(resolvedAt), resolved: 8, asked: 8, answered: 0 },
		])
	})

	it('reminds the silent once, two days later', async () => {
		const answers = [
			{ solved: true, content: true },
			{ solved: true, content: false },
			{ solved: true },
			{ solved: false, content: false },
		]
		for (const [index, answer] of answers.entries())
			done(await command(resident, String(cases[index]), 'rate', answer))
		await later(49 * HOUR)
		await later(HOUR)
		for (const id of cases.slice(4)) {
			expect((await typesOf(id)).filter((type) => type === 'reminded')).toHaveLength(1)
			expect((await viewOf(id)).status).toBe('verified')
		}
		for (const id of cases.slice(0, 4)) expect(await typesOf(id)).not.toContain('reminded')
	})

	it('then owes them a call, and the desk counts it', async () => {
		expect(await callsOf(inspector)).toEqual([])
		await later(24 * HOUR)
		expect((await callsOf(inspector)).map((call) => call.case).sort()).toEqual(cases.slice(4).sort())
		expect((await callsOf(dispatcher))[0]).toMatchObject({ phone: resident.phone, followUp: { tries: [] } })
		expect((await handler.ask('GET', '/calls')).body.code).toBe('postMissing')
		expect((await command(handler, String(cases[4]), 'logCall', { outcome: 'noAnswer' })).body.code).toBe(
			'notYours',
		)
		const { counts } = (await dispatcher.ask('GET', '/queues/centre')).body as { counts: { call: number } }
		expect(counts.call).toBeGreaterThanOrEqual(4)
		expect((await figures(inspector))[0]).toMatchObject({ owed: 4, answered: 4, reached: 4 })
	})

	it('takes what the reached say, and the caller’s own word still while a call is owed', async () => {
		const [reached, , own] = cases.slice(4) as [string, string, string]
		done(
			await command(inspector, reached, 'logCall', {
				outcome: 'reached',
				solved: true,
				content: true,
				words: '路好走了。',
			}),
		)
		done(await command(resident, own, 'rate', { solved: true }))
		expect((await command(inspector, own, 'logCall', { outcome: 'noAnswer' })).body.code).toBe(
			'notAllowedNow',
		)
	})

	it('ends as not reached after tries on three different days, and closes nothing before', async () => {
		const silent = cases.filter((_, index) => index === 5 || index === 7)
		for (let day = 1; day <= 3; day++) {
			for (const id of silent) {
				expect((await command(dispatcher, id, 'close')).body.code).toBe('ratingMissing')
				done(await command(dispatcher, id, 'logCall', { outcome: day === 2 ? 'refused' : 'noAnswer' }))
				if (day === 1) done(await command(inspector, id, 'logCall', { outcome: 'noAnswer' }))
			}
			if (day < 3) await later(DAY)
		}
		await cloud.drain()
		for (const id of silent) {
			const { status, timeline, rating } = await viewOf(id)
			expect(status).toBe('closed')
			expect(rating).toBeUndefined()
			expect((timeline as unknown[]).at(-1)).toMatchObject({ type: 'closed', because: 'notReached' })
		}
		await later(30 * HOUR)
		expect(await callsOf(dispatcher)).toEqual([])
	})

	it('is counted by unit and day, equal to a recount of everything', async () => {
		expect(await figures(handler)).toEqual([
			{
				...noFigures,
				day: dayOf(resolvedAt),
				resolved: 8,
				asked: 8,
				reached: 6,
				answered: 6,
				solved: 5,
				answeredContent: 4,
				content: 2,
				notReached: 2,
			},
		])
		expect((await (await signIn(cloud, 'handler-housing')).ask('GET', `/figures/${UNIT}`)).status).toBe(400)
		const other = await (await signIn(cloud, 'handler-housing')).ask(
			'GET',
			`/figures/${UNIT}?from=2026-01-01&to=2026-01-02`,
		)
		expect(other.body.code).toBe('notYours')

		const recount = await recounted()
		for (const [unit, lines] of Object.entries(recount)) {
			const days = await figures(inspector, unit)
			expect({ unit, ...sum(days) }).toEqual({ unit, ...sum(lines) })
		}
		expect(Object.keys(recount).length).toBeGreaterThan(1)
	})
})

/** Counts anew from every event in the table. No story of the seed was done anew after it was asked about. */
async function recounted() {
	const client = DynamoDBDocumentClient.from(cloud.database)
	const events = new Map<string, CaseEvent[]>()
	let start: Record<string, unknown> | undefined
	do {
		const { Items = [], LastEvaluatedKey } = await client.send(
			new ScanCommand({ TableName: cloud.table, ...(start && { ExclusiveStartKey: start }) }),
		)
		for (const { pk, sk, stored } of Items) {
			if (!String(sk).startsWith('event#')) continue
			events.set(String(pk), [...(events.get(String(pk)) ?? []), JSON.parse(String(stored)) as CaseEvent])
		}
		start = LastEvaluatedKey
	} while (start)
	const lines: Record<string, (typeof noFigures)[]> = {}
	for (const trace of events.values()) {
		const state = replay(trace.sort((left, right) => left.seq - right.seq))
		const line = state && counted(state)
		if (line) lines[line.unit] = [...(lines[line.unit] ?? []), line.figures]
	}
	return lines
}
