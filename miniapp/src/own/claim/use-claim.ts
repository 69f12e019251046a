import type { Claimable, ClaimedAnswer } from '@huying/shared/claim/claim-view'
import { useState } from 'react'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { newIdentifier } from '../../api/identifier'
import { useAnswer } from '../../api/use-answer'

/** What may be claimed by the phone that was just proven, and claiming it. */
export function useClaim(signedIn: boolean) {
	const answer = useAnswer(signedIn ? 'claimable' : undefined, () => api.claimable({ body: {} }))
	const [number, setNumber] = useState('')
	const [busy, setBusy] = useState(false)
	const [trouble, setTrouble] = useState<string>()
	const [done, setDone] = useState(0)
	const named = () => (number.trim() === '' ? {} : { number: number.trim() })
	const doing = async (work: () => Promise<void>) => {
		if (busy) return
		setBusy(true)
		setTrouble(undefined)
		try {
			await work()
		} catch (thrown) {
			setTrouble(asApiError(thrown).message)
		} finally {
			setBusy(false)
		}
	}
	/** Looks again, with a phone that WeChat vouches for, or by a number. */
	const look = (phoneCode?: string) =>
		doing(async () => {
			const found = await api.claimable({
				body: { ...(phoneCode !== undefined && { phoneCode }), ...named() },
			})
			answer.put(found)
		})
	const claim = (cases: readonly Claimable[]) =>
		doing(async () => {
			const body = { id: await newIdentifier(), cases: cases.map((one) => one.case), ...named() }
			const told: ClaimedAnswer = await api.claim({ body })
			setDone((before) => before + told.claimed.length)
			// whoever was first in the meantime is told of beside the case
			answer.put(await api.claimable({ body: named() }))
		})
	return { ...answer, number, setNumber, busy, trouble, done, look, claim }
}
