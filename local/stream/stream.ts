import { join } from 'node:path'
import { setTimeout as setTimeoutPromise } from 'node:timers/promises'
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import type { Outcome } from '../functions/pool'
import type { Subscription } from '../template/triggers'
import type { JsonObject } from '../template/value'
import { deliver } from './deliver'
import { openPosition } from './position'
import { readStream } from './reader'
import { passes } from './record'

export type StreamOptions = {
	readonly client: DynamoDBClient
	readonly streams: DynamoDBStreamsClient
	readonly subscriptions: readonly Subscription[]
	readonly invoke: (functionKey: string, event: JsonObject) => Promise<Outcome>
	readonly folder: string
}

export type Stream = {
	/** Reads and delivers until there is nothing new; answers how many records that were, for all subscriptions. */
	catchUp(): Promise<number>
	/** Something was written: look soon. */
	wake(): void
	stop(): Promise<void>
}

/** How often to look when nobody woke us: the seed and scripts write past the gateway. */
const IDLE_MILLISECONDS = 3000

/** Carries the tables' streams to the functions that subscribe to them; each subscription has its own position. */
export function startStream({ client, streams, subscriptions, invoke, folder }: StreamOptions): Stream {
	// What is being delivered at the end is left for the next start: its position was not moved.
	const halt = new AbortController()
	const wait = (milliseconds: number) => setTimeoutPromise(milliseconds, undefined, { signal: halt.signal })
	const invokeUnlessHalted = (functionKey: string, event: JsonObject) => {
		halt.signal.throwIfAborted()
		return invoke(functionKey, event)
	}
	const readers = subscriptions.map((subscription) => {
		const position = openPosition(join(folder, `stream-${subscription.functionKey}.json`))
		const delivery = {
			subscription,
			invoke: invokeUnlessHalted,
			wait,
			failedFile: join(folder, 'failed-records.jsonl'),
		}
		let arn: string | undefined
		let running: Promise<number> = Promise.resolve(0)
		async function read(): Promise<number> {
			arn ??= (await client.send(new DescribeTableCommand({ TableName: subscription.table }))).Table
				?.LatestStreamArn
			if (arn === undefined) throw new Error(`the table ${subscription.table} has no stream`)
			return readStream(streams, arn, position, (records) =>
				deliver(
					records.filter((record) => passes(record, subscription.filters)),
					delivery,
				),
			)
		}
		// One at a time: a second reader would hand over the same records again.
		return () => {
			running = running.then(read, read)
			return running
		}
	})

	async function catchUp(): Promise<number> {
		let total = 0
		for (let count = -1; count !== 0; total += count) {
			const counts = await Promise.all(readers.map((read) => read()))
			count = counts.reduce((sum, each) => sum + each, 0)
		}
		return total
	}

	let woken = false
	let looking: Promise<unknown> | undefined
	let timer: NodeJS.Timeout | undefined
	function look(): void {
		clearTimeout(timer)
		woken = false
		looking = catchUp()
			.catch((error: unknown) => {
				if (!halt.signal.aborted) console.error(`The stream could not be read: ${String(error)}`)
			})
			.finally(() => {
				looking = undefined
				if (!halt.signal.aborted) timer = setTimeout(look, woken ? 0 : IDLE_MILLISECONDS)
			})
	}
	if (readers.length > 0) look()

	return {
		catchUp,
		wake() {
			woken = true
			if (looking !== undefined || halt.signal.aborted || readers.length === 0) return
			clearTimeout(timer)
			// A little later, so that a burst of writes is one batch.
			timer = setTimeout(look, 20)
		},
		async stop() {
			halt.abort()
			clearTimeout(timer)
			await looking
		},
	}
}
