import type { Entry } from '@huying/shared/case/case-view'
import { originalNumber } from '@huying/shared/text/zh-CN/office-case'
import { answerByTold, repeatOfTold } from '@huying/shared/text/zh-CN/register'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import type { TimelineEntry } from '../../kit/timeline'

/** The steps with what the opening says of where the case came from: its number there, the answer owed, an earlier case. */
export function withUpstream(
	entries: readonly TimelineEntry[],
	timeline: readonly Entry[],
	now: number,
): TimelineEntry[] {
	const opened = timeline.find(({ type }) => type === 'opened')
	const said = opened && sayUpstream(opened, now)
	if (opened === undefined || said === undefined) return [...entries]
	return entries.map((entry) =>
		entry.key === String(opened.seq)
			? { ...entry, detail: [entry.detail, said].filter(Boolean).join('，') }
			: entry,
	)
}

function sayUpstream({ sourceNumber, answerBy, repeatOf }: Entry, now: number): string | undefined {
	const parts = [
		sourceNumber === undefined ? undefined : originalNumber(sourceNumber),
		answerBy === undefined ? undefined : answerByTold(sayTime(answerBy, now)),
		repeatOf === undefined ? undefined : repeatOfTold(repeatOf.number),
	].filter((part) => part !== undefined)
	return parts.length === 0 ? undefined : parts.join('，')
}
