import type { Place, summonsSchema } from '@huying/shared/case/command'
import { TEXT_LIMIT } from '@huying/shared/case/limits'
import type { Kind } from '@huying/shared/case/status'
import type { InferInput } from 'valibot'
import type { KeptPhoto } from '../photo/kept-photo'

/** A unit's call (呼叫) as it is being written. Its identifier is made with it, and names the case for ever. */
export interface SummonsDraft {
	readonly what: 'summons'
	readonly id: string
	/** Who wrote it, on a browser that others may use too. */
	readonly user?: string | undefined
	/** The unit that calls. */
	readonly unit?: string | undefined
	readonly text: string
	readonly photos: readonly KeptPhoto[]
	readonly village?: string | undefined
	/** The place in words. */
	readonly where?: string | undefined
	readonly point?: Pick<Place, 'longitude' | 'latitude'> | undefined
	/** A code of the catalogue, and its kind as the catalogue says. */
	readonly matter?: string | undefined
	readonly kind?: Kind | undefined
	/** Said to be in no entry: the centre decides who comes. */
	readonly unlisted: boolean
	/** When all are to be there, in epoch milliseconds. */
	readonly meetAt?: number | undefined
	/** Called besides those of the catalogue, and why. */
	readonly added: readonly string[]
	readonly reason: string
}

/** What POST /summonses takes. */
export type SummonsInput = InferInput<typeof summonsSchema>

export const emptySummons = (id: string, unit: string | undefined): SummonsDraft => ({
	what: 'summons',
	id,
	unit,
	text: '',
	photos: [],
	unlisted: false,
	added: [],
	reason: '',
})

/** A part of the form that has to be put right before sending. */
export type SummonsField = 'text' | 'matter' | 'village' | 'meetAt' | 'reason'
export type SummonsFault = { readonly field: SummonsField; readonly fault: 'missing' | 'tooLong' | 'past' }

const tooLong = (words: string) => [...words.trim()].length > TEXT_LIMIT

/** What must be put right, in the order of the form. @param now in epoch milliseconds */
export function faultsOf(draft: SummonsDraft, now: number): SummonsFault[] {
	const { text, village, matter, unlisted, meetAt, added, reason } = draft
	const faults: (SummonsFault | false)[] = [
		text.trim() === '' && { field: 'text', fault: 'missing' },
		tooLong(text) && { field: 'text', fault: 'tooLong' },
		matter === undefined && !unlisted && { field: 'matter', fault: 'missing' },
		village === undefined && { field: 'village', fault: 'missing' },
		meetAt === undefined && { field: 'meetAt', fault: 'missing' },
		meetAt !== undefined && meetAt < now && { field: 'meetAt', fault: 'past' },
		!unlisted && added.length > 0 && reason.trim() === '' && { field: 'reason', fault: 'missing' },
		tooLong(reason) && { field: 'reason', fault: 'tooLong' },
	]
	return faults.filter((fault) => fault !== false)
}

/** Whether there is anything in it that would be missed. */
export function isSummonsWritten({ text, photos, where = '', point, matter, added }: SummonsDraft): boolean {
	const written = text.trim() !== '' || where.trim() !== ''
	return written || photos.length > 0 || point !== undefined || matter !== undefined || added.length > 0
}

/** What is sent: the same draft gives the same call every time, since sent twice it must be one case. */
export function summonsOf(draft: SummonsDraft): SummonsInput {
	const { id, unit, text, photos, village = '', matter, kind, unlisted, meetAt = 0, point } = draft
	const description = draft.where?.trim()
	const place = { ...point, ...(description && { description }) }
	const reason = draft.reason.trim()
	const added = unlisted ? [] : [...draft.added]
	return {
		id,
		text: text.trim(),
		village,
		meetAt,
		identity: 'named',
		photos: photos.map((photo) => photo.id),
		...(unit !== undefined && { unit }),
		...(!unlisted && matter !== undefined && { matter }),
		...(!unlisted && kind !== undefined && { kind }),
		...(Object.keys(place).length > 0 && { place }),
		added,
		...(added.length > 0 && reason !== '' && { reason }),
	}
}
