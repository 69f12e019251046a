import { ENTRIES_LIMIT } from '@huying/shared/trace/limits'
import { type Kept, type KeptEntry, photosLeft } from './kept'

/** What can be done next. Each names what it is about, so that nothing is done twice at once. */
export type Step =
	/** Opens the case of a find. */
	| { readonly act: 'open'; readonly id: string }
	/** Sends records, in order. */
	| { readonly act: 'send'; readonly ids: readonly string[] }
	| { readonly act: 'track'; readonly id: string }
	| { readonly act: 'upload' | 'check'; readonly id: string; readonly photo: string }
	/** Says that the photos of a record are there. */
	| { readonly act: 'attach'; readonly id: string }

/** Files on their way at once: while one waits for its answer, the other fills the link. */
export const UPLOADS_AT_ONCE = 2

/** The name of a step while it is under way. */
export const nameOf = (step: Step): string =>
	step.act === 'send'
		? 'record'
		: 'photo' in step
			? `photo ${step.photo}`
			: isRecord(step)
				? 'record'
				: `attach ${step.id}`

const isRecord = ({ act }: Step) => act === 'open' || act === 'send' || act === 'track'

/**
 * What may begin now: records first, one request after the other in the order they were done, and photos when no record
 * waits. What has been numbered goes again as it went, since nobody knows whether it has come.
 * @param all in the order they were done
 * @param busy what is under way
 */
export function nextSteps(all: readonly Kept[], busy: readonly Step[]): Step[] {
	const record = recordStep(all)
	if (record) return busy.some(isRecord) ? [] : [record]
	return photoSteps(all, busy)
}

function recordStep(all: readonly Kept[]): Step | undefined {
	const finds = all.filter(
		(kept) => kept.what === 'entry' && kept.stage === 'kept' && kept.find !== undefined,
	)
	const first = finds[0]
	if (first) return { act: 'open', id: first.id }
	const batch = batchOf(all.filter((kept) => kept.what === 'entry').filter(isUnsent))
	if (batch.length > 0) return { act: 'send', ids: batch.map(({ id }) => id) }
	const track = all.find((kept) => kept.what === 'track' && kept.closed && kept.stage === 'kept')
	return track && { act: 'track', id: track.id }
}

const isUnsent = ({ stage }: KeptEntry) => stage === 'kept' || stage === 'opened'

/** What goes in one request: what went before and was not answered, just so; else the first that wait. */
function batchOf(unsent: readonly KeptEntry[]): readonly KeptEntry[] {
	const numbered = unsent.filter(({ sequence }) => sequence !== undefined)
	if (numbered.length > 0)
		return [...numbered].sort((one, other) => (one.sequence ?? 0) - (other.sequence ?? 0))
	const [first] = unsent
	if (first?.alone) return [first]
	const end = unsent.findIndex(({ alone }) => alone)
	return unsent.slice(0, Math.min(ENTRIES_LIMIT, end < 0 ? unsent.length : end))
}

/** Records with their numbers, from `next` on. What has one keeps it. @param kept in the order they were done */
export function numbered(kept: readonly Kept[], next: number): Kept[] {
	let free = next
	return kept.map((one) =>
		one.what === 'entry' && one.sequence === undefined ? { ...one, sequence: free++ } : one,
	)
}

function photoSteps(all: readonly Kept[], busy: readonly Step[]): Step[] {
	const taken = new Set(busy.map(nameOf))
	let room = UPLOADS_AT_ONCE - busy.filter(({ act }) => act === 'upload').length
	const steps: Step[] = []
	for (const kept of all) {
		if (kept.what !== 'entry' || kept.stage !== 'there') continue
		for (const step of stepsOfPhotos(kept)) {
			if (taken.has(nameOf(step))) continue
			if (step.act === 'upload' && room-- <= 0) continue
			steps.push(step)
		}
	}
	return steps
}

function stepsOfPhotos({ id, photos, steps }: KeptEntry): Step[] {
	const open = photos.filter((photo) => steps[photo.id] !== 'checked' && steps[photo.id] !== 'lost')
	if (open.length === 0) return [{ act: 'attach', id }]
	return open.map((photo) => ({
		act: steps[photo.id] === 'uploaded' ? 'check' : 'upload',
		id,
		photo: photo.id,
	}))
}

/** How much waits: records (and parts of a track that are done) that have not come, photos that have not. */
export function waitingOf(all: readonly Kept[]): { records: number; photos: number } {
	const records = all.filter(
		(kept) => (kept.stage === 'kept' || kept.stage === 'opened') && (kept.what === 'entry' || kept.closed),
	)
	return { records: records.length, photos: all.reduce((sum, kept) => sum + photosLeft(kept), 0) }
}
