import { Field } from '../kit/field'
import { PhotoPicker } from '../kit/photo-picker'
import type { Photos } from './use-photos'

type Props = {
	label: string
	photos: Photos
	hint?: string | undefined
	/** What stands on the way to add the first; the kit's own words otherwise. */
	words?: string
	/** What is wrong with them as an answer; what was left out of the last choice is said first. */
	error?: string | undefined
	onAdd?: () => void
}

/** Photos of a step, which are on their way while the rest of a form is filled. */
export function PhotosField({ label, photos, hint, words, error, onAdd }: Props) {
	return (
		<Field label={label} hint={hint} error={photos.problem ?? error}>
			<PhotoPicker
				photos={photos.picked}
				most={photos.most}
				{...(words !== undefined && { words })}
				onAdd={() => {
					onAdd?.()
					photos.add()
				}}
				onRemove={photos.remove}
				onRetry={photos.retry}
			/>
		</Field>
	)
}
