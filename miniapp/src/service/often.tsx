import { services as text } from '@huying/shared/text/zh-CN/services-page'
import { Picks } from '../kit/picks'
import { Stack } from '../kit/row'
import { Quiet } from '../kit/words'

const options = text.examples.map((words) => ({ value: words, words }))

/** What many ask for, tapped instead of typed. */
export const Often = ({ onChoose }: { onChoose: (words: string) => void }) => (
	<Stack gap="middle">
		<Quiet>{text.often}</Quiet>
		<Picks options={options} chosen={undefined} onChoose={onChoose} />
	</Stack>
)
