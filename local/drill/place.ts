import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { dataFolder } from '../cloud/folder'
import { databaseFolder, startDatabase } from '../dynamodb/server'
import { endpointOn } from '../dynamodb/stale'
import { operatorClient } from '../dynamodb/tables'

/** A table to work on, and how it is let go. */
export interface Place {
	readonly client: DynamoDBClient
	readonly table: string
	stop(): Promise<void>
}

export interface Where {
	readonly table?: string | undefined
	readonly region?: string | undefined
	/** Another database than AWS's own. */
	readonly endpoint?: string | undefined
	/** The deployed table, by the credentials of the environment. */
	readonly aws?: boolean | undefined
}

/**
 * A deployed table by the credentials of the environment; else this machine's: of the cloud that runs, or of its data
 * where none does.
 */
export async function openPlace({ table, region, endpoint, aws = false }: Where): Promise<Place> {
	if (aws || endpoint !== undefined) {
		const client = new DynamoDBClient({
			...(region !== undefined && { region }),
			...(endpoint !== undefined && { endpoint }),
		})
		if (table === undefined) throw new Error('Say which table: --table NAME')
		return { client, table, stop: async () => client.destroy() }
	}
	const running = endpointOn(databaseFolder(dataFolder))
	const database = running === undefined ? await startHere() : undefined
	const client = operatorClient(running ?? database?.endpoint ?? '', 'drill')
	const stop = async () => {
		client.destroy()
		await database?.stop()
	}
	const name = table ?? (await tableOf(client))
	if (name !== undefined) return { client, table: name, stop }
	await stop()
	throw new Error('There is nothing on this machine yet: run npm start first.')
}

function startHere() {
	const folder = databaseFolder(dataFolder)
	if (!existsSync(join(folder, 'shared-local-instance.db')))
		throw new Error('There is nothing on this machine yet: run npm start first.')
	return startDatabase(folder)
}

async function tableOf(client: DynamoDBClient): Promise<string | undefined> {
	const { TableNames = [] } = await client.send(new ListTablesCommand({}))
	return TableNames.find((name) => !name.endsWith('-drill'))
}
