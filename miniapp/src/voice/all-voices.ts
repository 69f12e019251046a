import type { CaseView } from '@huying/shared/case/case-view'
import type { Voice } from '@huying/shared/voice/voice'

/** Every recording of a case that its viewer may hear, in the order they came, each once. */
export function allVoices({ voices = [], timeline }: Pick<CaseView, 'voices' | 'timeline'>): Voice[] {
	const all = [...voices, ...timeline.flatMap(({ voices: said = [] }) => said)]
	return [...new Map(all.map((voice) => [voice.voice, voice])).values()]
}
