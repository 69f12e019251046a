import type { ListAnswer } from '@huying/shared/case/case-view'

/** Where a small picture can be fetched; a film without a thumbnail has none. */
export function pictureSource(pictures: ListAnswer['pictures'], id: string | undefined): string | undefined {
	const picture = id === undefined ? undefined : pictures[id]
	return picture?.thumbnail ?? (picture?.media === 'image' ? picture.url : undefined)
}
