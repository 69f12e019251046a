import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A lock without an owner's name is one being made, or left by someone who died while making it. */
const NAMELESS_MILLISECONDS = 5_000

/** Runs one piece of work at a time among all processes of this machine; the lock is a folder, which is made atomically. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
	while (!tryMake(folder)) {
		if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true })
		else await wait(200)
	}
	try {
		return await work()
	} finally {
		rmSync(folder, { recursive: true, force: true })
	}
}

function tryMake(folder: string): boolean {
	try {
		mkdirSync(folder)
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
		throw error
	}
	writeFileSync(join(folder, 'owner'), String(process.pid))
	return true
}

function isAbandoned(folder: string): boolean {
	try {
		const owner = Number(readFileSync(join(folder, 'owner'), 'utf8'))
		return owner > 0 && !isAlive(owner)
	} catch {
		const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs
		return made !== undefined && Date.now() - made > NAMELESS_MILLISECONDS
	}
}

/** Signal 0 only asks whether the process is there; EPERM says that it is, and someone else's. */
function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0)
		return true
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM'
	}
}
