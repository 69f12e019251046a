import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from './replace-file'

/** The local cloud's one time, which `control` may move. Its offset is shared with the workers' threads. */
export type Clock = {
	/** Epoch milliseconds. */
	now(): number
	set(now: number): void
	readonly shared: SharedArrayBuffer
}

/** `file` keeps the offset, so that time does not jump back at a restart; without one it lives in memory. */
export function startClock(file?: string): Clock {
	const shared = new SharedArrayBuffer(8)
	const offset = new BigInt64Array(shared)
	if (file !== undefined && existsSync(file)) {
		offset[0] = BigInt((JSON.parse(readFileSync(file, 'utf8')) as { offset: number }).offset)
	}
	return {
		shared,
		now: () => Date.now() + Number(Atomics.load(offset, 0)),
		set(now) {
			const difference = Math.round(now - Date.now())
			Atomics.store(offset, 0, BigInt(difference))
			if (file !== undefined) replaceFile(file, JSON.stringify({ offset: difference }))
		},
	}
}

/** The clock of a data folder, which goes on at the next start. */
export const clockOf = (dataFolder: string): Clock => startClock(join(dataFolder, 'clock.json'))
