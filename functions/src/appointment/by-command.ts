import { RefusalError } from '@huying/shared/error/refusal'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { answered, answerOf, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'

/** What is done under a command's identifier: its record's write, and what to do when it did not hold. */
export interface Once<Answer> {
	/** The record, as the first write of the transaction. */
	readonly record: (answer: Answer) => Write
	/** What stood in the record's place: the answer to the same command. */
	readonly again: (item: Record<string, unknown> | undefined) => Answer
}

/**
 * Does a command of somebody once.
 * @param does does it, with its record as the first write of its transaction
 */
export async function onceFor<Answer>(
	table: Table,
	ports: Pick<Ports, 'now'>,
	who: Pick<Who, 'tenant' | 'user'>,
	operation: string,
	body: { readonly id: string },
	does: (once: Once<Answer>) => Promise<Answer>,
): Promise<Answer> {
	const key = commandKey(who.tenant, who.user, body.id)
	const digest = digestOf(operation, body)
	const before = await answered<Answer>(table, key, digest)
	if (before !== undefined) return before
	try {
		return await does({
			record: (answer) => recordOf(table, key, { digest, answer, at: ports.now() }),
			again: (item) => {
				if (item === undefined) throw new RefusalError('postsMoved')
				return answerOf<Answer>(item, digest)
			},
		})
	} catch (error) {
		// The same was done by somebody's second tap meanwhile, and now the rules refuse it
		const meanwhile = error instanceof RefusalError ? await answered<Answer>(table, key, digest) : undefined
		if (meanwhile !== undefined) return meanwhile
		throw error
	}
}
