import { villagerPage as text } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { Button } from '../../../kit/button'
import { Card } from '../../../kit/card'
import { Field, TextInput } from '../../../kit/field'
import { NoticeBar } from '../../../kit/notice-bar'
import { Buttons } from '../../../kit/row'
import { Quiet } from '../../../kit/words'
import { useOwnVillage } from '../../../region/own-village'
import { useTenant } from '../../../region/tenant'
import { VillagePicker } from '../../../region/village-picker'
import { sayVillage } from '../../../region/villages'
import type { useVillages } from '../../../villager/use-villages'
import { PhoneButton } from './phone-button'

type Props = { village: string; name: string | undefined; villages: ReturnType<typeof useVillages> }

/** Asks a village to confirm: a name, and where one likes the phone number that WeChat vouches for. */
export function AskForm({ village: asked, name: known, villages }: Props) {
	const own = useOwnVillage()
	const { value: tenant } = useTenant()
	const [village, setVillage] = useState(asked || own || '')
	const [name, setName] = useState(known ?? '')
	const [household, setHousehold] = useState('')
	const [phoneCode, setPhoneCode] = useState<string>()
	const [choosing, setChoosing] = useState(false)
	const [sent, setSent] = useState(false)
	const send = async () => {
		const done = await villages.ask(village, {
			name: name.trim(),
			...(household.trim() !== '' && { household: household.trim() }),
			...(phoneCode !== undefined && { phoneCode }),
		})
		// a code of WeChat's is good once
		setPhoneCode(undefined)
		setSent(done)
	}
	return (
		<Card>
			<Field label={text.village}>
				<Button
					words={sayVillage(tenant, village) ?? text.choose}
					look="calm"
					icon="map-pin"
					onTap={() => setChoosing(true)}
				/>
			</Field>
			<Field label={text.name} hint={text.nameHint}>
				<TextInput label={text.name} value={name} onInput={setName} most={20} />
			</Field>
			<Field label={text.household}>
				<TextInput label={text.household} value={household} onInput={setHousehold} most={16} />
			</Field>
			<PhoneButton code={phoneCode} onCode={setPhoneCode} />
			{villages.trouble !== undefined && <NoticeBar words={villages.trouble} />}
			{sent && <Quiet>{text.asked}</Quiet>}
			<Buttons>
				<Button
					words={text.ask}
					busy={villages.busy}
					disabled={village === '' || name.trim() === ''}
					onTap={send}
				/>
			</Buttons>
			<VillagePicker
				open={choosing}
				title={text.choose}
				chosen={village}
				onChoose={setVillage}
				onClose={() => setChoosing(false)}
			/>
		</Card>
	)
}
