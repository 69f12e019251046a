import { Field } from '../../kit/field'
import { PhotoPicker } from '../../kit/photo-picker'
import type { Photos } from '../../photo/use-photos'

/** Pictures of a step: of a signature, a receipt, papers. */
export function PhotosField({ label, photos }: { label: string; photos: Photos }) {
	return (
		<Field label={label} error={photos.problem}>
			<PhotoPicker
				photos={photos.picked}
				most={photos.most}
				words={label}
				onAdd={() => photos.add().catch(() => undefined)}
				onRemove={photos.remove}
				onRetry={photos.retry}
			/>
		</Field>
	)
}
