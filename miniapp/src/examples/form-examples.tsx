import { examples as words } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { Button } from '../kit/button'
import { Choice } from '../kit/choice'
import { Field, TextArea, TextInput } from '../kit/field'
import { TwoStepPicker } from '../kit/two-step-picker'

/** Towns and villages of 峄城区, a few: the real list comes with the pages. */
const groups = [
	{
		code: '370404101',
		name: '榴园镇',
		places: [
			{ code: '370404101201', name: '周庄村' },
			{ code: '370404101202', name: '王庄村' },
		],
	},
	{ code: '370404102', name: '峨山镇', places: [{ code: '370404102201', name: '石泉西村' }] },
]

/** Asking, and answering. */
export function FormExamples() {
	const [text, setText] = useState('')
	const [phone, setPhone] = useState('1380000000')
	const [identity, setIdentity] = useState<string>('named')
	const [picking, setPicking] = useState(false)
	const [village, setVillage] = useState<{ code: string; name: string }>()
	return (
		<>
			<Field label={words.form.text} hint={words.form.textHint}>
				<TextArea
					label={words.form.text}
					placeholder={words.form.placeholder}
					value={text}
					onInput={setText}
				/>
			</Field>
			<Field label={words.form.phone} error={phone.length === 11 ? undefined : words.form.phoneError}>
				<TextInput label={words.form.phone} value={phone} onInput={setPhone} number />
			</Field>
			<Field label={words.form.identity}>
				<Choice options={words.form.identities} chosen={identity} onChoose={setIdentity} />
			</Field>
			<Field label={words.form.village}>
				<Button
					words={village?.name ?? words.form.village}
					look="calm"
					icon="map-pin"
					onTap={() => setPicking(true)}
				/>
			</Field>
			<TwoStepPicker
				open={picking}
				title={words.form.village}
				groups={groups}
				chosen={village?.code}
				onChoose={(place) => {
					setVillage(place)
					setPicking(false)
				}}
				onClose={() => setPicking(false)}
			/>
		</>
	)
}
