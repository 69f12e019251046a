import { homeCard as text } from '@huying/shared/text/zh-CN/services-page'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons } from '../../kit/row'
import { Heading, Paragraph } from '../../kit/words'
import { goTo } from '../../route/route'

/** The ways to what can be done for somebody, and to what is near by. */
export const ServicesCard = () => (
	<Card>
		<Heading>{text.title}</Heading>
		<Paragraph>{text.words}</Paragraph>
		<Buttons>
			<Button words={text.find} icon="search" look="plain" onTap={() => goTo('errands/services')} />
			<Button words={text.circle} icon="map-pin" look="calm" onTap={() => goTo('errands/circle')} />
		</Buttons>
	</Card>
)
