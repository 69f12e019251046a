import { own } from '@huying/shared/text/zh-CN/errand-own'
import { kinship } from '@huying/shared/text/zh-CN/errand-words'
import { work } from '@huying/shared/text/zh-CN/errand-work'
import Taro from '@tarojs/taro'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons } from '../../kit/row'
import { Heading, Paragraph } from '../../kit/words'
import type { ErrandProps } from '../errand-props'
import { HearButton } from '../hear-button'
import { LookButton } from '../look-button'

const text = work.who

/** Whom it is for and who asked, each by telephone in one tap; and how they said yes, where the worker took it. */
export function WhoCard({ view, errand }: Pick<ErrandProps, 'view' | 'errand'>) {
	const { caller } = view
	const { person } = errand
	const people = [
		...(errand.for === 'self' ? [] : [{ role: text.person(kinship[errand.for]), ...person }]),
		{ role: text.asker, ...caller },
	]
	return (
		<Card>
			<Heading>{text.title}</Heading>
			{people.map(({ role, name }) => (
				<Paragraph key={role}>{`${role}：${name ?? text.unnamed}`}</Paragraph>
			))}
			{people.some(({ phone }) => phone !== undefined) && (
				<Buttons>
					{people.map(({ role, name, phone }) =>
						phone === undefined ? null : (
							<Button
								key={role}
								words={text.call(name ?? role)}
								look="calm"
								icon="phone"
								onTap={() => {
									Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
								}}
							/>
						),
					)}
				</Buttons>
			)}
			<LookButton id={view.case} photos={errand.consent.photos} of={own.consent.label} />
			<HearButton id={view.case} voice={errand.consent.voice} of={own.consent.label} />
		</Card>
	)
}
