import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { commandCase } from '@huying/functions/case/command-case'
import { notifyRecords } from '@huying/functions/notice/notify'
import type { Command } from '@huying/shared/case/command'
import type { DynamoDBRecord } from 'aws-lambda'
import { parse } from 'yaml'
import { root } from '../../local/cloud/folder'
import { type Stream, startStream } from '../../local/stream/stream'
import type { Subscription } from '../../local/template/triggers'
import type { JsonObject } from '../../local/template/value'
import { turnOnStream } from '../cloud/database'
import { credentials, region } from '../cloud/keys'
import { identifier, people } from '../cloud/people'
import { benchPorts, NOW } from '../cloud/ports'
import { lives } from '../cloud/steps'
import { words } from '../cloud/words'
import type { Figure } from '../figure'
import { progress } from '../progress'
import { quietly } from '../quietly'
import { open } from './cost'
import { caseOf, openStage, type Stage } from './stage'

/** Handed to WeChat this soon after the case moved, in milliseconds; and how many of all. */
const SOON = 10_000
const AIM = { share: 0.99 }
/** Between two cases: 200 in a minute. */
const EVERY = 300
/** Lambda looks into a stream four times a second. */
const LOOK = 250

/**
 * The share of callers who are told within ten seconds, while cases are resolved and verified at 200 a minute. The
 * stream is DynamoDB Local's, the notifier's own code takes its records as Lambda would hand them over, and its client
 * sends to the sandbox over HTTP. No sweep helps. Ends by itself: after the last case it waits those ten seconds at most.
 */
export async function hurryFigures(endpoint: string, cases: number): Promise<Figure[]> {
	const began = performance.now()
	const clock = { ...benchPorts(), now: () => NOW + Math.round(performance.now() - began) }
	const stage = await openStage(endpoint, clock)
	try {
		progress(`Resolving ${cases} cases, 200 a minute …`)
		await turnOnStream(stage.table)
		const ids = await quietly(() => prepare(stage, cases))
		const waits = await quietly(() => waitsOf(stage, endpoint, ids))
		const soon = waits.filter((milliseconds) => milliseconds <= SOON).length
		return [
			{
				section: 'notices',
				what: 'told within 10 s',
				columns: ['cases resolved, 200 a minute', 'with WeChat within 10 s'],
				floor: String(cases),
				ours: String(soon),
				ratio: soon / cases,
				aim: AIM,
				timed: false,
			},
		]
	} finally {
		await stage.stop()
	}
}

async function prepare(stage: Stage, cases: number): Promise<string[]> {
	const ids: string[] = []
	for (let index = 0; index < cases; index++) {
		const id = identifier('hurried', index)
		const user = identifier('waiting', index)
		await stage.join(user, 'ask')
		await open(stage, id, user, lives.handling)
		ids.push(id)
	}
	return ids
}

/** How long after each case was to be verified its message was with WeChat, in milliseconds; for ever where it was not. */
async function waitsOf(stage: Stage, endpoint: string, ids: readonly string[]): Promise<number[]> {
	const folder = mkdtempSync(join(tmpdir(), 'huying-bench-'))
	const stream = streamOf(stage, endpoint, folder)
	const looking = setInterval(stream.wake, LOOK)
	try {
		const verified = new Map<string, number>()
		const began = performance.now()
		const moving = ids.map(async (id, index) => {
			await wait(index * EVERY)
			await move(stage, 'handler', id, { type: 'resolve', words: words.reply, photos: [] })
			verified.set(id, stage.ports.now())
			await move(stage, 'dispatcher', id, { type: 'verify', words: words.reply, photos: [] })
		})
		await Promise.all(moving)
		const until = performance.now() + SOON
		while ((await stage.messages()).length < ids.length && performance.now() < until) await wait(LOOK)
		progress(`… took ${Math.round((performance.now() - began) / 1000)} s`)
		const arrived = new Map((await stage.messages()).map((message) => [caseOf(message), message.at]))
		return ids.map((id) => (arrived.get(id) ?? Number.POSITIVE_INFINITY) - (verified.get(id) ?? 0))
	} finally {
		clearInterval(looking)
		await stream.stop()
		rmSync(folder, { recursive: true, force: true })
	}
}

async function move({ table, ports }: Stage, by: 'handler' | 'dispatcher', id: string, says: object) {
	const command = { id: identifier(`${by.slice(0, 2)}-${id.slice(-6)}`), ...says } as unknown as Command
	await commandCase(table, ports, people[by], id, command)
}

function streamOf({ table, ports }: Stage, endpoint: string, folder: string): Stream {
	const config = { endpoint, region, credentials }
	return startStream({
		client: new DynamoDBClient(config),
		streams: new DynamoDBStreamsClient(config),
		subscriptions: [subscriptionOf(table.name)],
		folder,
		async invoke(_, event) {
			await notifyRecords(table, ports, (event as unknown as { Records: DynamoDBRecord[] }).Records)
			return { kind: 'answered', value: null }
		},
	})
}

/** What serverless.yml says of the notifier's stream: how many records it takes at once, and which. */
function subscriptionOf(table: string): Subscription {
	const { functions } = parse(readFileSync(join(root, 'serverless.yml'), 'utf8'), { logLevel: 'silent' }) as {
		functions: { notifier: { events: { stream?: { batchSize: number; filterPatterns: JsonObject[] } }[] } }
	}
	const told = functions.notifier.events.find(({ stream }) => stream)?.stream
	if (told === undefined) throw new Error('serverless.yml gives the notifier no stream')
	return {
		functionKey: 'notifier',
		table,
		batchSize: told.batchSize,
		filters: told.filterPatterns,
		maximumRetries: 5,
		bisects: false,
		reportsFailures: false,
	}
}
