import { type Decision, photosOf } from '@huying/shared/decision/decision'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Who } from '../edge/endpoint'
import { claimPhotos, claimRefusal, getPhotos } from '../photo/photo-store'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'

/**
 * The writes by which a step takes its photos: each of this user's, looked at, and used nowhere else. A correction may
 * show again what the decision shows already. Films are none: what was decided is read from a paper.
 * @param step identifier of the command: the same step may claim again
 */
export async function stepPhotos(
	table: Table,
	who: Who,
	decision: Decision,
	photos: readonly string[],
	step: string,
): Promise<{ writes: Write[]; refusal: (item: Record<string, unknown> | undefined) => RefusalError }> {
	const shown = new Set(photosOf(decision))
	const fresh = photos.filter((photo) => !shown.has(photo))
	if (fresh.length > 0) {
		const items = await getPhotos(table, who.tenant, fresh)
		if (items.some(({ media }) => media === 'video')) throw new RefusalError('photoTypeRefused', 'photos')
	}
	return {
		writes: claimPhotos(table, who.tenant, who.user, fresh, decision.decision, step),
		refusal: (item) => new RefusalError(claimRefusal(item, who.user), 'photos'),
	}
}
