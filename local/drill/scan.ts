import { type AttributeValue, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import type { StoredItem } from './contents'

/** In how many parts a table is read at once. */
export const SEGMENTS = 4

/** The whole table, in parts side by side; the items of one partition come one after the other in one part. */
export async function scan(
	client: DynamoDBClient,
	table: string,
	take: (item: StoredItem, segment: number) => void | Promise<void>,
): Promise<void> {
	const segments = Array.from({ length: SEGMENTS }, (_, segment) => segment)
	await Promise.all(
		segments.map(async (segment) => {
			let start: Record<string, AttributeValue> | undefined
			do {
				const page = await client.send(
					new ScanCommand({
						TableName: table,
						Segment: segment,
						TotalSegments: SEGMENTS,
						ConsistentRead: true,
						...(start && { ExclusiveStartKey: start }),
					}),
				)
				for (const item of page.Items ?? []) await take(item, segment)
				start = page.LastEvaluatedKey
			} while (start)
		}),
	)
}
