import { TEXT_LIMIT } from '@huying/shared/case/limits'
import type { AskErrand } from '@huying/shared/errand/command'
import type { Kinship } from '@huying/shared/errand/errand'
import type { Service } from '@huying/shared/service/service'
import { phoneSchema } from '@huying/shared/user/user'
import * as v from 'valibot'
import type { KeptPhoto } from '../photo/kept-photo'
import type { KeptVoice } from '../voice/kept-voice'

/** A picture of a paper that was taken beforehand; it says which paper. */
export interface PaperPhoto extends KeptPhoto {
	readonly paper: string
}

/** An errand (代办) as it is being asked for. Its identifier is made with it, and names the case for ever. */
export interface ErrandDraft {
	readonly what: 'errand'
	readonly id: string
	/** Who wrote it, on a browser that others may use too. */
	readonly user?: string | undefined
	/** The service's code, and what it is called on the screen while there is no answer. */
	readonly service: string
	readonly serviceName: string
	readonly village?: string | undefined
	/** How the person it is for stands to whoever asks; undefined: it is oneself. */
	readonly kinship?: Kinship | undefined
	/** Of the person it is for, where that is somebody else. */
	readonly personName: string
	readonly personPhone: string
	/** The papers that are at hand, by their names in the list of services. */
	readonly ready: readonly string[]
	/** Pictures of papers, all in one row: they travel one by one. */
	readonly photos: readonly PaperPhoto[]
	readonly kind: 'home' | 'station'
	/** The slot, in epoch milliseconds; undefined: the worker telephones first. */
	readonly startsAt?: number | undefined
	/** Where to come to, in words. */
	readonly where: string
	readonly text: string
	readonly voices: readonly KeptVoice[]
	/** Of whoever asks; undefined: as in their profile. */
	readonly phone?: string | undefined
}

export type ErrandChange = Partial<Omit<ErrandDraft, 'what' | 'id' | 'service'>>

export const emptyErrand = (
	id: string,
	service: Pick<Service, 'code' | 'name' | 'homeVisit'>,
	village: string | undefined,
): ErrandDraft => ({
	what: 'errand',
	id,
	service: service.code,
	serviceName: service.name,
	village,
	personName: '',
	personPhone: '',
	ready: [],
	photos: [],
	kind: service.homeVisit ? 'home' : 'station',
	where: '',
	text: '',
	voices: [],
})

/** Whether there is anything in it that would be missed. */
export function isErrandWritten(draft: ErrandDraft): boolean {
	const { text, personName, personPhone, where, ready, photos, voices, kinship, startsAt } = draft
	const written = [text, personName, personPhone, where].some((words) => words.trim() !== '')
	const chosen = kinship !== undefined || startsAt !== undefined
	return written || chosen || ready.length > 0 || photos.length > 0 || voices.length > 0
}

/** A part of the form that has to be put right before sending. */
export type ErrandField = 'village' | 'personName' | 'personPhone' | 'where' | 'text' | 'phone'

const isPhone = (words: string) => words.trim() === '' || v.is(phoneSchema, words)

/** What must be put right, in the order of the form. */
export function errandFaults(draft: ErrandDraft): ErrandField[] {
	const { village, kinship, personName, personPhone, kind, startsAt, where, text, phone = '' } = draft
	const other = kinship !== undefined
	const faults: (ErrandField | false)[] = [
		other && personName.trim() === '' && 'personName',
		other && !isPhone(personPhone) && 'personPhone',
		village === undefined && 'village',
		kind === 'home' && startsAt !== undefined && where.trim() === '' && 'where',
		[...text.trim()].length > TEXT_LIMIT && 'text',
		!isPhone(phone) && 'phone',
	]
	return faults.filter((fault) => fault !== false)
}

/** What is sent: the same draft gives the same call every time, since sent twice it must be one errand. */
export function askErrandOf(draft: ErrandDraft): AskErrand {
	const { id, service, village = '', kinship, startsAt, kind, photos, ready, voices } = draft
	const trimmed = (words: string | undefined) => words?.trim() || undefined
	const [text, where, phone] = [trimmed(draft.text), trimmed(draft.where), trimmed(draft.phone)]
	const personPhone = trimmed(draft.personPhone)
	const names = [...new Set([...ready, ...photos.map(({ paper }) => paper)])]
	return {
		id,
		service,
		village,
		for:
			kinship === undefined
				? { who: 'self' }
				: {
						who: 'other',
						relation: kinship,
						name: draft.personName.trim(),
						...(personPhone !== undefined && { phone: personPhone }),
					},
		materials: names.map((name) => ({
			name,
			ready: ready.includes(name),
			photos: photos.filter(({ paper }) => paper === name).map((photo) => photo.id),
		})),
		voices: voices.map((voice) => voice.id),
		...(text !== undefined && { text }),
		...(startsAt !== undefined && { visit: { kind, startsAt } }),
		...(where !== undefined && { place: { description: where } }),
		...(phone !== undefined && { phone }),
	}
}
