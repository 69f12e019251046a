import { examples } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../kit/button'
import { Card } from '../../../kit/card'
import { Empty } from '../../../kit/empty'
import { ListHead, ListItem } from '../../../kit/list-item'
import { Page } from '../../../kit/page'
import { Rail } from '../../../kit/rail'
import { Buttons } from '../../../kit/row'
import { Split } from '../../../kit/split'
import { StateMark } from '../../../kit/state-mark'
import { Heading, Paragraph, Quiet } from '../../../kit/words'

const words = examples.deskExample

/** How a page of the office is composed: where to go, a queue, one case beside it. */
export default function DeskExample() {
	const [place, setPlace] = useState<string>('accept')
	const [chosen, setChosen] = useState<string>()
	const one = words.cases.find(({ title }) => title === chosen)
	return (
		<Page dense full>
			<Split
				rail={
					<Rail title={words.title} detail={words.detail} places={words.places} now={place} onGo={setPlace} />
				}
				list={
					<View>
						<ListHead title={words.list} detail={words.hint} />
						{words.cases.map((item) => (
							<ListItem
								key={item.title}
								{...item}
								chosen={item.title === chosen}
								onTap={() => setChosen(item.title)}
							/>
						))}
					</View>
				}
				detail={one && <Detail title={one.title} detail={one.detail} onBack={() => setChosen(undefined)} />}
				onBack={() => setChosen(undefined)}
				nothing={<Empty words={words.nothing} />}
			/>
		</Page>
	)
}

function Detail({ title, detail, onBack }: { title: string; detail: string; onBack: () => void }) {
	const [first, ...others] = words.actions
	return (
		<View>
			<Quiet>{detail}</Quiet>
			<Heading level={1}>{title}</Heading>
			<StateMark shape="waiting" words={words.left} />
			<Card>
				<Heading>{words.advice}</Heading>
				<Paragraph>{words.adviceWords}</Paragraph>
			</Card>
			<Buttons>
				<Button words={first} fit onTap={onBack} />
				{others.map((other) => (
					<Button key={other} words={other} look="calm" fit onTap={onBack} />
				))}
			</Buttons>
		</View>
	)
}
