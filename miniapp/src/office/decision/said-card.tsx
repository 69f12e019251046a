import { choice as choiceWords, desk as words } from '@huying/shared/text/zh-CN/decision'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Heading, Paragraph, Quiet } from '../../kit/words'

/** What residents said in words; nobody is told who. */
export function SaidCard({ decision }: { decision: string }) {
	const { value, failure, reload } = useAnswer(`voices ${decision}`, () =>
		api.voices({ params: { decision } }),
	)
	if (failure !== undefined) return <Failure words={failure.message} onRetry={reload} />
	if (value === undefined) return null
	return (
		<Card>
			<Heading>{words.voices}</Heading>
			{value.voices.length === 0 && <Quiet>{words.noVoices}</Quiet>}
			{value.voices.map(({ choice, words: said }) => (
				<Paragraph key={`${choice} ${said}`}>{`${choiceWords[choice]}：${said}`}</Paragraph>
			))}
			{value.more && <Quiet>{words.moreVoices}</Quiet>}
		</Card>
	)
}
