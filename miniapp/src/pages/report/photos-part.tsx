import { PHOTO_LIMIT } from '@huying/shared/case/limits'
import { reportPage } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import type { Draft } from '../../draft/draft'
import { changeDraft, currentDraft } from '../../draft/draft-store'
import { Field } from '../../kit/field'
import { PhotoPicker } from '../../kit/photo-picker'
import type { Trouble } from '../../outbox/parcel'
import { choosePhotos } from '../../photo/choose'
import { dropPhoto } from '../../photo/kept-files'
import { usePicked } from '../../photo/use-picked'

type Props = {
	draft: Draft
	trouble: Trouble | undefined
	/** Told when chosen photos are being kept, and when they are. */
	onKeeping: (keeping: boolean) => void
}

/** Photos are kept with the draft, and sent with it: choosing them needs no signal. */
export function PhotosPart({ draft, trouble, onKeeping }: Props) {
	const [problem, setProblem] = useState<string>()
	const picked = usePicked(draft.photos)
	const film = draft.photos.some(({ media }) => media === 'video')
	const add = async () => {
		try {
			const chosen = await choosePhotos({
				already: draft.photos,
				most: PHOTO_LIMIT,
				film: true,
				onChosen: () => onKeeping(true),
			})
			setProblem(chosen.problem)
			if (chosen.photos.length > 0)
				changeDraft({ photos: [...(currentDraft()?.photos ?? []), ...chosen.photos] })
		} finally {
			onKeeping(false)
		}
	}
	const remove = (id: string) => {
		const gone = draft.photos.find((photo) => photo.id === id)
		changeDraft({ photos: draft.photos.filter((photo) => photo.id !== id) })
		setProblem(undefined)
		if (gone) dropPhoto(gone)
	}
	return (
		<Field label={reportPage.photos.label} hint={reportPage.photos.hint} error={problem}>
			<PhotoPicker
				photos={picked.map((photo) =>
					photo.id === trouble?.photo ? { ...photo, step: 'failed', problem: trouble.message } : photo,
				)}
				most={film ? 1 : PHOTO_LIMIT}
				words={reportPage.photos.words}
				onAdd={add}
				onRemove={remove}
			/>
		</Field>
	)
}
