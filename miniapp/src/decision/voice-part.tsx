import type { DecisionView, OwnVoice } from '@huying/shared/decision/decision-view'
import { VOICE_LIMIT } from '@huying/shared/decision/limits'
import { choices, type VoiceBody, type VoiceChoice } from '@huying/shared/decision/voice'
import { isErrorCode } from '@huying/shared/error/catalogue'
import { choice as choiceWords, untouched, voice as words } from '@huying/shared/text/zh-CN/decision'
import { errors } from '@huying/shared/text/zh-CN/error'
import { useState } from 'react'
import { api } from '../api/client'
import { useAnswer } from '../api/use-answer'
import { useSend } from '../api/use-send'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Choice } from '../kit/choice'
import { Failure } from '../kit/failure'
import { Field, TextArea } from '../kit/field'
import { Paragraph } from '../kit/words'
import { leadToSignIn } from '../session/return-to'
import { useSession } from '../session/use-session'

type Props = { decision: DecisionView; onVoiced: () => void }

/** The question to a resident of the village, answered once; to others, why they are not asked. */
export function VoicePart({ decision, onVoiced }: Props) {
	const { session } = useSession()
	const known = process.env.TARO_ENV === 'weapp' || session !== undefined
	const open = decision.asking?.open === true
	const params = { decision: decision.decision }
	const { value, put } = useAnswer(open && known ? `voice ${decision.decision}` : undefined, () =>
		api.ownVoice({ params }),
	)
	if (!open) return null
	if (!known) return <Button words={words.signIn} look="plain" onTap={leadToSignIn} />
	if (value === undefined) return null
	if (value.mine) return <Paragraph>{words.mine(choiceWords[value.mine.choice])}</Paragraph>
	if (!value.may)
		return isErrorCode(value.why ?? '') ? (
			<Paragraph>{errors[value.why as keyof typeof errors]}</Paragraph>
		) : null
	return (
		<VoiceForm
			decision={decision.decision}
			onDone={(own) => {
				put(own)
				onVoiced()
			}}
		/>
	)
}

type FormProps = { decision: string; onDone: (own: OwnVoice) => void }

function VoiceForm({ decision, onDone }: FormProps) {
	const [choice, setChoice] = useState<VoiceChoice>()
	const [said, setSaid] = useState('')
	const { busy, problem, send } = useSend<Omit<VoiceBody, 'id'>, OwnVoice>(
		(body) => api.castVoice({ params: { decision }, body }),
		onDone,
		untouched,
	)
	const text = said.trim()
	return (
		<Card tone="ask">
			<Field label={words.choose}>
				<Choice
					options={choices.map((value) => ({ value, words: choiceWords[value] }))}
					chosen={choice}
					onChoose={setChoice}
				/>
			</Field>
			<Field label={words.words} hint={words.wordsHint}>
				<TextArea label={words.words} value={said} onInput={setSaid} most={VOICE_LIMIT} />
			</Field>
			{problem !== undefined && <Failure words={problem} />}
			<Button
				words={words.send}
				busy={busy}
				disabled={choice === undefined}
				onTap={() => choice && send({ choice, ...(text !== '' && { words: text }) })}
			/>
		</Card>
	)
}
