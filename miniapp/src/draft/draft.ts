import type { Place, submissionSchema } from '@huying/shared/case/command'
import { TEXT_LIMIT } from '@huying/shared/case/limits'
import type { Identity, Kind } from '@huying/shared/case/status'
import type { ErrorCode } from '@huying/shared/error/catalogue'
import { isMatter, matters } from '@huying/shared/matter/matters'
import { phoneSchema } from '@huying/shared/user/user'
import * as v from 'valibot'
import { type HelpingDraft, helpingOf, helpingProblem, isBegun } from '../helping/helping-draft'
import type { KeptPhoto } from '../photo/kept-photo'
import type { KeptVoice } from '../voice/kept-voice'

/** A report as it is being written. Its identifier is made with it, and names the case for ever. */
export interface Draft {
	/** Other things that are sent off say what they are. */
	readonly what?: undefined
	readonly id: string
	/** Who wrote it, on a browser that others may use too. */
	readonly user?: string | undefined
	readonly text: string
	readonly identity: Identity
	readonly photos: readonly KeptPhoto[]
	/** What was spoken instead of written, or beside it. */
	readonly voices?: readonly KeptVoice[] | undefined
	/** Whom the writer helps: then the case is that person's. Kept as it is typed. */
	readonly helping?: HelpingDraft | undefined
	readonly village?: string | undefined
	/** A code of the county's list. */
	readonly matter?: string | undefined
	/** As the list says of the matter; drafts kept from before have none. */
	readonly kind?: Kind | undefined
	/** In the caller's own words. */
	readonly where?: string | undefined
	readonly point?: Pick<Place, 'longitude' | 'latitude'> | undefined
	/** A grid worker's own find. */
	readonly patrol?: boolean | undefined
	readonly name?: string | undefined
	readonly phone?: string | undefined
}

/** What POST /cases takes. */
export type SubmissionInput = v.InferInput<typeof submissionSchema>

/** A new draft, with the village that was chosen last. */
export function emptyDraft(id: string, village: string | undefined): Draft {
	return { id, text: '', identity: 'named', photos: [], village }
}

/** Whether there is anything in it that would be missed. */
export function isWritten(draft: Draft | undefined): draft is Draft {
	if (!draft) return false
	const { text, photos, voices = [], helping, where, point } = draft
	const said = text.trim() !== '' || voices.length > 0 || isBegun(helping)
	return said || photos.length > 0 || Boolean(where?.trim()) || point !== undefined
}

/** A part of the form that has to be put right before sending. */
export type DraftProblem = { field: 'text' | 'village' | 'phone' | 'helping'; code: ErrorCode }

/** What must be put right, in the order of the form. */
export function problemsOf(draft: Draft): DraftProblem[] {
	const problems: DraftProblem[] = []
	const text = draft.text.trim()
	if (text === '' && (draft.voices ?? []).length === 0) problems.push({ field: 'text', code: 'textEmpty' })
	else if ([...text].length > TEXT_LIMIT) problems.push({ field: 'text', code: 'textTooLong' })
	if (draft.village === undefined) problems.push({ field: 'village', code: 'villageUnknown' })
	if (draft.helping) {
		const code = helpingProblem(draft.helping)
		return code === undefined ? problems : [...problems, { field: 'helping', code }]
	}
	const phone = draft.phone?.trim()
	if (phone && draft.identity !== 'anonymous' && !v.is(phoneSchema, phone))
		problems.push({ field: 'phone', code: 'phoneInvalid' })
	return problems
}

/** What is sent: the same draft gives the same submission every time, since sent twice it must be one case. */
export function submissionOf(draft: Draft): SubmissionInput {
	const { id, text, photos, voices = [], village = '', matter, point } = draft
	// Whoever is helped has a name
	const identity = draft.helping && draft.identity === 'anonymous' ? 'confidential' : draft.identity
	const kind = draft.kind ?? (matter !== undefined && isMatter(matter) ? matters[matter].kind : undefined)
	const description = draft.where?.trim()
	const place = { ...point, ...(description && { description }) }
	const own = identity === 'anonymous' || draft.helping !== undefined
	const contact = own ? {} : { name: draft.name?.trim(), phone: draft.phone?.trim() }
	const words = text.trim()
	return {
		id,
		...(words !== '' && { text: words }),
		...(voices.length > 0 && { voices: voices.map(({ id: voice }) => voice) }),
		...(draft.helping && { helping: helpingOf(draft.helping) }),
		village,
		identity,
		photos: photos.map((photo) => photo.id),
		...(matter !== undefined && { matter, ...(kind !== undefined && { kind }) }),
		...(Object.keys(place).length > 0 && { place }),
		...(draft.patrol && { patrol: true }),
		...(contact.name && { name: contact.name }),
		...(contact.phone && { phone: contact.phone }),
	}
}
