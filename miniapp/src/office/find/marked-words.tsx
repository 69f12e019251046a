import { marked } from '@huying/shared/find/excerpt'
import { Text } from '@tarojs/components'
import './marked-words.scss'

type Props = { text: string; sought: string }

/** A text in which what was looked for stands out. */
export function MarkedWords({ text, sought }: Props) {
	return marked(text, sought).map((part, at) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, in their order
		<Text key={at} className={part.found ? 'marked-words__found' : ''}>
			{part.text}
		</Text>
	))
}
