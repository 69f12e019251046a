import { homePage } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { isWritten } from '../../draft/draft'
import { useDraft } from '../../draft/draft-store'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Page } from '../../kit/page'
import { Heading, Paragraph } from '../../kit/words'
import { OutboxNotice } from '../../outbox/outbox-notice'
import { goTo } from '../../route/route'
import { canRecord } from '../../voice/recorder'
import { HomeHead } from './home-head'
import { LatestCase } from './latest-case'
import { VillageAffairs } from './village-affairs'
import { Ways } from './ways'
import './index.scss'

/** One thing to do, written or spoken; how the last one stands; and what else there is. */
export default function Home() {
	const draft = useDraft()
	return (
		<Page tab="home">
			<HomeHead />
			<OutboxNotice />
			<Card tone="accent">
				<Heading level={1}>{homePage.hero.title}</Heading>
				<Paragraph>{homePage.hero.words}</Paragraph>
				<View className="home__action">
					<Button
						words={isWritten(draft) ? homePage.hero.goOn : homePage.hero.action}
						icon={isWritten(draft) ? 'pencil' : 'camera'}
						look="light"
						onTap={() => goTo('report')}
					/>
					{canRecord() && (
						<Button
							words={homePage.hero.speak}
							icon="mic"
							look="light"
							onTap={() => goTo('report', { speak: 'now' })}
						/>
					)}
				</View>
			</Card>
			<LatestCase />
			<Ways />
			<VillageAffairs />
		</Page>
	)
}
