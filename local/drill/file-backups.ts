import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { BatchWriteItemCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb'
import type { Backups } from './backups'
import { Counting, itemOf, lineOf, type StoredItem } from './contents'
import { SEGMENTS, scan } from './scan'
import { createLike, described } from './target'

/** How many items one request writes. */
const BATCH = 25
const ATTEMPTS = 10

const fileOf = (folder: string, segment: number) => join(folder, `part-${segment}.jsonl.gz`)

/**
 * Copies into a folder that only its owner can read, one item a line: for DynamoDB Local, which has no backups of its
 * own. It holds personal data, as the table does, and is thrown away when the drill is over.
 */
export function fileBackups(client: DynamoDBClient): Backups {
	return {
		means: 'a copy in files',
		async take(source) {
			const folder = mkdtempSync(join(tmpdir(), 'huying-backup-'))
			const counting = new Counting()
			const files = Array.from({ length: SEGMENTS }, (_, segment) => {
				const gzip = createGzip()
				const file = gzip.pipe(createWriteStream(fileOf(folder, segment), { mode: 0o600 }))
				return { gzip, closed: once(file, 'close') }
			})
			await scan(client, source, async (item, segment) => {
				counting.add(item)
				const { gzip } = files[segment] ?? {}
				if (gzip && !gzip.write(`${lineOf(item)}\n`)) await once(gzip, 'drain')
			})
			for (const { gzip, closed } of files) {
				gzip.end()
				await closed
			}
			return { name: folder, contents: counting.contents() }
		},
		async restore(folder, source, target) {
			if ((await described(client, target)) === undefined) await createLike(client, source, target)
			for (let segment = 0; segment < SEGMENTS; segment++) {
				const lines = createInterface({
					input: createReadStream(fileOf(folder, segment)).pipe(createGunzip()),
				})
				let batch: StoredItem[] = []
				for await (const line of lines) {
					batch.push(itemOf(line))
					if (batch.length < BATCH) continue
					await write(client, target, batch)
					batch = []
				}
				if (batch.length > 0) await write(client, target, batch)
			}
		},
		async forget(folder) {
			rmSync(folder, { recursive: true, force: true })
		},
	}
}

async function write(client: DynamoDBClient, table: string, items: readonly StoredItem[]): Promise<void> {
	let open: WriteRequest[] = items.map((Item) => ({ PutRequest: { Item } }))
	for (let attempt = 1; open.length > 0; attempt++) {
		if (attempt > ATTEMPTS) throw new Error(`${table} takes no more writes`)
		const { UnprocessedItems } = await client.send(
			new BatchWriteItemCommand({ RequestItems: { [table]: open } }),
		)
		open = UnprocessedItems?.[table] ?? []
		if (open.length > 0) await wait(20 * 2 ** attempt)
	}
}
