import type { InvitationView, Join } from '@huying/shared/appointment/people-view'
import { dayOf } from '@huying/shared/follow-up/figures'
import * as words from '@huying/shared/text/zh-CN/join'
import { role as roleWords } from '@huying/shared/text/zh-CN/post'
import { Button as WeChatButton } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Field, TextInput } from '../../kit/field'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import '../../kit/button.scss'
import '../../kit/share-button.scss'

type Props = { invitation: InvitationView; busy: boolean; onJoin: (said: Omit<Join, 'id'>) => void }

/** To what one is invited, and what it takes to join; of an invitation that is over only that. */
export function InvitationCard({ invitation, busy, onJoin }: Props) {
	const [name, setName] = useState('')
	const { role, unitName, regionName, from, until, state, phone, two } = invitation
	if (state !== 'open') return <NoticeBar words={words.over[state]} />
	const said = name.trim()
	const days = [
		...(from === undefined ? [] : [words.term.from(dayOf(from))]),
		until === undefined ? words.term.long : words.term.until(dayOf(until - 1)),
	]
	return (
		<Card>
			<Heading>{words.invited(unitName, roleWords[role])}</Heading>
			{regionName !== undefined && <Quiet>{words.region(regionName)}</Quiet>}
			<Quiet>{days.join('，')}</Quiet>
			{two && <Paragraph>{words.two}</Paragraph>}
			<Field label={words.name} hint={words.nameHint}>
				<TextInput label={words.name} value={name} onInput={setName} most={30} />
			</Field>
			{phone && <Quiet>{words.needsPhone}</Quiet>}
			<JoinButton
				phone={phone}
				busy={busy}
				ready={said !== ''}
				onJoin={(code) => onJoin({ name: said, ...code })}
			/>
		</Card>
	)
}

/** Where a telephone was noted, only WeChat's own button may ask for it. */
function JoinButton({
	phone,
	busy,
	ready,
	onJoin,
}: {
	phone: boolean
	busy: boolean
	ready: boolean
	onJoin: (code: { phoneCode?: string }) => void
}) {
	if (!phone)
		return (
			<Buttons>
				<Button words={words.join} busy={busy} disabled={!ready} onTap={() => onJoin({})} />
			</Buttons>
		)
	if (process.env.TARO_ENV !== 'weapp') return <Quiet>{words.inBrowser}</Quiet>
	return (
		<WeChatButton
			className="button button--primary share-button"
			openType="getPhoneNumber"
			disabled={!ready || busy}
			onGetPhoneNumber={({ detail }) => detail.code && onJoin({ phoneCode: detail.code })}
		>
			{words.joinWithPhone}
		</WeChatButton>
	)
}
