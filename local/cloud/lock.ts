import { mkdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** A lock whose holder has not touched it for this long is dead. */
const STALE_MILLISECONDS = 15_000

/** Runs one piece of work at a time among all processes of this machine; the lock is a folder, which is made atomically. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
	while (!tryMake(folder)) {
		if (ageOf(folder) > STALE_MILLISECONDS) rmSync(folder, { recursive: true, force: true })
		else await wait(200)
	}
	const touching = setInterval(() => utimesSync(folder, new Date(), new Date()), 2000)
	try {
		return await work()
	} finally {
		clearInterval(touching)
		rmSync(folder, { recursive: true, force: true })
	}
}

function tryMake(folder: string): boolean {
	try {
		mkdirSync(folder)
		return true
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
		throw error
	}
}

function ageOf(folder: string): number {
	return Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
}
