import { verifyHead } from '@huying/shared/transparency/head'
import { proofWanted, type Shown, type Watched, watch } from '@huying/shared/transparency/watch'
import { openApi } from '../api/open'
import { lastSeen, remember } from './seen'

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
	const proof = wanted && (await openApi.logProof({ params, query: texts(wanted) }))
	const watched = watch(seen, head, (signed) => verifyHead(signed, publicKey), shown, proof)
	remember(tenant, watched.seen)
	return watched
}

const texts = ({ index, size, from }: { index: number; size: number; from?: number }) => ({
	index: String(index),
	size: String(size),
	...(from !== undefined && { from: String(from) }),
})
