import { kit, villagerPage as text } from '@huying/shared/text/zh-CN/index'
import * as villagerText from '@huying/shared/text/zh-CN/villager'
import { useRouter } from '@tarojs/taro'
import { useSomebody } from '../../../case/use-my-cases'
import { Button } from '../../../kit/button'
import { Card } from '../../../kit/card'
import { Failure } from '../../../kit/failure'
import { Page } from '../../../kit/page'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Heading, Paragraph, Quiet } from '../../../kit/words'
import { leadToSignIn } from '../../../session/return-to'
import { useSession } from '../../../session/use-session'
import { useVillages } from '../../../villager/use-villages'
import { AskForm } from './ask-form'

/** Which village is mine, and whether it has said so. Query: `village`, to begin with. */
export default function VillagerPage() {
	const { village = '' } = useRouter().params
	const somebody = useSomebody()
	const { profile } = useSession()
	const villages = useVillages(somebody)
	const { value, failure, reload } = villages
	return (
		<Page title={text.title}>
			<Heading level={1}>{text.heading}</Heading>
			<Paragraph>{text.why}</Paragraph>
			{!somebody && (
				<Card>
					<Quiet>{text.signInFirst}</Quiet>
					<Buttons>
						<Button words={text.signIn} onTap={leadToSignIn} />
					</Buttons>
				</Card>
			)}
			{somebody && !value && failure && (
				<Failure title={kit.failure.notFetched} words={failure.message} onRetry={reload} />
			)}
			{somebody && !value && !failure && <Waiting words={text.waiting} />}
			{value && value.villages.length > 0 && <Heading>{text.mine}</Heading>}
			{value?.villages.map((mine) => (
				<Card key={mine.village} tone={mine.status === 'confirmed' ? 'good' : 'plain'}>
					<Heading>{`${mine.townName} ${mine.villageName}`}</Heading>
					<Paragraph>{villagerText.status[mine.status]}</Paragraph>
					{mine.words !== undefined && <Quiet>{text.words(mine.words)}</Quiet>}
					{mine.moves.includes('leave') && profile && (
						<Buttons>
							<Button
								words={text.leave}
								look="calm"
								busy={villages.busy}
								onTap={() => villages.leave(mine, profile.user)}
							/>
						</Buttons>
					)}
				</Card>
			))}
			{value && <AskForm village={village} name={profile?.name} villages={villages} />}
		</Page>
	)
}
