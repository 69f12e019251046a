import { useEffect, useState } from 'react'
import { type Draft, isWritten } from '../../draft/draft'
import { anyDraft, currentDraft, openDraft, putDraft, releaseDraft, useDraft } from '../../draft/draft-store'
import { layAside, takeBack } from '../../outbox/outbox'
import { parcelsOf, readParcels } from '../../outbox/outbox-store'
import { isReport, type Trouble } from '../../outbox/parcel'
import { useOwnVillage } from '../../region/own-village'
import { isMine } from '../../session/owner'

/**
 * The draft that the page works on: the parcel that has to be changed, or the draft that was left, or a new one.
 * A draft that stands in the way is laid aside, not lost.
 * @param again the parcel to take back
 * @param resting true while nothing is being written
 */
export function useOpenDraft(
	again: string | undefined,
	resting: boolean,
): { draft: Draft | undefined; trouble: Trouble | undefined } {
	const draft = useDraft()
	const village = useOwnVillage()
	const [trouble, setTrouble] = useState<Trouble>()
	// biome-ignore lint/correctness/useExhaustiveDependencies: the village is only where a new draft begins
	useEffect(() => {
		if (resting) return
		const open = async () => {
			const others = anyDraft()
			// Somebody else left a draft in this browser: it waits for them among what is theirs.
			if (others && !isMine(others.user)) {
				if (isWritten(others)) layAside(others)
				releaseDraft()
			}
			const left = currentDraft()
			const parcel = again ?? (isWritten(left) ? undefined : firstRefused())
			const back = parcel === undefined ? undefined : await takeBack(parcel, isReport)
			if (back) {
				if (isWritten(left)) layAside(left)
				putDraft(back.draft)
			}
			setTrouble(back?.parcel.trouble)
			await openDraft(village)
		}
		open()
	}, [again, resting])
	return { draft: resting ? undefined : draft, trouble }
}

const firstRefused = () =>
	parcelsOf(readParcels(), isReport).find(({ state, user }) => state === 'refused' && isMine(user))?.id
