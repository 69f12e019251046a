import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { BatchWriteItemCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb'
import type { Backups } from './backups'
import { type Contents, Counting, itemOf, lineOf, type StoredItem } from './contents'
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
			try {
				return { name: folder, contents: await copyInto(folder, client, source) }
			} catch (error) {
				drop(folder)
				throw error
			}
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
			drop(folder)
		},
	}
}

const drop = (folder: string) => rmSync(folder, { recursive: true, force: true })

/** What was copied, counted. No file is open any more, whatever came of it. */
async function copyInto(folder: string, client: DynamoDBClient, source: string): Promise<Contents> {
	const counting = new Counting()
	const files = Array.from({ length: SEGMENTS }, (_, segment) => {
		const gzip = createGzip()
		const file = gzip.pipe(createWriteStream(fileOf(folder, segment), { mode: 0o600 }))
		return { gzip, file, closed: once(file, 'close') }
	})
	try {
		await scan(client, source, async (item, segment) => {
			counting.add(item)
			const { gzip } = files[segment] ?? {}
			if (gzip && !gzip.write(`${lineOf(item)}\n`)) await once(gzip, 'drain')
		})
		for (const { gzip } of files) gzip.end()
		await Promise.all(files.map(({ closed }) => closed))
	} catch (error) {
		// another segment may still be written to: that is dropped, where an ended stream would make an error of it
		for (const { gzip, file } of files) {
			gzip.destroy()
			file.destroy()
		}
		await Promise.allSettled(files.map(({ closed }) => closed))
		throw error
	}
	return counting.contents()
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
