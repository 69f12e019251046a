import { DAY, HOUR } from '@huying/shared/time/day'
import type { SentEntry } from '@huying/shared/trace/entry'
import { beforeAll, expect, it } from 'vitest'
import { gridWorker } from '../../test/county'
import { type Stage, startStage } from '../../test/stage'
import { sweep } from '../clock/sweep'
import { appendOwn } from './append-own'
import { traceHandlers } from './trace-handlers'
import { entriesOf } from './trace-store'
import { trackByClock } from './track-store'

/** What a worker's log asks of the table, pinned. */
let stage: Stage
let handlers: ReturnType<typeof traceHandlers>
let sent: string[] = []
const who = gridWorker
const request = { correlation: 'test', userAgent: undefined, query: undefined, params: undefined, who }
const device = 'device-0000000000000001'

beforeAll(async () => {
	stage = await startStage()
	handlers = traceHandlers(stage.table, stage.ports)
	stage.table.client.middlewareStack.add(
		(next, { commandName = '' }) =>
			(args) => {
				const { TransactItems = [] } = args.input as { TransactItems?: unknown[] }
				const count = TransactItems.length > 0 ? ` ${TransactItems.length}` : ''
				sent.push(`${commandName.replace('Command', '')}${count}`)
				return next(args)
			},
		{ step: 'initialize', name: 'recorder', priority: 'low' },
	)
	// the county's rules are read once in half a minute
	await handlers.traceToday({ ...request, body: undefined })
})

async function asked(what: () => Promise<unknown>): Promise<string[]> {
	sent = []
	await what()
	return sent.sort()
}
const id = (word: string) => `${word}-000000000000000001`
const entries: SentEntry[] = [
	{ id: id('sign'), sequence: 1, doneAt: 0, type: 'signedIn', place: {}, photos: [id('photo')] },
	{ id: id('patrol'), sequence: 2, doneAt: 0, type: 'patrolBegan' },
]
const send = (some: SentEntry[]) =>
	handlers.sendEntries({ ...request, body: { device, sentAt: stage.ports.at, entries: some } })

it('entries: one batch of the log’s end, the phone and what stands; one transaction of end, phone, two for each', async () => {
	const now = entries.map((entry) => ({ ...entry, doneAt: stage.ports.at }))
	expect(await asked(() => send(now))).toEqual(['BatchGetItem', 'TransactWriteItems 6'])
	// the same again: what stands
	expect(await asked(() => send(now))).toEqual(['BatchGetItem'])
	const found = await stage.call(who, { patrol: true })
	const many = Array.from(
		{ length: 40 },
		(_, place): SentEntry => ({
			id: `found-${String(place).padStart(16, '0')}`,
			sequence: place + 3,
			doneAt: stage.ports.at,
			type: 'found',
			case: found,
		}),
	)
	expect(await asked(() => send(many))).toEqual(['BatchGetItem', 'TransactWriteItems 82'])
})

it('a part of a track: a batch, the day around the patrol; one transaction of end, entry, part, what is due', async () => {
	const from = stage.ports.at
	stage.ports.at += HOUR
	const points = [0, 10, 20].map((second): [number, number, number, number] => [
		from + second * 1000,
		117.5,
		34.7,
		10,
	])
	const track = () =>
		handlers.sendTrack({
			...request,
			body: { patrol: id('patrol'), batch: 1, sentAt: stage.ports.at, points },
		})
	expect(await asked(track)).toEqual(['BatchGetItem', 'Query', 'TransactWriteItems 4'])
	expect(await asked(track)).toEqual(['BatchGetItem'])
	const look = () => handlers.patrolTrack({ ...request, body: undefined, params: { patrol: id('patrol') } })
	expect(await asked(look)).toEqual(['Query'])
})

it('photos that follow: the entry, one transaction of their claims and the entry’s', async () => {
	const photo = await stage.photo(who.user)
	const one: SentEntry = {
		id: id('settled'),
		sequence: 43,
		doneAt: stage.ports.at,
		type: 'settledOnTheSpot',
		words: '好了。',
		before: [],
		after: [photo],
	}
	await send([one])
	const attach = () => handlers.attachPhotos({ ...request, body: { entry: one.id, photos: [photo] } })
	expect(await asked(attach)).toEqual(['GetItem', 'TransactWriteItems 2'])
	expect(await asked(attach)).toEqual(['GetItem'])
})

it('reading: today an item and two queries; a day a query, words and photos; a month one query', async () => {
	expect(await asked(() => handlers.traceToday({ ...request, body: undefined }))).toEqual([
		'GetItem',
		'Query',
		'Query',
	])
	const day = () => handlers.traceDay({ ...request, body: undefined, params: { day: '2026-03-02' } })
	expect(await asked(day)).toEqual(['BatchGetItem', 'BatchGetItem', 'Query'])
	expect(await asked(() => entriesOf(stage.table, who.tenant, who.user, '2026-03'))).toEqual(['Query'])
})

it('another concept’s entry: a batch of two, one transaction of three', async () => {
	const own = () => appendOwn(stage.table, who, 'handover-1', 'took', { handover: 'h' }, stage.ports.at)
	expect(await asked(own)).toEqual(['BatchGetItem', 'TransactWriteItems 3'])
	expect(await asked(own)).toEqual(['BatchGetItem'])
})

it('erasing a track: a query and one transaction for its patrol, beside what any sweep asks', async () => {
	stage.ports.at += 31 * DAY
	const clear = () =>
		sweep(stage.table, stage.ports, 'test', { track: (due) => trackByClock(stage.table, due) })
	expect((await asked(clear)).filter((one) => one !== 'Query')).toEqual([
		'DeleteItem',
		'TransactWriteItems 1',
		'UpdateItem',
	])
})
