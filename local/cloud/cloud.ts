import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Hooks, startControl } from '../control/control'
import { databaseFolder, startDatabase } from '../dynamodb/server'
import { AlreadyRunning, isInUse } from '../dynamodb/stale'
import type { Functions } from '../functions/functions'
import type { ObjectStore } from '../photos/store'
import type { County } from '../seed/county'
import { type Deployment, readDeployment } from '../template/deployment'
import { packageFunctions } from '../template/package'
import { buildWebApp } from '../web/build'
import { publishWebApp } from '../web/publish'
import type { People } from '../wechat/people'
import { openBase } from './base'
import { runDeployment } from './run-deployment'
import { seedCounties } from './seeding'
import { collectStops, type Stops } from './stops'

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
	/** Hands on what was written, past the gateway too, until nothing is left; what is due stays due. */
	settle(): Promise<void>
	stop(): Promise<void>
}

const freePorts: Ports = { web: 0, photos: 0, wechat: 0, control: 0 }

/** Starts the cloud on this machine: what is packaged, on stand-ins for what it is deployed on. */
export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
	const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'huying-'))
	if (isInUse(databaseFolder(folder))) throw new AlreadyRunning(folder)
	mkdirSync(folder, { recursive: true })
	const stops = collectStops()
	if (options.folder === undefined) stops.add(() => rmSync(folder, { recursive: true, force: true }))
	try {
		return await start(options, folder, stops)
	} catch (error) {
		await stops.stop()
		throw error
	}
}

async function start(options: CloudOptions, folder: string, stops: Stops): Promise<Cloud> {
	const { ports = freePorts, progress = () => {}, scheduled = false } = options
	// Beside each other: what fails is noticed where it is awaited, and must not end the process before.
	const building = options.web ? buildWebApp(progress) : undefined
	building?.catch(() => {})
	const starting = startDatabase(options.folder === undefined ? undefined : databaseFolder(folder))
	stops.add(() =>
		starting.then(
			(database) => database.stop(),
			() => {},
		),
	)
	const deployment = readDeployment(options.package ?? (await packageFunctions(progress)))
	const database = await starting
	progress('The database is up.')
	const base = await openBase(folder, deployment, database.endpoint, stops)
	const running = await runDeployment(base, { ports, scheduled }, stops)
	const { api, photos, wechat, functions, hooks, settle } = running
	const control = stops.keep(await startControl(hooks, ports.control))
	const cloud: Cloud = {
		...hooks,
		addresses: { web: api, api, wechat, photos, control: control.address },
		folder,
		deployment,
		database: base.database,
		databaseEndpoint: base.databaseEndpoint,
		databaseProcess: database.pid,
		table: deployment.tables[0]?.name ?? '',
		objects: base.objects,
		bucket: (logicalId) => bucketName(deployment, logicalId),
		people: base.people,
		counties: base.counties,
		operatorSecret: base.operatorSecret,
		invoke: functions.invoke,
		settle,
		stop: stops.stop,
	}
	await Promise.all([
		options.seed && seedCounties(cloud, base.counties, progress),
		building?.then((built) => publish(cloud, built)),
	])
	return cloud
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
