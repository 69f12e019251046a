import type {
	InvitationCommand,
	InvitationDone,
	InvitationLine,
} from '@huying/shared/appointment/people-view'
import { dayOf } from '@huying/shared/follow-up/figures'
import { joinText } from '@huying/shared/invitation/invitation'
import * as words from '@huying/shared/text/zh-CN/people-page'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Empty } from '../../kit/empty'
import { Qr } from '../../kit/qr'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { sayPost } from './say-post'
import type { Unnamed } from './use-command'

const { invite } = words
type Props = { invitations: readonly InvitationLine[]; onDone: (told: string) => void }

/** Invitations that wait for somebody, and those that ran out. */
export function InvitationList({ invitations, onDone }: Props) {
	const [shown, setShown] = useState<string>()
	if (invitations.length === 0) return <Empty words={invite.none} icon="user" />
	return (
		<>
			{invitations.map((one) => (
				<InvitationCard key={one.code} invitation={one} onShow={() => setShown(one.code)} onDone={onDone} />
			))}
			{shown !== undefined && <CodeSheet code={shown} onClose={() => setShown(undefined)} />}
		</>
	)
}

function InvitationCard({
	invitation,
	onShow,
	onDone,
}: {
	invitation: InvitationLine
	onShow: () => void
	onDone: (told: string) => void
}) {
	const { code, forWhom, phone, state, expiresAt } = invitation
	const { busy, problem, send } = useSend<Unnamed<InvitationCommand>, InvitationDone>(
		(body) => api.commandInvitation({ body: body as InvitationCommand }),
		() => onDone(invite.withdrawn),
		words.unreachable,
	)
	const facts = [
		...(forWhom === undefined ? [] : [invite.forWhom(forWhom)]),
		state === 'open' ? invite.until(dayOf(expiresAt)) : invite.state[state],
		...(phone ? [invite.withPhone] : []),
	]
	return (
		<Card>
			<Heading>{sayPost(invitation)}</Heading>
			<Quiet>{facts.join('，')}</Quiet>
			<Quiet>{invite.code(code)}</Quiet>
			<Buttons>
				{state === 'open' && <Button words={invite.show} look="calm" fit onTap={onShow} />}
				<Button
					words={invite.withdraw}
					look="calm"
					busy={busy}
					fit
					onTap={() => send({ type: 'withdraw', code })}
				/>
			</Buttons>
			<Problem words={problem} />
		</Card>
	)
}

/** The code of an invitation, large enough for a phone across the table. */
export function CodeSheet({ code, onClose }: { code: string; onClose: () => void }) {
	return (
		<Sheet open title={invite.qr} onClose={onClose}>
			<Qr text={joinText(code)} label={invite.qr} />
			<Heading>{code}</Heading>
			<Paragraph>{invite.how}</Paragraph>
		</Sheet>
	)
}
