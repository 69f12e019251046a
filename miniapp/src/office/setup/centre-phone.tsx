import type { SetupView } from '@huying/shared/setup/setup-view'
import { centre as words } from '@huying/shared/text/zh-CN/setup-page'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Field, TextInput } from '../../kit/field'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { loadTenantNow } from '../../region/tenant'
import { Problem } from '../case/problem'

type Props = { view: SetupView; onChanged: () => void }

/** How residents reach the centre: beside the list that says whether it is there, where somebody would look first. */
export function CentrePhone({ view: { centre, maySet }, onChanged }: Props) {
	const [typed, setTyped] = useState<string>()
	const [empty, setEmpty] = useState(false)
	const [saved, setSaved] = useState(false)
	const { busy, problem, send } = useSend<{ version: number; phone: string }, unknown>(
		(body) => api.changeCentrePhone({ body }),
		() => {
			setTyped(undefined)
			setSaved(true)
			// What this browser keeps of the county has the number before
			loadTenantNow().catch(() => undefined)
			onChanged()
		},
		words.untouched,
		onChanged,
	)
	const phone = typed ?? centre.phone ?? ''
	const save = () => {
		setSaved(false)
		setEmpty(phone.trim() === '')
		if (phone.trim() !== '') send({ version: centre.version, phone })
	}
	return (
		<Card>
			<Heading>{words.heading}</Heading>
			<Paragraph>{words.now(centre.phone)}</Paragraph>
			<Quiet>{words.explain}</Quiet>
			{maySet && (
				<>
					<Field label={words.phone} hint={words.hint} error={empty ? words.wrong : undefined}>
						<TextInput label={words.phone} value={phone} most={40} onInput={setTyped} onDone={save} />
					</Field>
					<Problem words={problem} />
					{saved && (
						<View className="apart">
							<NoticeBar words={words.saved} icon="check" />
						</View>
					)}
					<Buttons>
						<Button words={words.save} look="plain" busy={busy} onTap={save} />
					</Buttons>
				</>
			)}
		</Card>
	)
}
