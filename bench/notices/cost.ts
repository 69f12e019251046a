import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { commandCase } from '@huying/functions/case/command-case'
import { registerCase } from '@huying/functions/case/open-case'
import type { Who } from '@huying/functions/edge/endpoint'
import { deliveryItem } from '@huying/functions/notice/delivery'
import { notifyRecords } from '@huying/functions/notice/notify'
import { putPost } from '@huying/functions/session/user-store'
import type { Command, Registration } from '@huying/shared/case/command'
import { DAY } from '@huying/shared/time/day'
import { batchWrite } from '../cloud/batch-write'
import { turnOnStream } from '../cloud/database'
import { fill, isTold } from '../cloud/fill'
import { live, type Step } from '../cloud/life'
import { county, identifier, people } from '../cloud/people'
import { benchPorts, NOW } from '../cloud/ports'
import { lives } from '../cloud/steps'
import { words } from '../cloud/words'
import type { Figure } from '../figure'
import { progress, progressOf } from '../progress'
import { quietly } from '../quietly'
import { type Cost, casesOf, costOf, growth, spelledCost } from '../requests/cost'
import { meter } from '../requests/meter'
import { openStage, outboxOf, type Stage } from './stage'
import { madeUp, told } from './told'

/** How much more telling somebody may cost in the large table than in the small one. */
const AIM = { ratio: 1.05 }
const { tenant } = county
/** Who handles on the desk. */
const HANDLERS = 5

/** What is told, to whom, by which way; the cost is of one recipient. */
const tellings = [
	'a caller, by WeChat',
	'a caller, inbox alone',
	'one of five handlers',
	'another system',
] as const
type Telling = (typeof tellings)[number]
type Measured = Readonly<Record<Telling | 'floor', Cost>>

/** What telling somebody costs, from the outbox to the noted outcome, in a small and in a large county. */
export async function costFigures(
	endpoint: string,
	sizes: readonly [small: number, large: number],
): Promise<Figure[]> {
	const [small, large] = sizes
	const before = await measured(endpoint, small)
	const after = await measured(endpoint, large)
	const section = 'notices' as const
	return [
		...tellings.map(
			(what): Figure => ({
				section,
				what,
				columns: [casesOf(small), casesOf(large)],
				floor: spelledCost(before[what]),
				ours: spelledCost(after[what]),
				ratio: growth(before[what], after[what]),
				aim: AIM,
				timed: false,
			}),
		),
		...tellings.map(
			(what): Figure => ({
				section,
				what,
				columns: ['one put, one conditional update', 'a notice'],
				floor: spelledCost(after.floor),
				ours: spelledCost(after[what]),
				ratio: units(after[what]) / units(after.floor),
				timed: false,
			}),
		),
	]
}

const units = ({ read, write }: Cost) => read + write

async function measured(endpoint: string, cases: number): Promise<Measured> {
	progress(`Filling a table with ${casesOf(cases)} and what was told of them …`)
	const clock = benchPorts()
	const stage = await openStage(endpoint, clock)
	const { table } = stage
	try {
		await fill(endpoint, table, clock, cases, progressOf('items written', cases * 4))
		await batchWrite(endpoint, table.name, told(cases), progressOf('notices written', cases * 2))
		await turnOnStream(table)
		const metered = meter(table)
		const cost = await quietly(() => tellAll(stage, metered))
		return { ...cost, floor: await floorOf(stage, metered) }
	} finally {
		await stage.stop()
	}
}

async function tellAll(stage: Stage, metered: Meter): Promise<Record<Telling, Cost>> {
	const { table, ports } = stage
	const silent = identifier('silent')
	await stage.join(people.caller.user, 'progress', 2)
	await stage.join(silent)
	await stage.join(people.handler.user, 'task')
	for (let handler = 1; handler < HANDLERS; handler++) {
		const user = identifier('colleague', handler)
		await stage.join(user, 'task')
		for (const post of people.handler.posts) await putPost(table, tenant, user, post)
	}
	/** Does something to a case, and counts what telling of it costs. */
	const after = async (id: string, who: Who, command: Unnamed, recipients = 1): Promise<Cost> => {
		await commandCase(table, ports, who, id, {
			id: identifier(`command-${id.slice(0, 4)}`),
			...command,
		} as Command)
		const records = await outboxOf(table, id)
		if (records.length !== 1) throw new Error(`${records.length} outbox items of ${id}`)
		metered.take()
		await notifyRecords(table, ports, records)
		return costOf(metered.take(), recipients)
	}
	const accept = { type: 'accept', urgency: 'red' }
	const { caller } = people
	const opened = async (word: string, user: string, steps: readonly Step[]) => {
		const id = identifier(word)
		await open(stage, id, user, steps)
		return id
	}

	// The first message fetches the token, which then serves everybody for two hours
	await after(await opened('first', caller.user, []), people.dispatcher, accept)
	const byWechat = await after(await opened('call', caller.user, []), people.dispatcher, accept)
	const inbox = await after(await opened('mute', silent, []), people.dispatcher, accept)
	const handlers = await after(
		await opened('work', caller.user, lives.handling),
		caller,
		{ type: 'urge' },
		HANDLERS,
	)
	const hotline = identifier('line')
	await registerCase(table, ports, people.dispatcher, {
		id: hotline,
		source: 'hotline12345',
		sourceNumber: '12345-2026-0001',
		title: words.unsolved,
		text: words.call,
		calledAt: NOW - DAY,
		photos: [],
	} as unknown as Registration)
	const system = await after(hotline, people.dispatcher, {
		type: 'decline',
		reason: 'inCourt',
		words: words.work,
	})
	const sent = (await stage.messages()).length
	if (sent !== 2 + HANDLERS) throw new Error(`${sent} messages arrived, not ${2 + HANDLERS}`)
	return {
		'a caller, by WeChat': byWechat,
		'a caller, inbox alone': inbox,
		'one of five handlers': handlers,
		'another system': system,
	}
}
type Meter = ReturnType<typeof meter>
type Unnamed = Readonly<Record<string, unknown>> & { readonly type: string }

/** Opens a case by the rules, with nothing left to be told. */
export async function open(
	{ table, ports }: Stage,
	id: string,
	caller: string,
	steps: readonly Step[],
): Promise<void> {
	const life = { case: id, caller, openedAt: ports.now() - DAY, photos: 0, steps }
	for (const item of live(table, ports, life).items) {
		if (!isTold(item)) await table.client.send(new PutCommand({ TableName: table.name, Item: item }))
	}
}

/** The least that a record of telling takes: a delivery is put, and then its outcome noted if nobody else did. */
async function floorOf({ table, ports }: Stage, metered: Meter): Promise<Cost> {
	metered.take()
	const delivery = madeUp(identifier('floor'), people.caller.user, 'waiting', ports.now())
	const Item = deliveryItem(delivery, ports.now())
	const { pk, sk, sk1 } = Item
	await table.client.send(new PutCommand({ TableName: table.name, Item }))
	await table.client.send(
		new UpdateCommand({
			TableName: table.name,
			Key: { pk, sk },
			UpdateExpression: 'SET #state = :delivered REMOVE pk1, sk1, pk2, sk2',
			ConditionExpression: 'sk1 = :read',
			ExpressionAttributeNames: { '#state': 'state' },
			ExpressionAttributeValues: { ':delivered': 'delivered', ':read': sk1 },
		}),
	)
	return costOf(metered.take())
}
