import type { InvitationCommand, InvitationDone } from '@huying/shared/appointment/people-view'
import * as words from '@huying/shared/text/zh-CN/people-page'
import type { Role } from '@huying/shared/user/post'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Field, TextInput } from '../../kit/field'
import { Sheet } from '../../kit/sheet'
import { Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
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
		<Sheet
			open
			tall
			title={invite.title(unitName)}
			onClose={onClose}
			foot={<Button words={invite.confirm} busy={busy} disabled={made === undefined} onTap={submit} />}
		>
			<PostFields draft={draft} gives={gives} later onChange={setDraft} />
			{draft.role === 'administrator' && <Quiet>{invite.two}</Quiet>}
			<Field label={fields.forWhom} hint={fields.forWhomHint}>
				<TextInput label={fields.forWhom} value={forWhom} onInput={setForWhom} most={30} />
			</Field>
			<Field label={fields.phone} hint={fields.phoneHint}>
				<TextInput label={fields.phone} value={phone} onInput={setPhone} most={20} />
			</Field>
			<Problem words={problem} />
		</Sheet>
	)
}
