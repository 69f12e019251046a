import type { CaseAnswer, Entry } from '@huying/shared/case/case-view'
import type { Photo } from '../kit/photo-grid'
import type { TimelineEntry } from '../kit/timeline'
import { entryDetail, entrySentence } from './entry-sentence'

/** Photos of a step or a case by their identifiers, as the kit shows them; those without an address yet are left out. */
export function picturesOf(
	photos: readonly string[],
	pictures: CaseAnswer['pictures'],
	caption?: string,
): Photo[] {
	return photos.flatMap((id) => {
		const picture = pictures[id]
		if (!picture) return []
		const video = picture.media === 'video'
		return {
			id,
			source: video ? picture.url : (picture.thumbnail ?? picture.url),
			full: picture.url,
			kind: video ? ('video' as const) : ('photo' as const),
			...(caption !== undefined && { caption }),
		}
	})
}

/**
 * A case's steps for the kit's Timeline, newest first.
 * @param above photos that stand at the top of the page already: they are not shown twice
 */
export function timelineEntries(
	view: Pick<CaseAnswer, 'timeline' | 'pictures' | 'relation'> &
		Partial<Pick<CaseAnswer, 'type' | 'helping' | 'helperName' | 'caller'>>,
	now: number,
	above: readonly string[] = [],
): TimelineEntry[] {
	const { timeline, pictures, relation, type } = view
	const named = view.helping && { person: view.caller?.name, helper: view.helperName }
	const told = timeline.filter((entry, place) => !isCompletedBy(entry, timeline[place + 1]))
	return told.reverse().map((entry) => {
		// The photos a case was opened with stand at the top of its page.
		const photos =
			entry.type === 'opened'
				? []
				: picturesOf(
						entry.photos.filter((photo) => !above.includes(photo)),
						pictures,
					)
		return {
			key: String(entry.seq),
			what: entrySentence(entry, relation, now, named, type),
			detail: entryDetail(
				entry.type === 'opened' ? { ...entry, text: undefined } : entry,
				now,
				entry.photos.some((photo) => above.includes(photo)),
			),
			...(photos.length > 0 && { photos }),
		}
	})
}

/** An answer that the next one only adds to (content after solved, then a word) is told once. */
function isCompletedBy(entry: Entry, next: Entry | undefined): boolean {
	return (
		entry.type === 'rated' &&
		next?.type === 'rated' &&
		entry.solved === next.solved &&
		entry.text === undefined &&
		(entry.content === undefined || entry.content === next.content)
	)
}
