import type { Content } from '@huying/shared/disclosure/content'
import type { Disclosure } from '@huying/shared/disclosure/disclosure'
import { RefusalError } from '@huying/shared/error/refusal'
import { paperKeys } from '../file/paper-store'
import { photoKey, thumbnailKey } from '../photo/photo-keys'
import { objectKeys } from './disclosure-keys'
import type { DisclosureParts } from './disclosure-parts'

/**
 * Copies the photos of the paper notice, and the PDFs, to what readers may open: the bucket that residents' photos are in
 * stays closed to whoever shows what is public.
 */
export async function copyPictures(
	{ objects, photos }: Pick<DisclosureParts, 'objects' | 'photos'>,
	{ tenant, disclosure }: Disclosure,
	content: Pick<Content, 'photos' | 'papers'>,
): Promise<void> {
	const copy = async (from: string, to: string) => {
		const bytes = await photos.read(from)
		if (bytes === undefined) throw new RefusalError('photoNotReady', 'table.photos')
		await objects.write(to, bytes, 'image/jpeg')
	}
	const keep = async (paper: string) => {
		const there = await objects.copy(
			paperKeys.paper(tenant, paper),
			objectKeys.paper(tenant, disclosure, paper),
		)
		if (!there) throw new RefusalError('paperUnknown', 'table.papers')
	}
	await Promise.all([
		...content.papers.map(({ paper }) => keep(paper)),
		...content.photos.flatMap((photo) => [
			copy(photoKey(tenant, photo, 'image'), objectKeys.photo(tenant, disclosure, photo)),
			copy(thumbnailKey(tenant, photo), objectKeys.thumbnail(tenant, disclosure, photo)),
		]),
	])
}
