import { kit } from '@huying/shared/text/zh-CN/index'
import { Image, View } from '@tarojs/components'
import { Icon } from './icon'
import { Tap } from './tap'
import './photo-picker.scss'

/** One chosen photo or video, and how far it is. `percent` 0–100 while it is being sent. */
export type PickedPhoto = {
	id: string
	source: string
	kind?: 'photo' | 'video'
	step: 'kept' | 'sending' | 'sent' | 'failed'
	percent?: number
	/** Why it failed, in words; a tap on it tries again. */
	problem?: string
}

type Props = {
	photos: readonly PickedPhoto[]
	/** How many may be chosen in all. */
	most: number
	onAdd: () => void
	onRemove: (id: string) => void
	onRetry?: (id: string) => void
	words?: string
}

/** Photos chosen so far, what is happening to each in words, and the way to add another. */
export function PhotoPicker({ photos, most, onAdd, onRemove, onRetry, words = kit.photo.add }: Props) {
	return (
		<View className="picked">
			{photos.map((photo, place) => (
				<View key={photo.id} className="picked__cell">
					<Picked photo={photo} place={place + 1} onRemove={onRemove} onRetry={onRetry} />
				</View>
			))}
			{photos.length < most && (
				<Tap
					className={photos.length === 0 ? 'picked__add picked__add--first' : 'picked__cell picked__add'}
					onTap={onAdd}
				>
					<Icon name="camera" colour="accent" large />
					<View>{photos.length === 0 ? words : kit.photo.addMore}</View>
				</Tap>
			)}
		</View>
	)
}

type OneProps = {
	photo: PickedPhoto
	place: number
	onRemove: (id: string) => void
	onRetry: ((id: string) => void) | undefined
}

function Picked({ photo, place, onRemove, onRetry }: OneProps) {
	return (
		<>
			<View className="picked__frame">
				{photo.kind === 'video' ? (
					<View className="picked__film">
						<Icon name="video" colour="white" large />
						<View>{kit.photo.video}</View>
					</View>
				) : (
					<Image className="picked__picture" src={photo.source} mode="aspectFill" />
				)}
				<Tap className="picked__remove" label={kit.photo.remove(place)} onTap={() => onRemove(photo.id)}>
					<View className="picked__cross">
						<Icon name="x" colour="white" />
					</View>
				</Tap>
			</View>
			{photo.step === 'failed' ? (
				<Tap className="picked__words picked__words--failed" onTap={() => onRetry?.(photo.id)}>
					{photo.problem ?? kit.photo.failed}
				</Tap>
			) : (
				<View className="picked__words">{stepWords(photo)}</View>
			)}
		</>
	)
}

const stepWords = (photo: PickedPhoto): string => {
	if (photo.step === 'sending') return kit.photo.sending(Math.round(photo.percent ?? 0))
	return photo.step === 'sent' ? kit.photo.sent : kit.photo.kept
}
