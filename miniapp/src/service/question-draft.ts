import { TEXT_LIMIT } from '@huying/shared/case/limits'
import type { Question } from '@huying/shared/service/question'
import type { KeptPhoto } from '../photo/kept-photo'
import type { KeptVoice } from '../voice/kept-voice'

/** What somebody asks online, as it is being written. Its identifier is made with it, and names the case for ever. */
export interface QuestionDraft {
	readonly what: 'question'
	readonly id: string
	/** Who wrote it, on a browser that others may use too. */
	readonly user?: string | undefined
	/** What it is about, as it is called on the screen. */
	readonly about?: string | undefined
	readonly service?: string | undefined
	readonly touringDay?: string | undefined
	readonly village?: string | undefined
	readonly text: string
	readonly photos: readonly KeptPhoto[]
	readonly voices: readonly KeptVoice[]
}

/** What a question is about: tells one draft from another. */
export type AskedAbout = Pick<QuestionDraft, 'about' | 'service' | 'touringDay'>

export const emptyQuestion = (
	id: string,
	about: AskedAbout,
	text: string,
	village: string | undefined,
): QuestionDraft => ({ what: 'question', id, ...about, village, text, photos: [], voices: [] })

/** What stands in the way of sending it. */
export function questionFault({ village, text, voices }: QuestionDraft): 'village' | 'text' | undefined {
	if (text.trim() === '' && voices.length === 0) return 'text'
	return village === undefined ? 'village' : undefined
}

/** As the API takes it. */
export function questionOf(draft: QuestionDraft): Question {
	const { id, service, touringDay, village = '', text, photos, voices } = draft
	const words = text.trim()
	return {
		id,
		village,
		photos: photos.map(({ id: photo }) => photo),
		...(words !== '' && { text: [...words].slice(0, TEXT_LIMIT).join('') }),
		...(voices.length > 0 && { voices: voices.map(({ id: voice }) => voice) }),
		...(service !== undefined && { service }),
		...(touringDay !== undefined && { touringDay }),
	}
}
