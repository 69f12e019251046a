import { examples as words } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { Card } from '../kit/card'
import { PhotoGrid } from '../kit/photo-grid'
import { PhotoPicker, type PickedPhoto } from '../kit/photo-picker'
import { Heading } from '../kit/words'

/** A made-up picture, so that the page needs nothing from outside. */
const picture = (from: string, to: string): string =>
	`data:image/svg+xml,${encodeURIComponent(
		`<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="800" height="600" fill="url(#g)"/><circle cx="400" cy="340" r="130" fill="none" stroke="${to}" stroke-width="40"/></svg>`,
	)}`
const before = picture('#b8ad9c', '#5b5348')
const after = picture('#dcd6c8', '#7d7466')

const steps: PickedPhoto[] = [
	{ id: 'a', source: before, step: 'sent' },
	{ id: 'b', source: after, step: 'sending', percent: 40 },
	{ id: 'c', source: before, step: 'failed' },
	{ id: 'd', source: '', kind: 'video', step: 'kept' },
]

/** Evidence, and choosing it. */
export function PhotoExamples() {
	const [picked, setPicked] = useState(steps)
	return (
		<>
			<PhotoGrid
				photos={[
					{ id: 'before', source: before, caption: words.photos.before },
					{ id: 'after', source: after, caption: words.photos.after },
				]}
			/>
			<PhotoGrid photos={[{ id: 'one', source: before, caption: words.photos.before }]} />
			<Card>
				<Heading>{words.section.photos}</Heading>
				<PhotoPicker photos={[]} most={9} onAdd={() => undefined} onRemove={() => undefined} />
			</Card>
			<Card>
				<PhotoPicker
					photos={picked}
					most={9}
					onAdd={() => undefined}
					onRemove={(id) => setPicked(picked.filter((photo) => photo.id !== id))}
				/>
			</Card>
		</>
	)
}
