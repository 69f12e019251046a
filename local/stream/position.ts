import { existsSync, readFileSync } from 'node:fs'
import { replaceFile } from '../cloud/replace-file'

/** How far a stream was read: shard → the last sequence number handed over, or `done` for a shard read to its end. */
export type Position = { get(shard: string): string | undefined; set(shard: string, at: string): void }

export const DONE = 'done'

export function openPosition(file: string): Position {
	const kept: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
	return {
		get: (shard) => kept[shard],
		set(shard, at) {
			if (kept[shard] === at) return
			kept[shard] = at
			replaceFile(file, JSON.stringify(kept))
		},
	}
}
