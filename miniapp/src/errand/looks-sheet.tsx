import { own } from '@huying/shared/text/zh-CN/errand-own'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { api } from '../api/client'
import { useAnswer } from '../api/use-answer'
import { useNow } from '../case/use-now'
import { Failure } from '../kit/failure'
import { Stack } from '../kit/row'
import { Sheet } from '../kit/sheet'
import { Waiting } from '../kit/waiting'
import { Paragraph } from '../kit/words'

const text = own.pictures

type Props = { id: string; open: boolean; onClose: () => void }

/** Who looked at which pictures of papers, and when. */
export function LooksSheet({ id, open, onClose }: Props) {
	const now = useNow()
	const { value, failure, reload } = useAnswer(open ? id : undefined, () =>
		api.looks({ params: { case: id } }),
	)
	return (
		<Sheet open={open} title={text.looksTitle} onClose={onClose}>
			{!value && failure && <Failure words={failure.message} onRetry={reload} />}
			{!value && !failure && <Waiting words={text.waiting} />}
			{value?.looks.length === 0 && <Paragraph>{text.nobody}</Paragraph>}
			<Stack gap="middle">
				{value?.looks.map(({ photo, at, as, name, own: self }) => (
					<Paragraph key={`${photo} ${at}`}>
						{text.line(self ? text.you : (name ?? text.looker[as]), sayTime(at, now))}
					</Paragraph>
				))}
			</Stack>
		</Sheet>
	)
}
