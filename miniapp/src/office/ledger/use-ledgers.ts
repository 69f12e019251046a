import { isRunning } from '@huying/shared/ledger/ledger'
import { useEffect } from 'react'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'

/** How often it is asked how far a ledger is that is being written. In milliseconds. */
const EVERY = 3_000

/** One's own last ledgers; asked for again while one of them is under way and somebody looks. */
export function useLedgers(asks: boolean, shown: boolean) {
	const list = useAnswer(asks ? 'ledgers' : undefined, () => api.ledgers())
	const running = list.value?.ledgers.some(({ state }) => isRunning(state)) ?? false
	const { refresh } = list
	useEffect(() => {
		if (!running || !shown) return
		const timer = setInterval(refresh, EVERY)
		return () => clearInterval(timer)
	}, [running, shown, refresh])
	return list
}
