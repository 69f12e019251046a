import type { WorkView } from '@huying/shared/disclosure/disclosure-view'
import * as words from '@huying/shared/text/zh-CN/disclosure-work'
import { View } from '@tarojs/components'
import { Card } from '../../kit/card'
import { Heading, Paragraph, Quiet } from '../../kit/words'

/** Every step, the newest first: the post, and not the person. */
export function Steps({ steps }: Pick<WorkView, 'steps'>) {
	return (
		<Card>
			<Heading>{words.one.trace}</Heading>
			{[...steps].reverse().map(({ type, at, unitName = '', words: said, edition }) => (
				<View key={`${at}${type}`}>
					<Paragraph>{words.one.step(words.steps[type], unitName, at)}</Paragraph>
					{edition !== undefined && <Quiet>{words.one.edition(edition)}</Quiet>}
					{said !== undefined && <Quiet>{said}</Quiet>}
				</View>
			))}
		</Card>
	)
}
