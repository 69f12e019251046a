import { useEffect, useState } from 'react'
import type { PickedPhoto } from '../kit/photo-picker'
import type { KeptPhoto } from './kept-photo'
import { pickedFrom } from './use-photos'

/** Kept photos as the kit's PhotoPicker shows them; in a browser their bytes are fetched first. */
export function usePicked(photos: readonly KeptPhoto[]): PickedPhoto[] {
	const [known, setKnown] = useState<Record<string, PickedPhoto>>({})
	useEffect(() => {
		let gone = false
		Promise.all(photos.map(pickedFrom)).then((all) => {
			if (!gone) setKnown(Object.fromEntries(all.map((picked) => [picked.id, picked])))
		})
		return () => {
			gone = true
		}
	}, [photos])
	return photos.flatMap(({ id }) => known[id] ?? [])
}
