import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { startCalls } from '../aws/calls'
import { OPERATOR, principalsOf } from '../aws/credential'
import { type Hooks, startControl } from '../control/control'
import { startGateway } from '../dynamodb/gateway'
import { databaseFolder, startDatabase } from '../dynamodb/server'
import { AlreadyRunning, isInUse } from '../dynamodb/stale'
import { createTables, hashKeysOf, operatorClient } from '../dynamodb/tables'
import { startEdge } from '../functions/edge'
import { type Functions, startFunctions } from '../functions/functions'
import { startSchedule } from '../functions/schedule'
import { startParameters } from '../parameters/parameters'
import { openSecrets, sessionSecretName } from '../parameters/secrets'
import { startPhotos } from '../photos/photos'
import { type ObjectStore, openStore } from '../photos/store'
import type { County } from '../seed/county'
import { startStream } from '../stream/stream'
import { type Deployment, readDeployment } from '../template/deployment'
import { place } from '../template/names'
import { packageFunctions } from '../template/package'
import { buildWebApp } from '../web/build'
import { publishWebApp } from '../web/publish'
import { type People, peopleOf } from '../wechat/people'
import { startSandbox } from '../wechat/sandbox'
import { startClock } from './clock'
import { appOf, countiesOf } from './county'
import { drainWith } from './drain'
import { seedCounties } from './seeding'

export type Ports = {
	readonly web: number
	readonly photos: number
	readonly wechat: number
	readonly control: number
}

export type CloudOptions = {
	/** Where everything is kept. Without one: a temporary folder, the database in memory, all gone at the end. */
	readonly folder?: string
	/** Whether counties that are not in the data folder yet are written into it. Default: no. */
	readonly seed?: boolean
	/** Whether the web app is built (or the kept build taken) and served. Default: no. */
	readonly web?: boolean
	/** A package made before; without one the functions are packaged (or the kept package is used). */
	readonly package?: string
	/** The wished ports; 0, the default, takes free ones. */
	readonly ports?: Ports
	/** Whether schedules fire by themselves, or only through `fireSchedule` and `drain`. Default: only then. */
	readonly scheduled?: boolean
	readonly progress?: (line: string) => void
}

/** Base addresses without a trailing slash; web and api are one origin. */
export type Addresses = {
	readonly web: string
	readonly api: string
	readonly wechat: string
	readonly photos: string
	readonly control: string
}

export type Cloud = Hooks & {
	readonly addresses: Addresses
	readonly folder: string
	readonly deployment: Deployment
	/** Straight to the database, past the roles: for the seed and for tests. */
	readonly database: DynamoDBClient
	readonly databaseEndpoint: string
	/** The pid of the database's Java. */
	readonly databaseProcess: number
	readonly table: string
	readonly objects: ObjectStore
	/** The name of a bucket by its logical id: 'PhotoBucket', 'WebBucket'. */
	bucket(logicalId: string): string
	readonly people: People
	readonly counties: readonly County[]
	/** The secret of the operator's key, which may do everything; for S3 clients of tests and scripts. */
	readonly operatorSecret: string
	readonly invoke: Functions['invoke']
	stop(): Promise<void>
}

const freePorts: Ports = { web: 0, photos: 0, wechat: 0, control: 0 }

