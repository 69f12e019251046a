import { objectionPage as text } from '@huying/shared/text/zh-CN/index'
import { useRouter } from '@tarojs/taro'
import { useSomebody } from '../../../case/use-my-cases'
import { Button } from '../../../kit/button'
import { Card } from '../../../kit/card'
import { Page } from '../../../kit/page'
import { Buttons } from '../../../kit/row'
import { Quiet } from '../../../kit/words'
import { leadToSignIn } from '../../../session/return-to'
import { ObjectionForm } from './objection-form'

/** Asks about one item of what a village publishes. Query: `id`, the disclosure. */
export default function ObjectionPage() {
	const { id = '' } = useRouter().params
	const somebody = useSomebody()
	return (
		<Page title={text.title}>
			{somebody ? (
				<ObjectionForm disclosure={id} />
			) : (
				<Card>
					<Quiet>{text.signInFirst}</Quiet>
					<Buttons>
						<Button words={text.signIn} onTap={leadToSignIn} />
					</Buttons>
				</Card>
			)}
		</Page>
	)
}
