import { invited as text } from '@huying/shared/text/zh-CN/errand-own'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { useSomebody } from '../../../case/use-my-cases'
import { Invited } from '../../../errand/own/invited'
import { Button } from '../../../kit/button'
import { Card } from '../../../kit/card'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { Page } from '../../../kit/page'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Paragraph } from '../../../kit/words'
import { replaceWith, useQuery } from '../../../route/route'
import { leadToSignIn } from '../../../session/return-to'

/** What the person concerned is asked to agree to. Query: `id`, the case; `code`, which the link carries once. */
export default function ConsentPage() {
	const { id = '', code = '' } = useQuery()
	const somebody = useSomebody()
	const { value, failure, reload } = useAnswer(somebody ? `${id} ${code}` : undefined, () =>
		api.lookAtInvitation({ params: { case: id }, body: { code } }),
	)
	const broken = failure !== undefined && !failure.retryable
	return (
		<Page title={text.title}>
			{!somebody && (
				<Card>
					<Paragraph>{text.signInFirst}</Paragraph>
					<Buttons>
						<Button words={text.signIn} onTap={leadToSignIn} />
					</Buttons>
				</Card>
			)}
			{somebody && !value && broken && (
				<Empty
					words={text.broken}
					icon="circle-help"
					action={{ words: text.home, onTap: () => replaceWith('home') }}
				/>
			)}
			{somebody && !value && failure && !broken && <Failure words={failure.message} onRetry={reload} />}
			{somebody && !value && !failure && <Waiting words={text.waiting} />}
			{value && <Invited invited={value} code={code} />}
		</Page>
	)
}
