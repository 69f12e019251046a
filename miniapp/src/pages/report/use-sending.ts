import type { NearbyAnswer } from '@huying/shared/nearby/nearby-view'
import { useEffect, useRef, useState } from 'react'
import { useOnline } from '../../api/use-online'
import type { Draft } from '../../draft/draft'
import { currentDraft } from '../../draft/draft-store'
import { useMatters } from '../../matter/use-matters'
import { askNearby } from '../../nearby/ask-nearby'
import { worthShowing } from '../../nearby/worth-showing'
import { useSession } from '../../session/use-session'
import { sendDraft } from './send-draft'

/**
 * Sending a report. First it is looked whether somebody called about the same near by; where nothing is found, and
 * where that cannot be known at once, it goes out as it is.
 */
export function useSending(draft: Draft, onSent: (id: string) => void) {
	const { profile } = useSession()
	const online = useOnline()
	const entries = useMatters()
	const [looking, setLooking] = useState(false)
	const [near, setNear] = useState<NearbyAnswer>()
	const here = useRef(true)
	useEffect(() => {
		here.current = true
		return () => {
			here.current = false
		}
	}, [])
	/** What was written last, also while it was looked. */
	const send = () => {
		const written = currentDraft() ?? draft
		sendDraft(written, profile)
		onSent(written.id)
	}
	const look = async () => {
		// What a grid worker finds is counted as found, and goes to the centre in any case
		if (!online || draft.patrol) return send()
		setLooking(true)
		const found = await askNearby(draft)
		setLooking(false)
		const cases = worthShowing(found?.cases ?? [], draft.matter, entries)
		// Whoever has left meanwhile wanted it sent
		if (found && cases.length > 0 && here.current) setNear({ ...found, cases: [...cases] })
		else send()
	}
	return { look, send, looking, near, forget: () => setNear(undefined) }
}
