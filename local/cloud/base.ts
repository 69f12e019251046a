import { join } from 'node:path'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Calls, startCalls } from '../aws/calls'
import { OPERATOR, type Principals, principalsOf } from '../aws/credential'
import { createTables, operatorClient } from '../dynamodb/tables'
import { type Keys, openKeys } from '../keys/keys'
import { openSecrets, rosterSecretName, type Secrets, sessionSecretName } from '../parameters/secrets'
import { type ObjectStore, openStore } from '../photos/store'
import type { County } from '../seed/county'
import type { Deployment } from '../template/deployment'
import { type People, peopleOf } from '../wechat/people'
import { type Clock, clockOf } from './clock'
import { appOf, countiesOf } from './county'
import type { Stops } from './stops'

/** What all parts of a running cloud stand on: what is kept in its data folder, and who may do what. */
export type Base = {
	readonly folder: string
	readonly deployment: Deployment
	readonly databaseEndpoint: string
	readonly database: DynamoDBClient
	readonly clock: Clock
	readonly secrets: Secrets
	readonly keys: Keys
	readonly principals: Principals
	readonly operatorSecret: string
	readonly calls: Calls
	readonly objects: ObjectStore
	readonly counties: readonly County[]
	readonly people: People
}

export async function openBase(
	folder: string,
	deployment: Deployment,
	databaseEndpoint: string,
	stops: Stops,
): Promise<Base> {
	const secrets = openSecrets(join(folder, 'secrets.json'))
	secrets.ensure(sessionSecretName)
	secrets.ensure(rosterSecretName)
	const principals = principalsOf(deployment, secrets.ensure('local credentials'))
	const operatorSecret = principals.get(OPERATOR)?.secret ?? ''
	const database = operatorClient(databaseEndpoint, operatorSecret)
	stops.add(() => database.destroy())
	await createTables(database, deployment.tables)
	const counties = countiesOf(folder)
	return {
		folder,
		deployment,
		databaseEndpoint,
		database,
		clock: clockOf(folder),
		secrets,
		keys: openKeys(join(folder, 'keys.json')),
		principals,
		operatorSecret,
		calls: startCalls(),
		objects: openStore(join(folder, 'objects')),
		counties,
		people: peopleOf(counties.map((county) => appOf(county, secrets))),
	}
}
