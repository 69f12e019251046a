import type { TypedTable } from '@huying/shared/disclosure/command'
import { PHOTOS_LIMIT } from '@huying/shared/disclosure/limits'
import { form as words } from '@huying/shared/text/zh-CN/disclosure-work'
import { useEffect } from 'react'
import { Field } from '../../kit/field'
import { PhotoPicker } from '../../kit/photo-picker'
import { Quiet } from '../../kit/words'
import { usePhotos } from '../../photo/use-photos'

type Props = { table: TypedTable; onTable: (changes: Partial<TypedTable>) => void }

/** Photos of the paper notice: sent as they are chosen, and named in the table once they have arrived. */
export function PhotosPart({ table, onTable }: Props) {
	const photos = usePhotos({ most: PHOTOS_LIMIT })
	const arrived = photos.picked.filter(({ step }) => step === 'sent').map(({ id }) => id)
	const missing = arrived.filter((id) => !table.photos.includes(id))
	// biome-ignore lint/correctness/useExhaustiveDependencies: only what has just arrived is added
	useEffect(() => {
		if (missing.length > 0) onTable({ photos: [...table.photos, ...missing].slice(0, PHOTOS_LIMIT) })
	}, [missing.join()])
	const before = table.photos.filter((id) => !photos.picked.some((photo) => photo.id === id)).length
	return (
		<Field label={words.photos} {...(photos.problem !== undefined && { error: photos.problem })}>
			{before > 0 && <Quiet>{words.photosBefore(before)}</Quiet>}
			<PhotoPicker
				photos={photos.picked}
				most={PHOTOS_LIMIT - before}
				words={words.photoAdd}
				onAdd={() => photos.add().catch(() => undefined)}
				onRemove={(id) => {
					photos.remove(id)
					onTable({ photos: table.photos.filter((one) => one !== id) })
				}}
				onRetry={photos.retry}
			/>
		</Field>
	)
}
