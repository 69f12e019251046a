import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Item } from './life'

/** BatchWriteItem takes this many items. */
const BATCH = 25
/** More at once make DynamoDB Local no faster. */
const LANES = 4

/** An item as DynamoDB's JSON spells it. */
export const spelled = (item: Item): string => JSON.stringify(marshall(item, { removeUndefinedValues: true }))

/**
 * Writes items as fast as DynamoDB Local takes them. Own requests, because signing and marshalling each of some
 * hundred thousand items in the SDK would take longer than storing them; DynamoDB Local checks no signature.
 * @param items in DynamoDB's JSON, no key twice within any hundred
 */
export async function batchWrite(
	endpoint: string,
	table: string,
	items: Iterable<string>,
	written: (count: number) => void,
): Promise<void> {
	const agent = new Agent({ keepAlive: true })
	const source = items[Symbol.iterator]()
	let done = 0
	const lane = async () => {
		for (let batch = take(source); batch.length > 0; batch = take(source)) {
			await send(endpoint, agent, table, batch)
			done += batch.length
			written(done)
		}
	}
	try {
		await Promise.all(Array.from({ length: LANES }, lane))
	} finally {
		agent.destroy()
	}
}

function take(source: Iterator<string>): string[] {
	const batch: string[] = []
	while (batch.length < BATCH) {
		const { value, done } = source.next()
		if (done) break
		batch.push(value)
	}
	return batch
}

async function send(endpoint: string, agent: Agent, table: string, batch: string[]): Promise<void> {
	const puts = batch.map((item) => `{"PutRequest":{"Item":${item}}}`).join(',')
	const answer = await post(endpoint, agent, `{"RequestItems":{"${table}":[${puts}]}}`)
	const { UnprocessedItems } = JSON.parse(answer) as { UnprocessedItems?: object }
	if (UnprocessedItems === undefined || Object.keys(UnprocessedItems).length > 0)
		throw new Error(`DynamoDB Local did not take a batch: ${answer.slice(0, 300)}`)
}

const headers = {
	'content-type': 'application/x-amz-json-1.0',
	'x-amz-target': 'DynamoDB_20120810.BatchWriteItem',
	'x-amz-date': '20260302T000000Z',
	authorization:
		'AWS4-HMAC-SHA256 Credential=bench/20260302/cn-north-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0',
}

function post(endpoint: string, agent: Agent, body: string): Promise<string> {
	return new Promise((resolve, reject) => {
		request(endpoint, { method: 'POST', agent, headers }, (answer) => resolve(text(answer)))
			.on('error', reject)
			.end(body)
	})
}
