import { RefusalError } from '@huying/shared/error/refusal'
import type { Who } from '../edge/endpoint'
import { claimPhotos, claimRefusal, getPhotos, mediaRefusal } from '../photo/photo-store'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'

/** Photos on their way into a step of a case. */
export interface ClaimedPhotos {
	/** For the step's transaction; each holds only for a photo of this user that is ready and used nowhere else. */
	readonly writes: Write[]
	/** The first that has a thumbnail. */
	readonly cover?: string
	/** What to say when the condition of a claim did not hold, by the item that stood there. */
	readonly refusal: (item: Record<string, unknown> | undefined) => RefusalError
}

/**
 * Claims photos and recordings for one step. Asks the table only when there are photos.
 * @param step identifier of the command: the same step may claim again
 * @throws RefusalError `photoAndVideo` when photos and films are mixed
 */
export async function claimedPhotos(
	table: Table,
	who: Who,
	photos: readonly string[],
	caseId: string,
	step: string,
	voices: readonly string[] = [],
): Promise<ClaimedPhotos> {
	const refusal: ClaimedPhotos['refusal'] = (item) => new RefusalError(claimRefusal(item, who.user), 'photos')
	const spoken = claimPhotos(table, who.tenant, who.user, voices, caseId, step, 'voice')
	if (photos.length === 0) return { writes: spoken, refusal }
	const items = await getPhotos(table, who.tenant, photos)
	const code = mediaRefusal(items)
	if (code !== undefined) throw new RefusalError(code, 'photos')
	const cover = items.find((item) => item.photo === photos[0] && item.media === 'image')?.photo
	return {
		writes: [...claimPhotos(table, who.tenant, who.user, photos, caseId, step), ...spoken],
		refusal,
		...(cover !== undefined && { cover }),
	}
}
