import type { Draft } from '../draft/draft'
import type { PhotoStep, Trouble } from '../outbox/parcel'
import type { KeptPhoto } from '../photo/kept-photo'
import type { Done, Point } from './done'

/**
 * How far a record has come.
 * `kept`: on this phone · `opened`: the case of a find is there · `there`: the record has come, its photos not yet ·
 * `whole`: everything has · `refused`: somebody must look at it.
 */
export type Stage = 'kept' | 'opened' | 'there' | 'whole' | 'refused'

interface OnItsWay {
	/** The record's own name, made where it was done. */
	readonly id: string
	/** In which order things were done on this phone. */
	readonly order: number
	/** Whose it is; undefined when nobody was signed in: then whoever signs in sends it. */
	readonly user?: string | undefined
	readonly stage: Stage
	/** Where it was when it was refused, to go on from there. */
	readonly refusedAt?: Stage | undefined
	readonly trouble?: Trouble | undefined
}

/** Something that was done, with its photos, and the case that it opens where it is a find. */
export interface KeptEntry extends OnItsWay {
	readonly what: 'entry'
	readonly done: Done
	/** Its number in this phone's sequence: given when it is first sent, and never changed while it may be there. */
	readonly sequence?: number | undefined
	/** When it came, as the server says, in epoch milliseconds. */
	readonly cameAt?: number | undefined
	/** A report with `patrol`: the case that is opened before the record is sent. */
	readonly find?: Draft | undefined
	/** The name of the step that brings a find's photos after it. */
	readonly supplement?: string | undefined
	readonly photos: readonly KeptPhoto[]
	/** `lost`: this one cannot be sent; the others go without it. */
	readonly steps: Readonly<Record<string, PhotoStep | 'lost'>>
	/** Sent by itself, because it was refused among others and nobody said which of them it was. */
	readonly alone?: boolean | undefined
}

/** Points of a patrol's track; sent once no more are added. */
export interface KeptTrack extends OnItsWay {
	readonly what: 'track'
	readonly patrol: string
	/** From 1. */
	readonly batch: number
	readonly points: readonly Point[]
	readonly closed: boolean
}

export type Kept = KeptEntry | KeptTrack

/** A record as it is when it has just been done. */
export const entryKept = (
	done: Done,
	photos: readonly KeptPhoto[],
	more: Pick<KeptEntry, 'order' | 'user' | 'find' | 'supplement'>,
): KeptEntry => ({
	what: 'entry',
	id: done.id,
	stage: 'kept',
	done,
	photos,
	steps: Object.fromEntries(photos.map(({ id }) => [id, 'kept' as const])),
	...more,
})

export const trackKept = (
	id: string,
	track: Pick<KeptTrack, 'patrol' | 'batch' | 'points' | 'order' | 'user'>,
): KeptTrack => ({ what: 'track', id, stage: 'kept', closed: false, ...track })

/** Whether it is still to be sent by itself. */
export const isOnItsWay = ({ stage }: Kept): boolean => stage !== 'whole' && stage !== 'refused'

/** Photos of one record that are still to come. */
export function photosLeft(kept: Kept): number {
	if (kept.what === 'track' || !isOnItsWay(kept)) return 0
	return kept.photos.filter(({ id }) => kept.steps[id] !== 'lost').length
}
