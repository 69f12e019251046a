import { page as words } from '@huying/shared/text/zh-CN/star'
import { sayStarsOf } from '@huying/shared/text/zh-CN/team'
import { untouched } from '@huying/shared/text/zh-CN/team-work'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { useSend } from '../../api/use-send'
import { Part } from '../../archive/part'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { StarList } from '../../star/star-list'
import { Problem } from '../case/problem'
import { sayFailure } from '../say-failure'

/** The stars of a month as they were chosen; the centre may have them chosen once it is over. */
export function StarsPart({ month }: { month: string }) {
	const { value, failure, reload } = useAnswer(`stars ${month}`, () => api.stars({ params: { month } }))
	const { busy, problem, send } = useSend<object, unknown>(
		(body) => api.chooseStars({ params: { month }, body }),
		reload,
		untouched,
	)
	if (failure !== undefined) return <Failure words={sayFailure(failure)} onRetry={reload} />
	if (value === undefined) return null
	if (value.at !== undefined)
		return (
			<>
				<StarList month={month} stars={value.stars} />
				<Quiet>{words.how(value.compared, value.tooFew, value.minimum)}</Quiet>
			</>
		)
	return (
		<Part>
			<Heading>{sayStarsOf(month)}</Heading>
			<Card>
				<Paragraph>{words.notYet}</Paragraph>
				{value.mayChoose && <Button words={words.choose} look="plain" busy={busy} onTap={() => send({})} />}
				<Problem words={problem} />
			</Card>
		</Part>
	)
}
