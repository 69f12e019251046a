import { examples as words } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../kit/button'
import { Card } from '../../../kit/card'
import { Page } from '../../../kit/page'
import { Buttons } from '../../../kit/row'
import { Heading, Paragraph, Quiet } from '../../../kit/words'
import { chooseTypeSize, useTypeSize } from '../../../type-size/type-size'
import { FormExamples } from '../../form-examples'
import { MomentExamples } from '../../moment-examples'
import { PhotoExamples } from '../../photo-examples'
import { SmallExamples } from '../../small-examples'

/** The kit on one page: what a new page is composed from. */
export default function KitExamples() {
	const size = useTypeSize()
	const [asked, setAsked] = useState('')
	return (
		<Page title={words.title}>
			<Buttons>
				{(['normal', 'large'] as const).map((one) => (
					<Button
						key={one}
						words={words.size[one]}
						look={one === size ? 'plain' : 'calm'}
						onTap={() => chooseTypeSize(one)}
					/>
				))}
			</Buttons>
			<Card tone="accent">
				<Heading level={1}>{words.hero.title}</Heading>
				<Paragraph>{words.hero.words}</Paragraph>
				<Buttons>
					<Button words={words.hero.action} look="light" icon="camera" onTap={() => undefined} />
				</Buttons>
			</Card>
			<Card tone="ask">
				<Heading>{words.ask.title}</Heading>
				<Buttons>
					<Button words={words.ask.yes} onTap={() => setAsked(words.ask.yes)} />
					<Button words={words.ask.no} look="plain" onTap={() => setAsked(words.ask.no)} />
				</Buttons>
				<View className="apart">
					<Quiet>{asked || words.ask.hint}</Quiet>
				</View>
			</Card>
			<SmallExamples />
			<PhotoExamples />
			<FormExamples />
			<MomentExamples />
		</Page>
	)
}
