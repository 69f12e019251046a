import { homePage } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Tap } from '../../kit/tap'
import { Heading, Quiet } from '../../kit/words'
import { useOwnVillage } from '../../region/own-village'
import type { PageName } from '../../route/address'
import { goTo } from '../../route/route'

/** What else one may come for, the commonest first. */
const ways = ['services', 'circle', 'grid', 'question'] as const
const pages: Record<(typeof ways)[number], PageName> = {
	services: 'errands/services',
	circle: 'errands/circle',
	grid: 'errands/grid',
	question: 'errands/question',
}

/** Besides reporting: an errand, what is near by, who walks this place, a question. */
export function Ways() {
	const village = useOwnVillage()
	return (
		<View className="home__ways">
			{ways.map((way) => {
				const { title, words } = homePage.ways[way]
				return (
					<Tap key={way} className="home__way" label={title} onTap={() => goTo(pages[way], { village })}>
						<Heading>{title}</Heading>
						<Quiet>{words}</Quiet>
					</Tap>
				)
			})}
		</View>
	)
}
