import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { Card } from '../../kit/card'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { useOwnVillage } from '../../region/own-village'
import { useTenant } from '../../region/tenant'
import { sayVillageAlone } from '../../region/villages'
import { goTo } from '../../route/route'

const text = disclosureText.home

/** The way to what one's village publishes. */
export function VillageAffairs() {
	const village = useOwnVillage()
	const { value: tenant } = useTenant()
	const name = sayVillageAlone(tenant, village)
	return (
		<Card onTap={() => goTo('affairs/village', { village })} label={text.title}>
			<Heading>{text.title}</Heading>
			<Paragraph>{name === undefined ? text.noVillage : text.words(name)}</Paragraph>
			<Quiet>{text.open}</Quiet>
		</Card>
	)
}
