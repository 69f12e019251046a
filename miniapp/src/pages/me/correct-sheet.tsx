import { mePage, reportPage } from '@huying/shared/text/zh-CN/index'
import type { Profile } from '@huying/shared/user/user'
import { useRef, useState } from 'react'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { newIdentifier } from '../../api/identifier'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Field, TextInput } from '../../kit/field'
import { Sheet } from '../../kit/sheet'
import { useSessionStore } from '../../session/store'

const text = mePage.correct

/** Name and phone, to be put right or erased. */
export function CorrectSheet({ profile, onClose }: { profile: Profile; onClose: () => void }) {
	const [name, setName] = useState(profile.name ?? '')
	const [phone, setPhone] = useState(profile.phone ?? '')
	const [busy, setBusy] = useState(false)
	const [trouble, setTrouble] = useState<{ field: string | undefined; words: string }>()
	const tried = useRef<{ words: string; id: string }>(undefined)
	const save = async () => {
		setBusy(true)
		setTrouble(undefined)
		const words = `${name.trim()}\n${phone.trim()}`
		try {
			if (tried.current?.words !== words) tried.current = { words, id: await newIdentifier() }
			const corrected = await api.correctMe({
				body: {
					id: tried.current.id,
					...(name.trim() && { name: name.trim() }),
					...(phone.trim() && { phone: phone.trim() }),
				},
			})
			useSessionStore.setState({ profile: corrected })
			onClose()
		} catch (failure) {
			const { field, message } = asApiError(failure)
			setTrouble({ field, words: message })
			setBusy(false)
		}
	}
	return (
		<Sheet
			open
			title={text.title}
			onClose={onClose}
			foot={<Button words={text.save} busy={busy} onTap={save} />}
		>
			<Field label={reportPage.contact.name} hint={text.hint}>
				<TextInput label={reportPage.contact.name} value={name} most={30} onInput={setName} />
			</Field>
			<Field label={reportPage.contact.phone} error={trouble?.field === 'phone' ? trouble.words : undefined}>
				<TextInput label={reportPage.contact.phone} value={phone} most={20} onInput={setPhone} />
			</Field>
			{trouble && trouble.field !== 'phone' && <Failure words={trouble.words} />}
		</Sheet>
	)
}
