import * as words from '@huying/shared/text/zh-CN/join'
import { role as roleWords } from '@huying/shared/text/zh-CN/post'
import { useEffect } from 'react'
import { useSomebody } from '../../../case/use-my-cases'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Field, TextInput } from '../../../kit/field'
import { NoticeBar } from '../../../kit/notice-bar'
import { Page } from '../../../kit/page'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Heading, Paragraph } from '../../../kit/words'
import { goTo, useQuery } from '../../../route/route'
import { leadToSignIn } from '../../../session/return-to'
import { InvitationCard } from '../../join/invitation-card'
import { useJoin } from '../../join/use-join'

/** Taking the post that one was invited to. */
export default function JoinPage() {
	const somebody = useSomebody()
	const { code } = useQuery()
	const join = useJoin()
	const { invitation, done, look } = join
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, with what the link says
	useEffect(() => {
		if (code !== undefined && somebody) {
			join.setTyped(code)
			look(code)
		}
	}, [code, somebody])
	return (
		<Page title={words.title}>
			<Heading level={1}>{words.title}</Heading>
			<Paragraph>{words.explain}</Paragraph>
			{!somebody && (
				<Empty words={words.signInFirst} icon="user" action={{ words: words.signIn, onTap: leadToSignIn }} />
			)}
			{join.trouble !== undefined && <NoticeBar words={join.trouble} />}
			{somebody && done && (
				<NoticeBar
					words={done.waits ? words.waits(done.unitName) : words.done(done.unitName, roleWords[done.role])}
					icon="check"
					action={{ words: words.toOffice, onTap: () => goTo('office/desk') }}
				/>
			)}
			{somebody && !done && (
				<>
					<Field label={words.code} hint={words.codeHint}>
						<TextInput
							label={words.code}
							value={join.typed}
							onInput={join.setTyped}
							most={20}
							onDone={() => look(join.typed)}
						/>
					</Field>
					<Buttons>
						<Button
							words={words.look}
							look={invitation ? 'calm' : 'primary'}
							busy={join.looking}
							disabled={join.typed.trim() === ''}
							onTap={() => look(join.typed)}
						/>
						{process.env.TARO_ENV === 'weapp' && <Button words={words.scan} look="calm" onTap={join.scan} />}
					</Buttons>
					{join.looking && <Waiting words={words.waiting} />}
					{invitation && <InvitationCard invitation={invitation} busy={join.busy} onJoin={join.send} />}
				</>
			)}
		</Page>
	)
}
