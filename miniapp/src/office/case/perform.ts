import type { Command } from '@huying/shared/case/command'
import { commandOf, followUp } from './command-of'
import { type Draft, identify } from './identify'
import type { OfficeMove } from './moves'

/** What carries a command: it may be refused, or get no answer. */
export interface Carrier {
	readonly send: (command: Command) => Promise<unknown>
	readonly fresh: () => Promise<string>
	/** Called before anything travels, so that a retry after a reload is the same command. */
	readonly remember: (draft: Draft) => void
}

/** The first of two commands was taken, the second was not: the case has moved on all the same. */
export class HalfDone extends Error {
	readonly failure: unknown
	constructor(failure: unknown) {
		super('accepted, but not assigned')
		this.failure = failure
	}
}

/**
 * Sends what a form says: one command, or an acceptance and the assignment that follows it.
 * @param since since when the case stands as it does: what is said in another standing is another command
 * @throws what `send` throws; HalfDone when only the second failed
 */
export async function perform(
	move: OfficeMove,
	draft: Draft,
	photos: readonly string[],
	since: number,
	{ send, fresh, remember }: Carrier,
): Promise<void> {
	let current = draft
	const say = async (named: (id: string) => Command): Promise<void> => {
		const { id: _, ...body } = named('')
		const known = identify(current, { ...body, since }, await fresh())
		current = known.draft
		remember(current)
		await send(named(known.id))
	}
	await say((id) => commandOf(move, id, draft.answers, photos))
	const second = move === 'accept' ? followUp('', draft.answers) : undefined
	if (second === undefined) return
	try {
		await say((id) => ({ ...second, id }))
	} catch (failure) {
		throw new HalfDone(failure)
	}
}
