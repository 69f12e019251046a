import { dayOf } from '@huying/shared/decision/day'
import { begunAt, type Decision } from '@huying/shared/decision/decision'
import { stepDigests } from '@huying/shared/decision/shown'
import { entryText } from '@huying/shared/transparency/entry'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { appending } from '../transparency/log-store'

/** The text that stands in the county's log for the latest step of a decision. */
export function logText(decision: Decision): string {
	return entryText({
		v: 1,
		type: 'decide',
		tenant: decision.tenant,
		village: decision.village,
		about: decision.decision,
		group: 'decisions',
		period: dayOf(begunAt(decision)),
		version: decision.version,
		digest: stepDigests(decision).at(-1) ?? '',
		at: decision.steps.at(-1)?.at ?? 0,
	})
}

/**
 * Commits the latest step with its entry in the county's log: neither is ever there without the other.
 * @param writes of the decision, given it with its step's place in the log
 * @returns the write whose condition failed, with what stood there; undefined when all is written
 */
export async function commitLogged(
	table: Table,
	decision: Decision,
	writes: (logged: Decision) => Write[],
): Promise<{ index: number; item: Record<string, unknown> | undefined } | undefined> {
	const { steps, tenant } = decision
	const step = steps.at(-1)
	if (step === undefined) throw new Error('a decision has a first step')
	const { failed } = await appending(table, tenant, [logText(decision)], step.at, (index) =>
		writes({ ...decision, steps: [...steps.slice(0, -1), { ...step, index }] }),
	)
	return failed
}
