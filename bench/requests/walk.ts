import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { photoItemKey } from '@huying/functions/photo/photo-keys'
import type { Table } from '@huying/functions/store/table'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { eventOf } from '../../functions/test/event'
import { turnOnStream, unstreamedTable } from '../cloud/database'
import { fill } from '../cloud/fill'
import { caseFunction } from '../cloud/function'
import { photoItem } from '../cloud/life'
import { county, people, settle } from '../cloud/people'
import { benchPorts, NOW } from '../cloud/ports'
import { quietly } from '../quietly'
import { type Exchange, meter } from './meter'
import { type Operation, type OperationName, operations, photos } from './operations'

/** What one operation asked of DynamoDB, the session's check included, and with which request it was called. */
export interface Walked {
	readonly event: APIGatewayProxyEventV2
	readonly exchanges: readonly Exchange[]
	/** When it was done, in epoch milliseconds. */
	readonly at: number
	/** Name of the table. */
	readonly table: string
}

/**
 * Fills a fresh table with so many cases, then takes one case through its life by the function's own entrance and
 * reads what people read meanwhile.
 */
export async function walk(
	endpoint: string,
	cases: number,
	written: (items: number) => void,
): Promise<Record<OperationName, Walked>> {
	const table = await unstreamedTable(endpoint)
	const ports = benchPorts()
	const tokens = await settle(table, ports)
	await putPhotos(table)
	await fill(endpoint, table, ports, cases, written)
	await turnOnStream(table)

	const metered = meter(table)
	const handler = caseFunction(table, ports)
	const walked = {} as Record<OperationName, Walked>
	for (const [index, [name, operation]] of (
		Object.entries(operations) as [OperationName, Operation][]
	).entries()) {
		const { by, ...asked } = operation
		ports.at = NOW + index * 60_000
		const event = eventOf({ ...asked, token: tokens[by] })
		const { statusCode = 0, body } = await quietly(() => handler(event))
		if (statusCode >= 300) throw new Error(`${name} was answered ${statusCode}: ${body}`)
		walked[name] = { event, exchanges: metered.take(), at: ports.at, table: table.name }
	}
	return walked
}

/** Photos that were uploaded and looked at, for the steps that use them. */
async function putPhotos(table: Table): Promise<void> {
	for (const { photo, owner } of Object.values(photos)) {
		const Item = { ...photoItemKey(county.tenant, photo), ...photoItem(photo, people[owner].user) }
		await table.client.send(new PutCommand({ TableName: table.name, Item }))
	}
}
