import type { DisclosureView } from '@huying/shared/disclosure/disclosure-view'
import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '../kit/card'
import { Tap } from '../kit/tap'
import { Heading } from '../kit/words'
import { openPaper } from './open-paper'
import './papers.scss'

const text = disclosureText.item

/** Photos of the paper notice, and the files that hang beside it. */
export function Papers({ photos, papers }: Pick<DisclosureView, 'photos' | 'papers'>) {
	if (photos.length + papers.length === 0) return null
	const look = (current: string) =>
		Taro.previewImage({ current, urls: photos.map(({ url }) => url) }).catch(() => undefined)
	return (
		<Card>
			{photos.length > 0 && <Heading>{text.photos}</Heading>}
			<View className="papers__photos">
				{photos.map(({ photo, url, thumbnail }, place) => (
					<Tap
						key={photo}
						label={`${text.photos} ${place + 1}`}
						className="papers__photo"
						onTap={() => look(url)}
					>
						<Image className="papers__picture" src={thumbnail} mode="aspectFill" />
					</Tap>
				))}
			</View>
			{papers.length > 0 && <Heading>{text.papers}</Heading>}
			{papers.map(({ paper, name, url }) => (
				<Tap key={paper} className="papers__paper" onTap={() => openPaper(url)}>
					{name}
				</Tap>
			))}
		</Card>
	)
}
