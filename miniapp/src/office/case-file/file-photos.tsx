import * as words from '@huying/shared/text/zh-CN/case-file'
import { Image, View } from '@tarojs/components'
import { pictureSource } from '../../case/picture-source'
import type { Seen } from '../case/use-case'

/** A small picture, and of which step. */
export interface FilePhoto {
	readonly id: string
	readonly source: string
	readonly caption: string
}

/** Every picture that the viewer is given, once, in the order of the steps. */
export function photosIn({ photos, timeline, pictures }: Seen): FilePhoto[] {
	const steps = timeline
		.filter(({ type }) => type !== 'opened')
		.flatMap(({ seq, photos: taken }) => taken.map((id) => ({ id, caption: words.photoOf(seq) })))
	const all = [...photos.map((id) => ({ id, caption: words.opening })), ...steps]
	const once = [...new Map(all.map((one) => [one.id, one])).values()]
	return once.flatMap(({ id, caption }) => {
		const source = pictureSource(pictures, id)
		return source === undefined ? [] : [{ id, source, caption }]
	})
}

const filmsIn = ({ pictures }: Seen) =>
	Object.values(pictures).filter(({ media }) => media === 'video').length

/** Small pictures, three in a row; films cannot be on paper, and are said to be there. */
export function FilePhotos({ view }: { view: Seen }) {
	const photos = photosIn(view)
	const films = filmsIn(view)
	return (
		<>
			{photos.length === 0 && <View>{words.noPhotos}</View>}
			<View className="file__photos">
				{photos.map(({ id, source, caption }) => (
					<View key={id} className="file__photo">
						<Image className="file__picture" src={source} mode="aspectFit" />
						<View className="file__quiet">{caption}</View>
					</View>
				))}
			</View>
			{films > 0 && <View className="file__quiet">{words.films(films)}</View>}
		</>
	)
}
