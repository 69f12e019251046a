import { useState } from 'react'
import { Field } from '../kit/field'
import { PhotoPicker } from '../kit/photo-picker'
import { choosePhotos } from '../photo/choose'
import { dropPhoto } from '../photo/kept-files'
import type { KeptPhoto } from '../photo/kept-photo'
import { usePicked } from '../photo/use-picked'

type Props = {
	label: string
	hint?: string
	words: string
	most: number
	photos: readonly KeptPhoto[]
	/** Told of all photos there are then. */
	onChange: (photos: readonly KeptPhoto[]) => void
}

/** Photos that are kept with a form and sent after its record: choosing them needs no signal. */
export function PhotosField({ label, hint, words, most, photos, onChange }: Props) {
	const [problem, setProblem] = useState<string>()
	const picked = usePicked(photos)
	const add = async () => {
		const chosen = await choosePhotos({ already: photos, most, film: false })
		setProblem(chosen.problem)
		if (chosen.photos.length > 0) onChange([...photos, ...chosen.photos])
	}
	const remove = (id: string) => {
		const gone = photos.find((photo) => photo.id === id)
		onChange(photos.filter((photo) => photo.id !== id))
		setProblem(undefined)
		if (gone) dropPhoto(gone)
	}
	return (
		<Field label={label} hint={hint} error={problem}>
			<PhotoPicker photos={picked} most={most} words={words} onAdd={add} onRemove={remove} />
		</Field>
	)
}
