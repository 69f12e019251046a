import { errorCatalogue } from '@huying/shared/error/catalogue'
import { RefusalError } from '@huying/shared/error/refusal'
import type { SendEntries } from '@huying/shared/trace/command'
import type { EntriesAnswer, Verdict } from '@huying/shared/trace/trace-view'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { tickPlace } from './tick-place'

type Inspected = Extract<SendEntries['entries'][number], { type: 'inspected' }>

/**
 * Takes looks at places out of the entries of a phone that were just appended to its worker's log, each once: sent
 * again after a cut, it is taken then. What an inspection does not take stays an entry all the same, and the phone is
 * told why.
 * @throws RefusalError where it is worth sending again
 */
export async function foldInspected(
	table: Table,
	ports: Ports,
	who: Who,
	sent: SendEntries,
	answer: EntriesAnswer,
): Promise<EntriesAnswer> {
	const inspected = sent.entries.filter((entry): entry is Inspected => entry.type === 'inspected')
	if (inspected.length === 0) return answer
	const apart = new Map<string, Pick<Verdict, 'apart'>>()
	// One after another: looks at one place come in their order
	for (const entry of inspected) {
		const verdict = answer.verdicts.find(({ id }) => id === entry.id)
		if (verdict?.at === undefined) continue
		const refused = await fold(table, ports, who, entry, whenDone(entry, verdict, sent.sentAt))
		if (refused !== undefined) apart.set(entry.id, { apart: refused })
	}
	return { ...answer, verdicts: answer.verdicts.map((one) => ({ ...one, ...apart.get(one.id) })) }
}

async function fold(
	table: Table,
	ports: Ports,
	who: Who,
	{ id, inspection, village, spot, answers, found }: Inspected,
	doneAt: number,
): Promise<string | undefined> {
	try {
		const look = { tick: id, village, place: spot, answers, found, doneAt }
		await tickPlace(table, who, inspection, look, ports.now(), 'later')
		return undefined
	} catch (error) {
		if (!(error instanceof RefusalError)) throw error
		const { refused } = error.refusal
		if (errorCatalogue[refused].retryable) throw error
		return refused
	}
}

/** When it counts as done: as the phone said, moved by its clock's difference, or when it came. */
function whenDone({ doneAt }: Inspected, { clock, at = doneAt }: Verdict, sentAt: number): number {
	if (clock === 'doubtful') return at
	return clock === 'corrected' ? doneAt + (at - sentAt) : doneAt
}
