import {
	DescribeStreamCommand,
	type DynamoDBStreamsClient,
	GetRecordsCommand,
	GetShardIteratorCommand,
	type Shard,
} from '@aws-sdk/client-dynamodb-streams'
import type { JsonObject } from '../template/value'
import { DONE, type Position } from './position'
import { lambdaRecord } from './record'

export type Batch = {
	readonly shard: string
	readonly records: readonly JsonObject[]
	readonly ended: boolean
	readonly last: string | undefined
}

/**
 * Reads what is new in a stream, shard by shard, parents before children; gives each batch to `take` and remembers the
 * position only after it. Answers how many records there were.
 */
export async function readStream(
	client: DynamoDBStreamsClient,
	streamArn: string,
	position: Position,
	take: (records: readonly JsonObject[]) => Promise<void>,
): Promise<number> {
	let count = 0
	for (const shard of await shardsOf(client, streamArn)) {
		const id = shard.ShardId ?? ''
		if (position.get(id) === DONE) continue
		let iterator = await iteratorOf(client, streamArn, id, position.get(id))
		while (iterator !== undefined) {
			const { Records = [], NextShardIterator } = await client.send(
				new GetRecordsCommand({ ShardIterator: iterator }),
			)
			await take(Records.map((record) => lambdaRecord(record, streamArn)))
			count += Records.length
			const last = Records.at(-1)?.dynamodb?.SequenceNumber
			if (last !== undefined) position.set(id, last)
			if (NextShardIterator === undefined) position.set(id, DONE)
			iterator = Records.length === 0 ? undefined : NextShardIterator
		}
		// A child's records come after all of its parent's: an open shard is the last one that may be read.
		if (position.get(id) !== DONE && shard.SequenceNumberRange?.EndingSequenceNumber !== undefined)
			position.set(id, DONE)
	}
	return count
}

/** Oldest first: DynamoDB names shards by time. */
async function shardsOf(client: DynamoDBStreamsClient, streamArn: string): Promise<readonly Shard[]> {
	const shards: Shard[] = []
	let after: string | undefined
	do {
		const { StreamDescription } = await client.send(
			new DescribeStreamCommand({
				StreamArn: streamArn,
				...(after === undefined ? {} : { ExclusiveStartShardId: after }),
			}),
		)
		shards.push(...(StreamDescription?.Shards ?? []))
		after = StreamDescription?.LastEvaluatedShardId
	} while (after !== undefined)
	return shards.sort((left, right) => ((left.ShardId ?? '') < (right.ShardId ?? '') ? -1 : 1))
}

async function iteratorOf(
	client: DynamoDBStreamsClient,
	streamArn: string,
	shard: string,
	after: string | undefined,
): Promise<string | undefined> {
	const { ShardIterator } = await client.send(
		new GetShardIteratorCommand({
			StreamArn: streamArn,
			ShardId: shard,
			...(after === undefined
				? { ShardIteratorType: 'TRIM_HORIZON' }
				: { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }),
		}),
	)
	return ShardIterator
}
