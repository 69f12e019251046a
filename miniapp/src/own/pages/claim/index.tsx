import * as words from '@huying/shared/text/zh-CN/claim'
import { kit } from '@huying/shared/text/zh-CN/index'
import { useSomebody } from '../../../case/use-my-cases'
import { Button } from '../../../kit/button'
import { Card } from '../../../kit/card'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { Field, TextInput } from '../../../kit/field'
import { NoticeBar } from '../../../kit/notice-bar'
import { Page } from '../../../kit/page'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Heading, Paragraph, Quiet } from '../../../kit/words'
import { goTo } from '../../../route/route'
import { leadToSignIn } from '../../../session/return-to'
import { ClaimableLine } from '../../claim/claimable-line'
import { PhoneProof } from '../../claim/phone-proof'
import { useClaim } from '../../claim/use-claim'

/** Cases that the centre filed for one's telephone call or visit, to make them one's own. */
export default function ClaimPage() {
	const somebody = useSomebody()
	const claim = useClaim(somebody)
	const { value, failure, busy, done } = claim
	const open = (value?.cases ?? []).filter(({ stands }) => stands === 'open')
	return (
		<Page title={words.title}>
			<Heading level={1}>{words.heading}</Heading>
			<Paragraph>{words.why}</Paragraph>
			{!somebody && (
				<Empty words={words.signInFirst} icon="user" action={{ words: words.signIn, onTap: leadToSignIn }} />
			)}
			{somebody && !value && failure && (
				<Failure title={kit.failure.notFetched} words={failure.message} onRetry={claim.reload} />
			)}
			{somebody && !value && !failure && <Waiting words={words.waiting} />}
			{claim.trouble !== undefined && <NoticeBar words={claim.trouble} />}
			{done > 0 && (
				<NoticeBar
					words={words.done(done)}
					icon="check"
					action={{ words: words.toMine, onTap: () => goTo('cases') }}
				/>
			)}
			{value && value.tail === undefined && <PhoneProof onCode={claim.look} />}
			{value?.tail !== undefined && <Quiet>{words.proven(value.tail)}</Quiet>}
			{value?.tail !== undefined && value.cases.length === 0 && done === 0 && <Empty words={words.none} />}
			{open.length > 1 && (
				<Buttons>
					<Button words={words.claimAll} busy={busy} onTap={() => claim.claim(open)} />
				</Buttons>
			)}
			{value?.cases.map((one) => (
				<ClaimableLine key={one.case} one={one} busy={busy} onClaim={() => claim.claim([one])} />
			))}
			{value?.tail !== undefined && (
				<Card>
					<Field label={words.byNumber.label} hint={words.byNumber.hint}>
						<TextInput
							label={words.byNumber.label}
							value={claim.number}
							onInput={claim.setNumber}
							most={30}
							onDone={() => claim.look()}
						/>
					</Field>
					<Buttons>
						<Button
							words={words.byNumber.find}
							look="calm"
							busy={busy}
							disabled={claim.number.trim() === ''}
							onTap={() => claim.look()}
						/>
					</Buttons>
				</Card>
			)}
			<Buttons>
				<Button words={words.lookUpInstead} look="calm" onTap={() => goTo('own/look-up')} />
			</Buttons>
		</Page>
	)
}
