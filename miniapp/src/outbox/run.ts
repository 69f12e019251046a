import { after, isNoNetwork, nextStep } from './machine'
import type { Outcome, Parcel, Step } from './parcel'

/** What the outbox needs of the world. */
export interface World {
	/** All parcels, as they were last written. */
	read: () => readonly Parcel[]
	/** Writes one parcel; it is durable when this returns. */
	write: (parcel: Parcel) => void
	/** Does one step with the API. Never throws: a failure is an outcome. */
	act: (step: Extract<Step, { act: 'upload' | 'check' | 'submit' }>, parcel: Parcel) => Promise<Outcome>
	now: () => number
	/** Whose parcels go now; undefined: nobody is signed in, so none. */
	user: () => string | undefined
	/** A parcel has become a case: what was kept for it can go. */
	delivered: (parcel: Parcel) => Promise<void>
}

/**
 * Makes the outbox's run: sends what is due, one parcel after the other, and remembers every step before the next.
 * Asked while it runs, it runs once more afterwards, never twice at once.
 * @returns when to run again by itself, in epoch milliseconds; undefined when nothing waits
 */
export function createRun(world: World): () => Promise<number | undefined> {
	let running: Promise<number | undefined> | undefined
	let again = false
	const runAll = async (): Promise<number | undefined> => {
		let next: number | undefined
		do {
			again = false
			next = await runOnce(world)
		} while (again)
		return next
	}
	return () => {
		if (running) {
			again = true
			return running
		}
		running = runAll().finally(() => {
			running = undefined
		})
		return running
	}
}

async function runOnce(world: World): Promise<number | undefined> {
	const ids = world.read().map(({ id }) => id)
	for (const id of ids) {
		const parcel = await send(world, id)
		if (parcel && isNoNetwork(parcel)) break
	}
	const times = world
		.read()
		.filter(({ state, user }) => state === 'waiting' && isOf(user, world.user()))
		.map(({ notBefore }) => notBefore)
	return times.length === 0 ? undefined : Math.min(...times)
}

async function send(world: World, id: string): Promise<Parcel | undefined> {
	for (;;) {
		// Read anew each time: it may have been taken back meanwhile.
		const parcel = world.read().find((candidate) => candidate.id === id)
		if (!parcel || !isOf(parcel.user, world.user())) return parcel
		const step = nextStep(parcel, world.now())
		if (step.act === 'wait' || step.act === 'none') return parcel
		const outcome = await world.act(step, parcel)
		const current = world.read().find((candidate) => candidate.id === id)
		if (!current) return undefined
		const next = after(current, step, outcome, world.now())
		world.write(next)
		if (next.state === 'sent') await world.delivered(next)
	}
}

/** A parcel goes with whoever sent it, so that two people on one phone are not mixed up. */
function isOf(owner: string | undefined, user: string | undefined): boolean {
	return user !== undefined && (owner === undefined || owner === user)
}
