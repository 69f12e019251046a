import { useEffect, useState } from 'react'
import { type Here, whereHere } from '../place/where-here'

/** Where this phone is, asked once when the page opens; `undefined` while it is asked, `none` where it does not say. */
export function useHere(): Here | 'none' | undefined {
	const [here, setHere] = useState<Here | 'none'>()
	useEffect(() => {
		let gone = false
		whereHere().then((found) => {
			if (!gone) setHere(found ?? 'none')
		})
		return () => {
			gone = true
		}
	}, [])
	return here
}

/** As a record takes it: nothing where it is not known. */
export const placeOf = (here: Here | 'none' | undefined): { place?: Here } =>
	here === undefined || here === 'none' ? {} : { place: here }
