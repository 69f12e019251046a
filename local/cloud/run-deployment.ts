import { join } from 'node:path'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { OPERATOR } from '../aws/credential'
import type { Hooks } from '../control/control'
import { startGateway } from '../dynamodb/gateway'
import { hashKeysOf } from '../dynamodb/tables'
import { startEdge } from '../functions/edge'
import { type Functions, startFunctions } from '../functions/functions'
import { startSchedule } from '../functions/schedule'
import { startKeyService } from '../keys/key-service'
import { startParameters } from '../parameters/parameters'
import { startPhotos } from '../photos/photos'
import { startStream } from '../stream/stream'
import { place } from '../template/names'
import { startSandbox } from '../wechat/sandbox'
import type { Base } from './base'
import { drainWith } from './drain'
import type { Stops } from './stops'

export type RunOptions = {
	readonly ports: { readonly web: number; readonly photos: number; readonly wechat: number }
	/** Whether schedules fire by themselves. */
	readonly scheduled: boolean
}

export type Running = {
	readonly api: string
	readonly photos: string
	readonly wechat: string
	readonly functions: Functions
	readonly hooks: Hooks
	/** Hands on what was written, until nothing is left; what is due stays due. */
	settle(): Promise<void>
}

/** Starts the stand-ins, the functions behind the packaged routes, and what wakes functions: stream and schedule. */
export async function runDeployment(
	base: Base,
	{ ports, scheduled }: RunOptions,
	{ keep, add }: Stops,
): Promise<Running> {
	const { deployment, principals, calls, clock, database, folder } = base
	// Known only once the edge listens, and the edge needs what is started before it.
	const late = { api: '', wake: () => {} }
	const gateway = keep(
		await startGateway({
			endpoint: base.databaseEndpoint,
			principals,
			calls,
			clock,
			hashKeys: hashKeysOf(deployment.tables),
			written: () => late.wake(),
		}),
	)
	const photos = keep(
		await startPhotos({
			buckets: deployment.buckets,
			store: base.objects,
			principals,
			calls,
			clock,
			port: ports.photos,
		}),
	)
	const parameters = keep(await startParameters({ secrets: base.secrets, principals, calls, clock }))
	const keys = keep(
		await startKeyService({ deployed: deployment.keys, keys: base.keys, principals, calls, clock }),
	)
	const wechat = keep(
		await startSandbox({
			people: base.people,
			clock,
			port: ports.wechat,
			api: () => late.api,
			folder: join(folder, 'wechat'),
		}),
	)
	const functions = keep(
		startFunctions(deployment, {
			endpoints: {
				dynamodb: gateway.address,
				photos: photos.address,
				parameters: parameters.address,
				keys: keys.address,
				wechat: wechat.address,
			},
			principals,
			clock,
			logFolder: join(folder, 'logs'),
		}),
	)
	const { invoke } = functions
	const edge = keep(await startEdge({ routes: deployment.routes, invoke, clock, port: ports.web }))
	late.api = edge.address
	const streams = new DynamoDBStreamsClient({
		endpoint: base.databaseEndpoint,
		region: place.region,
		credentials: { accessKeyId: OPERATOR, secretAccessKey: base.operatorSecret },
	})
	add(() => streams.destroy())
	const stream = keep(
		startStream({ client: database, streams, subscriptions: deployment.subscriptions, invoke, folder }),
	)
	late.wake = stream.wake
	const schedule = keep(startSchedule(deployment.schedules, invoke, clock, scheduled))
	return {
		api: edge.address,
		photos: photos.address,
		wechat: wechat.address,
		functions,
		async settle() {
			do await wechat.settle()
			while ((await stream.catchUp()) > 0)
		},
		hooks: {
			now: clock.now,
			setClock: clock.set,
			advance(milliseconds) {
				clock.set(clock.now() + milliseconds)
				return clock.now()
			},
			fireSchedule: schedule.fire,
			// What WeChat is still pushing may give the stream something to do.
			drain: () => drainWith(() => wechat.settle().then(stream.catchUp), schedule.fire),
			calls: calls.all,
		},
	}
}
