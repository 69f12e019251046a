import { kit } from '@huying/shared/text/zh-CN/index'
import { Image, Video, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Tap } from './tap'
import './photo-grid.scss'

/** `source` is shown; `full`, if there is one, is what a tap opens. `caption`: whose, and when. */
export type Photo = { id: string; source: string; full?: string; kind?: 'photo' | 'video'; caption?: string }

/** Evidence, large: one fills the width, more stand two by two. A tap opens it full size. */
export function PhotoGrid({ photos }: { photos: readonly Photo[] }) {
	if (photos.length === 0) return null
	return (
		<View className={photos.length === 1 ? 'photos photos--one' : 'photos'}>
			{photos.map((photo, place) => (
				<View
					key={photo.id}
					className={photo.kind === 'video' ? 'photos__cell photos__cell--video' : 'photos__cell'}
				>
					{photo.kind === 'video' ? (
						<Video className="photos__video" src={photo.source} controls showFullscreenBtn />
					) : (
						<Tap
							className="photos__frame"
							label={kit.photo.look(place + 1, photo.caption ?? '')}
							onTap={() => look(photos, photo)}
						>
							<Image className="photos__picture" src={photo.source} mode="aspectFill" />
						</Tap>
					)}
					{photo.kind !== 'video' && photo.caption !== undefined && (
						<View className="photos__caption">{photo.caption}</View>
					)}
				</View>
			))}
		</View>
	)
}

function look(photos: readonly Photo[], chosen: Photo): void {
	const large = (photo: Photo) => photo.full ?? photo.source
	const urls = photos.filter((photo) => photo.kind !== 'video').map(large)
	Taro.previewImage({ urls, current: large(chosen) }).catch(() => undefined)
}
