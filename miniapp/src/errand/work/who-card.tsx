import { kinship, work } from '@huying/shared/text/zh-CN/errand-pages'
import Taro from '@tarojs/taro'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons } from '../../kit/row'
import { Heading, Paragraph } from '../../kit/words'
import type { ErrandProps } from '../errand-props'

const text = work.who

/** Whom it is for and who asked, each by telephone in one tap. */
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
		</Card>
	)
}
