import {
	DescribeStreamCommand,
	type DynamoDBStreamsClient,
	GetRecordsCommand,
	type GetRecordsCommandOutput,
	GetShardIteratorCommand,
	type Shard,
	TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams'
import type { JsonObject } from '../template/value'
import { DONE, type Position } from './position'
import { lambdaRecord } from './record'

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
		const isClosed = shard.SequenceNumberRange?.EndingSequenceNumber !== undefined
		let iterator = await iteratorOf(client, streamArn, id, position.get(id))
		while (iterator !== undefined) {
			const page: GetRecordsCommandOutput = await client.send(
				new GetRecordsCommand({ ShardIterator: iterator }),
			)
			const records = page.Records ?? []
			await take(records.map((record) => lambdaRecord(record, streamArn)))
			count += records.length
			const last = records.at(-1)?.dynamodb?.SequenceNumber
			if (last !== undefined) position.set(id, last)
			if (page.NextShardIterator === undefined) position.set(id, DONE)
			// An open shard has no last page; a closed one may have empty pages before it.
			iterator = records.length === 0 && !isClosed ? undefined : page.NextShardIterator
		}
		// A child's records come after all of its parent's.
		if (position.get(id) !== DONE && isClosed) return count
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
	const from = { StreamArn: streamArn, ShardId: shard }
	const oldest = new GetShardIteratorCommand({ ...from, ShardIteratorType: 'TRIM_HORIZON' })
	if (after === undefined) return (await client.send(oldest)).ShardIterator
	const next = new GetShardIteratorCommand({
		...from,
		ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
		SequenceNumber: after,
	})
	try {
		return (await client.send(next)).ShardIterator
	} catch (error) {
		// A stream keeps a day: after a longer pause our place in it is gone, and all that is left is new.
		if (!(error instanceof TrimmedDataAccessException)) throw error
		return (await client.send(oldest)).ShardIterator
	}
}