/** Starts the cloud on this machine: what is packaged, on stand-ins for what it is deployed on. */
export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
	const { ports = freePorts, progress = () => {} } = options
	const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'huying-'))
	if (isInUse(databaseFolder(folder))) throw new AlreadyRunning(folder)
	mkdirSync(folder, { recursive: true })
	const stops: (() => unknown)[] =
		options.folder === undefined ? [() => rmSync(folder, { recursive: true, force: true })] : []
	const stop = async () => {
		const troubles: unknown[] = []
		// One that cannot be stopped must not keep the others running.
		for (const end of stops.splice(0).reverse()) {
			await Promise.resolve()
				.then(end)
				.catch((trouble: unknown) => troubles.push(trouble))
		}
		if (troubles.length > 0) throw new AggregateError(troubles, 'not everything could be stopped')
	}
	const keep = <T extends { stop(): unknown }>(part: T): T => {
		stops.push(() => part.stop())
		return part
	}
	try {
		// Built and started beside each other. What fails is noticed below; until then it must not end the process.
		const building = options.web ? buildWebApp(progress) : undefined
		building?.catch(() => {})
		const starting = startDatabase(options.folder === undefined ? undefined : databaseFolder(folder))
		starting.catch(() => {})
		const packageFolder =
			options.package ??
			(await packageFunctions(progress).catch((error: unknown) => endAfter(starting, error)))
		const deployment = readDeployment(packageFolder)
		const database = keep(await starting)
		progress('The database is up.')

		const clock = startClock(join(folder, 'clock.json'))
		const secrets = openSecrets(join(folder, 'secrets.json'))
		secrets.ensure(sessionSecretName)
		const principals = principalsOf(deployment, secrets.ensure('local credentials'))
		const operatorSecret = principals.get(OPERATOR)?.secret ?? ''
		const calls = startCalls()
		const client = operatorClient(database.endpoint, operatorSecret)
		stops.push(() => client.destroy())
		await createTables(client, deployment.tables)

		const objects = openStore(join(folder, 'objects'))
		const counties = countiesOf(folder)
		const people = peopleOf(counties.map((county) => appOf(county, secrets)))
		let api = ''
		const written = { wake: () => {} }
		const hashKeys = hashKeysOf(deployment.tables)
		const gateway = keep(
			await startGateway({
				endpoint: database.endpoint,
				principals,
				calls,
				clock,
				hashKeys,
				written: () => written.wake(),
			}),
		)
		const photos = keep(
			await startPhotos({
				buckets: deployment.buckets,
				store: objects,
				principals,
				calls,
				clock,
				port: ports.photos,
			}),
		)
		const parameters = keep(await startParameters({ secrets, principals, calls, clock }))
		const wechat = keep(await startSandbox({ people, clock, port: ports.wechat, api: () => api }))
		const functions = keep(
			startFunctions(deployment, {
				endpoints: {
					dynamodb: gateway.address,
					photos: photos.address,
					parameters: parameters.address,
					wechat: wechat.address,
				},
				principals,
				clock,
				logFolder: join(folder, 'logs'),
			}),
		)
		const edge = keep(
			await startEdge({ routes: deployment.routes, invoke: functions.invoke, clock, port: ports.web }),
		)
		api = edge.address
		const streams = new DynamoDBStreamsClient({
			endpoint: database.endpoint,
			region: place.region,
			credentials: { accessKeyId: OPERATOR, secretAccessKey: 'local' },
		})
		stops.push(() => streams.destroy())
		const stream = keep(
			startStream({
				client,
				streams,
				subscriptions: deployment.subscriptions,
				invoke: functions.invoke,
				folder,
			}),
		)
		written.wake = stream.wake
		const schedule = keep(
			startSchedule(deployment.schedules, functions.invoke, clock, options.scheduled ?? false),
		)
		const hooks: Hooks = {
			now: clock.now,
			setClock: clock.set,
			advance(milliseconds) {
				clock.set(clock.now() + milliseconds)
				return clock.now()
			},
			fireSchedule: schedule.fire,
			drain: () => drainWith(stream.catchUp, schedule.fire),
			calls: calls.all,
		}
		const control = keep(await startControl(hooks, ports.control))
		const cloud: Cloud = {
			...hooks,
			addresses: { web: api, api, wechat: wechat.address, photos: photos.address, control: control.address },
			folder,
			deployment,
			database: client,
			databaseEndpoint: database.endpoint,
			databaseProcess: database.pid,
			table: deployment.tables[0]?.name ?? '',
			objects,
			bucket: (logicalId) => bucketName(deployment, logicalId),
			people,
			counties,
			operatorSecret,
			invoke: functions.invoke,
			stop,
		}
		await Promise.all([
			options.seed && seedCounties(cloud, counties, progress),
			building?.then((folder) => publish(cloud, folder)),
		])
		return cloud
	} catch (error) {
		await stop()
		throw error
	}
}

async function endAfter(starting: ReturnType<typeof startDatabase>, error: unknown): Promise<never> {
	await starting.then(
		(database) => database.stop(),
		() => {},
	)
	throw error
}

function publish(cloud: Cloud, folder: string): Promise<void> {
	return publishWebApp({
		objects: cloud.objects,
		bucket: cloud.bucket('WebBucket'),
		folder,
		settings: { appid: cloud.counties[0]?.appid ?? '', codePage: `${cloud.addresses.wechat}/` },
		now: cloud.now(),
	})
}

function bucketName(deployment: Deployment, logicalId: string): string {
	const bucket = deployment.buckets.find((candidate) => candidate.logicalId === logicalId)
	if (bucket === undefined) throw new Error(`the template has no bucket ${logicalId}`)
	return bucket.name
}
