import type { CaseEvent } from '../case/event'
import type { PrivateRecord } from '../case/private-record'
import type { Voice } from './voice'

/** What was written down of each recording of a case: the last time counts, since that is the correction. */
export function heardIn(
	events: readonly CaseEvent[],
	recordOf: (seq: number) => PrivateRecord | undefined,
): ReadonlyMap<string, Voice> {
	const heard = new Map<string, Voice>()
	for (const event of events) {
		if (event.type !== 'transcribed') continue
		const text = recordOf(event.seq)?.text
		const { voice, at } = event
		heard.set(voice, { voice, ...(text !== undefined && { text, transcribedAt: at }) })
	}
	return heard
}

/** Recordings with their words, as far as somebody has written them down. */
export function withWords(voices: readonly string[], heard: ReadonlyMap<string, Voice>): Voice[] {
	return voices.map((voice) => heard.get(voice) ?? { voice })
}
