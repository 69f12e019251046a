import type { StarView } from '@huying/shared/star/star-view'
import { page as words } from '@huying/shared/text/zh-CN/star'
import { sayStarsOf, page as team } from '@huying/shared/text/zh-CN/team'
import { View } from '@tarojs/components'
import { Part } from '../archive/part'
import { Card } from '../kit/card'
import { Icon } from '../kit/icon'
import { Heading, Paragraph, Quiet } from '../kit/words'
import './star-list.scss'

/** The stars of service of a month, each with why. */
export function StarList({ month, stars }: { month: string; stars: readonly StarView[] }) {
	return (
		<Part>
			<Heading>{sayStarsOf(month)}</Heading>
			<Card>
				{stars.length === 0 && <Paragraph>{words.none}</Paragraph>}
				{stars.map(({ place, name, unitName, reason }) => (
					<View key={place} className="star-list__one">
						<Icon name="star" colour="leaf" />
						<View className="star-list__who">
							<View className="star-list__name">
								{words.place(place)} {name ?? team.nameless}
							</View>
							<Quiet>{unitName}</Quiet>
							<Paragraph>{reason}</Paragraph>
						</View>
					</View>
				))}
				<Quiet>{words.rule}</Quiet>
			</Card>
		</Part>
	)
}
