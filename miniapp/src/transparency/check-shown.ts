import { ApiError } from '@huying/shared/api/client'
import type { ProofAnswer } from '@huying/shared/transparency/transparency-view'
import { proofWanted, type Shown, type Watched, watch } from '@huying/shared/transparency/watch'
import { openApi } from '../api/open'
import { lastSeen, remember } from './seen'
import { signedWith } from './signed-with'

/**
 * Checks what is on the screen against the county's log: three small answers, two of which never change.
 * @throws ApiError where there is no signal
 */
export async function checkShown(shown: Shown): Promise<Watched> {
	const { tenant } = shown
	const params = { tenant }
	const seen = lastSeen(tenant)
	const [{ head }, { publicKey }] = await Promise.all([
		openApi.logHead({ params }),
		openApi.logKey({ params }),
	])
	const wanted = proofWanted(seen, head, shown.index)
	const proof = wanted && (await proofOf(tenant, wanted))
	const watched = watch(seen, head, signedWith(publicKey), shown, proof)
	remember(tenant, watched.seen)
	return watched
}

/** The proof; undefined where the log says that it has none, which is an alarm and no failure. */
async function proofOf(
	tenant: string,
	{ index, size, from }: { index: number; size: number; from?: number },
): Promise<ProofAnswer | undefined> {
	const query = {
		index: String(index),
		size: String(size),
		...(from !== undefined && { from: String(from) }),
	}
	try {
		return await openApi.logProof({ params: { tenant }, query })
	} catch (failure) {
		if (failure instanceof ApiError && failure.code === 'logEntryUnknown') return undefined
		throw failure
	}
}
