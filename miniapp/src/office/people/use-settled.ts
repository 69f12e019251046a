import { useEffect, useState } from 'react'

/** How long nobody typed, before what was typed is looked for: of a whole county that asks every unit. In milliseconds. */
const STILL = 400

/** What was typed, once nobody types any more. */
export function useSettled(typed: string): string {
	const [settled, setSettled] = useState(typed)
	useEffect(() => {
		const timer = setTimeout(() => setSettled(typed), STILL)
		return () => clearTimeout(timer)
	}, [typed])
	return settled
}
