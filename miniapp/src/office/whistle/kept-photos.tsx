import { PHOTO_LIMIT } from '@huying/shared/case/limits'
import { useState } from 'react'
import { Field } from '../../kit/field'
import { PhotoPicker } from '../../kit/photo-picker'
import { choosePhotos } from '../../photo/choose'
import { dropPhoto } from '../../photo/kept-files'
import type { KeptPhoto } from '../../photo/kept-photo'
import { usePicked } from '../../photo/use-picked'

type Props = {
	label: string
	hint: string
	photos: readonly KeptPhoto[]
	/** What is wrong with them as a whole. */
	error?: string | undefined
	/** As they stand now: a picture that is being kept comes in later. */
	current: () => readonly KeptPhoto[]
	onChange: (photos: readonly KeptPhoto[]) => void
	onKeeping: (keeping: boolean) => void
}

/** Photos that are kept with what one writes, and sent with it: choosing them needs no signal. */
export function KeptPhotos({ label, hint, photos, error, current, onChange, onKeeping }: Props) {
	const [problem, setProblem] = useState<string>()
	const picked = usePicked(photos)
	const add = async () => {
		try {
			const chosen = await choosePhotos({
				already: photos,
				most: PHOTO_LIMIT,
				film: false,
				onChosen: () => onKeeping(true),
			})
			setProblem(chosen.problem)
			if (chosen.photos.length > 0) onChange([...current(), ...chosen.photos])
		} finally {
			onKeeping(false)
		}
	}
	const remove = (id: string) => {
		const gone = photos.find((photo) => photo.id === id)
		onChange(current().filter((photo) => photo.id !== id))
		setProblem(undefined)
		if (gone) dropPhoto(gone)
	}
	return (
		<Field label={label} hint={hint} error={problem ?? error}>
			<PhotoPicker photos={picked} most={PHOTO_LIMIT} onAdd={add} onRemove={remove} />
		</Field>
	)
}
