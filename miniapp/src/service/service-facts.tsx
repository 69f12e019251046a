import type { Service } from '@huying/shared/service/service'
import { materialForm, sayFee, sayTakes } from '@huying/shared/text/zh-CN/service'
import { service as text } from '@huying/shared/text/zh-CN/services-page'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Icon } from '../kit/icon'
import { Row, Stack } from '../kit/row'
import { Heading, Paragraph, Quiet, Strong } from '../kit/words'
import './service-facts.scss'

/** Everything one has to know before one goes, in the order in which one asks. */
export function ServiceFacts({ service }: { service: Service }) {
	const { name, sentence, who, materials, fee, takesDays, place, homeVisit, inPerson, errand } = service
	return (
		<>
			<Heading level={1}>{name}</Heading>
			<Paragraph>{sentence}</Paragraph>
			{inPerson && (
				<Card tone="ask">
					<View className="service__mark">
						<Icon name="user" colour="accent" />
						<Strong>{text.inPerson}</Strong>
					</View>
					<Paragraph>{text.inPersonWords}</Paragraph>
				</Card>
			)}
			{errand && !inPerson && (
				<Card tone="good">
					<Paragraph>{text.errandWords}</Paragraph>
				</Card>
			)}
			<Card>
				<Stack gap="large">
					<Fact label={text.bring}>
						{materials.length === 0 && <Paragraph>{text.bringNothing}</Paragraph>}
						{materials.map((one) => (
							<View key={one.name} className="service__paper">
								<View>{one.name}</View>
								<Quiet>{materialForm[one.form]}</Quiet>
							</View>
						))}
					</Fact>
					<Fact label={text.fee}>
						<Paragraph>{sayFee(fee)}</Paragraph>
					</Fact>
					<Fact label={text.takes}>
						<Paragraph>{sayTakes(takesDays)}</Paragraph>
					</Fact>
					<Fact label={text.who}>
						<Paragraph>{who}</Paragraph>
					</Fact>
					<Fact label={text.where}>
						<Paragraph>{[place.name, place.address].filter(Boolean).join('，')}</Paragraph>
						{place.phone !== undefined && (
							<Row apart>
								<Button
									words={text.call(place.phone)}
									look="calm"
									icon="phone"
									fit
									onTap={() => Taro.makePhoneCall({ phoneNumber: place.phone ?? '' }).catch(() => undefined)}
								/>
							</Row>
						)}
					</Fact>
					<Fact label={text.homeVisit}>
						<Paragraph>{homeVisit ? text.homeVisitYes : text.homeVisitNo}</Paragraph>
					</Fact>
					{!errand && !inPerson && <Quiet>{text.errandNo}</Quiet>}
				</Stack>
			</Card>
		</>
	)
}

function Fact({ label, children }: PropsWithChildren<{ label: string }>) {
	return (
		<View>
			<Quiet>{label}</Quiet>
			{children}
		</View>
	)
}
