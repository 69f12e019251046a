import { useEffect, useState } from 'react'

/** The time, anew every so often (in milliseconds): deadlines are told against it. */
export function useNow(every: number): number {
	const [now, setNow] = useState(() => Date.now())
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), every)
		return () => clearInterval(timer)
	}, [every])
	return now
}
