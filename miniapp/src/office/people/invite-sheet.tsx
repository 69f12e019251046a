import type { InvitationCommand, InvitationDone } from '@huying/shared/appointment/people-view'
import * as words from '@huying/shared/text/zh-CN/people-page'
import type { Role } from '@huying/shared/user/post'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Field, TextInput } from '../../kit/field'
import { Quiet } from '../../kit/words'
import { SendSheet } from '../send-sheet'
import { noPost, PostFields, postIn } from './post-fields'
import type { Unnamed } from './use-command'

const { fields, invite } = words
type Props = {
	unit: string
	unitName: string
	gives: readonly Role[]
	onDone: (code: string) => void
	onClose: () => void
}

/** Invites somebody to one post of a unit. */
export function InviteSheet({ unit, unitName, gives, onDone, onClose }: Props) {
	const [draft, setDraft] = useState(noPost)
	const [forWhom, setForWhom] = useState('')
	const [phone, setPhone] = useState('')
	const { busy, problem, send } = useSend<Unnamed<InvitationCommand>, InvitationDone>(
		(body) => api.commandInvitation({ body: body as InvitationCommand }),
		({ code }) => onDone(code),
		words.unreachable,
	)
	const made = postIn(draft)
	const submit = () =>
		made &&
		send({
			type: 'invite',
			unit,
			...made,
			...(forWhom.trim() !== '' && { forWhom: forWhom.trim() }),
			...(phone.trim() !== '' && { phone: phone.trim() }),
		})
	return (
		<SendSheet
			tall
			title={invite.title(unitName)}
			send={invite.confirm}
			busy={busy}
			ready={made !== undefined}
			problem={problem}
			onSend={submit}
			onClose={onClose}
		>
			<PostFields draft={draft} gives={gives} later onChange={setDraft} />
			{draft.role === 'administrator' && <Quiet>{invite.two}</Quiet>}
			<Field label={fields.forWhom} hint={fields.forWhomHint}>
				<TextInput label={fields.forWhom} value={forWhom} onInput={setForWhom} most={30} />
			</Field>
			<Field label={fields.phone} hint={fields.phoneHint}>
				<TextInput label={fields.phone} value={phone} onInput={setPhone} most={20} />
			</Field>
		</SendSheet>
	)
}
