import { kit, mePage } from '@huying/shared/text/zh-CN/index'
import { useSomebody } from '../../case/use-my-cases'
import { Button } from '../../kit/button'
import { Empty } from '../../kit/empty'
import { Failure } from '../../kit/failure'
import { Page } from '../../kit/page'
import { Buttons } from '../../kit/row'
import { Waiting } from '../../kit/waiting'
import { Heading } from '../../kit/words'
import { goTo } from '../../route/route'
import { leadToSignIn } from '../../session/return-to'
import { useSession } from '../../session/use-session'
import { InboxPart } from './inbox-part'
import { KeptAboutMe } from './kept-about-me'
import { SigningOut } from './signing-out'
import { SizePart } from './size-part'
import { WorkPart } from './work-part'
import './index.scss'

/** How large the letters are, one's work, and what is kept about one. */
export default function Me() {
	const somebody = useSomebody()
	const { profile, failure, reload } = useSession()
	return (
		<Page tab="me">
			<Heading level={1}>{mePage.title}</Heading>
			{somebody && <InboxPart />}
			{profile && <WorkPart profile={profile} />}
			<SizePart />
			{somebody && (
				<Buttons>
					<Button words={mePage.claim} look="calm" onTap={() => goTo('own/claim')} />
					<Button words={mePage.join} look="calm" onTap={() => goTo('own/join')} />
				</Buttons>
			)}
			{!somebody && (
				<Empty
					words={mePage.signInFirst}
					icon="user"
					action={{ words: mePage.signIn, onTap: leadToSignIn }}
				/>
			)}
			{somebody && !profile && failure && (
				<Failure title={kit.failure.notFetched} words={failure.message} onRetry={reload} />
			)}
			{somebody && !profile && !failure && <Waiting words={mePage.waiting} />}
			{profile && <KeptAboutMe profile={profile} />}
			{profile && <SigningOut profile={profile} />}
		</Page>
	)
}
