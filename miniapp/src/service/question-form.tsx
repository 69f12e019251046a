import { question as text } from '@huying/shared/text/zh-CN/services-page'
import { useState } from 'react'
import { Button } from '../kit/button'
import { Field, TextArea } from '../kit/field'
import { Buttons } from '../kit/row'
import { Heading } from '../kit/words'
import { useTenant } from '../region/tenant'
import { VillagePicker } from '../region/village-picker'
import { sayVillage } from '../region/villages'
import { VoicePart } from '../voice/voice-part'
import { type QuestionDraft, questionFault } from './question-draft'
import { putQuestion, sendQuestion } from './question-store'

type Props = { draft: QuestionDraft; onSent: (id: string) => void }

/** One sentence or one recording, and whose village: all that a question needs. */
export function QuestionForm({ draft, onSent }: Props) {
	const [choosing, setChoosing] = useState(false)
	const [tried, setTried] = useState(false)
	const { value: tenant } = useTenant()
	const fault = tried ? questionFault(draft) : undefined
	const change = (part: Partial<QuestionDraft>) => putQuestion({ ...draft, ...part })
	const send = () => {
		setTried(true)
		if (questionFault(draft) !== undefined) return
		sendQuestion(draft)
		onSent(draft.id)
	}
	return (
		<>
			{draft.about !== undefined && <Heading level={1}>{text.about(draft.about)}</Heading>}
			<Field label={text.what} hint={text.whatHint} {...(fault === 'text' && { error: text.textMissing })}>
				<TextArea
					label={text.what}
					value={draft.text}
					placeholder={text.placeholder}
					onInput={(words) => change({ text: words })}
				/>
			</Field>
			<VoicePart value={draft.voices} onChange={(voices) => change({ voices })} />
			<Field label={text.village} {...(fault === 'village' && { error: text.villageMissing })}>
				<Button
					words={sayVillage(tenant, draft.village) ?? text.choose}
					look="calm"
					icon="map-pin"
					onTap={() => setChoosing(true)}
				/>
			</Field>
			<Buttons>
				<Button words={text.send} icon="send" onTap={send} />
			</Buttons>
			<VillagePicker
				open={choosing}
				title={text.village}
				chosen={draft.village}
				onChoose={(village) => change({ village })}
				onClose={() => setChoosing(false)}
			/>
		</>
	)
}
