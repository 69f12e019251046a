import { after, type Outcome, passes } from './after'
import type { Kept } from './kept'
import { nameOf, nextSteps, type Step } from './machine'
import { createPause } from './pause'

/** What the queue needs of the world. */
export interface World {
	/** Everything kept, in the order it was done, as it was last written. */
	readonly read: () => readonly Kept[]
	/** Writes records, changed; they are durable when this returns. */
	readonly write: (changed: readonly Kept[]) => void
	/** Gives the records their numbers, for good as long as they may be there. */
	readonly number: (ids: readonly string[]) => void | Promise<void>
	/** The server has said which number it awaits of this phone next. */
	readonly expect: (sequence: number) => void
	/** Does one step with the API. Never throws: a failure is an outcome. */
	readonly act: (step: Step, kept: readonly Kept[]) => Promise<Outcome>
	readonly now: () => number
	/** Whose records go now; undefined: nobody is signed in, so none. */
	readonly user: () => string | undefined
	/** Everything of it is there: what was kept for it can go. */
	readonly delivered: (kept: Kept) => Promise<void>
}

export interface Run {
	/** Sends what can be sent. @returns when to come back by itself, in epoch milliseconds; undefined when nothing waits */
	readonly go: () => Promise<number | undefined>
	/** The network is back, somebody asks: no pause is waited for any longer. */
	readonly hurry: () => void
}

/**
 * Makes the queue's run. Every step is remembered before the next; asked while it runs, it looks again at once, and is
 * never two at once. After a failure that passes nothing new is begun until its pause is over.
 */
export function createRun(world: World): Run {
	const pause = createPause()
	let running: Promise<number | undefined> | undefined
	let nudge: () => void = () => undefined

	const mine = () => {
		const user = world.user()
		return user === undefined ? [] : world.read().filter((kept) => (kept.user ?? user) === user)
	}

	const doOne = async (step: Step): Promise<void> => {
		if (step.act === 'send') await world.number(step.ids)
		const outcome = await world.act(step, about(world.read(), step))
		if (outcome.ok) {
			if (outcome.expected !== undefined) world.expect(outcome.expected)
			// Nothing was looked at: this phone's count was wrong. Once is put right; more would be a quarrel.
			if (outcome.verdicts?.length === 0) pause.begin(world.now())
			else pause.none()
		} else if (passes(outcome)) pause.begin(world.now())
		// Read anew: it may have been taken back meanwhile.
		const changed = after(about(world.read(), step), step, outcome)
		world.write(changed)
		for (const kept of changed) if (kept.stage === 'whole') await world.delivered(kept)
	}

	const runAll = async (): Promise<number | undefined> => {
		const busy = new Map<Step, Promise<void>>()
		for (;;) {
			if (!pause.isOn(world.now())) {
				for (const step of nextSteps(mine(), [...busy.keys()])) {
					const name = nameOf(step)
					if ([...busy.keys()].some((other) => nameOf(other) === name)) continue
					busy.set(
						step,
						doOne(step).finally(() => busy.delete(step)),
					)
				}
			}
			if (busy.size === 0) break
			const called = new Promise<void>((done) => {
				nudge = done
			})
			await Promise.race([...busy.values(), called])
		}
		return nextSteps(mine(), []).length > 0 ? pause.until() : undefined
	}

	const go = () => {
		nudge()
		running ??= runAll().finally(() => {
			running = undefined
		})
		return running
	}
	return { go, hurry: pause.none }
}

function about(all: readonly Kept[], step: Step): readonly Kept[] {
	const ids: ReadonlySet<string> = new Set(step.act === 'send' ? step.ids : [step.id])
	return all.filter(({ id }) => ids.has(id))
}
