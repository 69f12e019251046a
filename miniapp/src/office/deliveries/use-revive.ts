import { useRef, useState } from 'react'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { newIdentifier } from '../../api/identifier'
import { sayFailure } from '../say-failure'

/** Tries a delivery again. The same tap after an answer that never came carries the same identifier. */
export function useRevive(delivery: string, onDone: () => void) {
	const [busy, setBusy] = useState(false)
	const [problem, setProblem] = useState<string>()
	const identifier = useRef<string>(undefined)
	const revive = async (): Promise<void> => {
		setBusy(true)
		setProblem(undefined)
		try {
			identifier.current ??= await newIdentifier()
			await api.reviveDelivery({ params: { delivery }, body: { id: identifier.current } })
			onDone()
		} catch (thrown) {
			const failure = asApiError(thrown)
			if (!failure.retryable) identifier.current = undefined
			setProblem(sayFailure(failure))
		} finally {
			setBusy(false)
		}
	}
	return { busy, problem, revive }
}
