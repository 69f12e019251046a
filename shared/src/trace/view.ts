import type { TraceEntry } from './entry'
import { photosOf, type TraceWords } from './private-words'
import type { EntryView } from './trace-view'

/** Who looks at an entry: the worker, or who oversees them. */
export type TraceViewer = 'worker' | 'overseer'

/** What stands beside an entry, as it is read. */
export interface ReadBeside {
	readonly words?: TraceWords
	/** Photos that came. */
	readonly attached?: ReadonlySet<string>
}

/** Of these an overseer sees words and photos: what was done in the open. Of a household they see that it was visited. */
const inTheOpen: ReadonlySet<TraceEntry['type']> = new Set([
	'signedIn',
	'signedOut',
	'patrolEnded',
	'settledOnTheSpot',
])

/** The only place that says who sees what of an entry. */
export function entryView(
	entry: TraceEntry,
	hash: string,
	{ words = {}, attached = new Set() }: ReadBeside,
	viewer: TraceViewer,
): EntryView {
	const shown = viewer === 'worker' || inTheOpen.has(entry.type) ? words : {}
	const came = (photos: readonly string[] = []) => photos.filter((photo) => attached.has(photo))
	const { number, id, type, doneAt, at, when, clock } = entry
	return {
		number,
		id,
		type,
		doneAt,
		at,
		when,
		clock,
		...('template' in entry && { template: entry.template }),
		...('village' in entry && entry.village !== undefined && { village: entry.village }),
		...('case' in entry && { case: entry.case }),
		...('patrol' in entry && { patrol: entry.patrol }),
		...(entry.type === 'inspected' && { inspection: entry.inspection, spot: entry.spot }),
		...('handover' in entry && { handover: entry.handover }),
		...(entry.type === 'tracked' && {
			track: {
				batch: entry.batch,
				metres: entry.metres,
				seconds: entry.seconds,
				dropped: entry.dropped,
				doubts: { ...entry.doubts },
			},
		}),
		...(shown.words !== undefined && { words: shown.words }),
		...(shown.household !== undefined && { household: shown.household }),
		...(shown.notes !== undefined && { notes: { ...shown.notes } }),
		...(shown.place !== undefined && { place: shown.place }),
		photos: came(shown.photos),
		before: came(shown.before),
		after: came(shown.after),
		awaited: photosOf(words).filter((photo) => !attached.has(photo)).length,
		hash,
	}
}
