import { ask } from '@huying/shared/text/zh-CN/errand-ask'
import { View } from '@tarojs/components'
import { Field, TextArea, TextInput } from '../kit/field'
import { VoicePart } from '../voice/voice-part'
import type { ErrandDraft, ErrandField } from './errand-draft'
import { changeErrand } from './errand-store'

type Props = {
	draft: ErrandDraft
	/** As the profile has it. */
	known: string | undefined
	errorOf: (field: ErrandField) => string | undefined
}

/** Anything else one wants to say, and how one is reached. */
export function WordsPart({ draft, known, errorOf }: Props) {
	return (
		<>
			<View id="errand-text">
				<Field label={ask.words.label} hint={ask.words.hint} error={errorOf('text')}>
					<TextArea
						label={ask.words.label}
						placeholder={ask.words.placeholder}
						value={draft.text}
						most={-1}
						onInput={(text) => changeErrand({ text })}
					/>
				</Field>
			</View>
			<VoicePart
				label={ask.words.voice}
				value={draft.voices}
				onChange={(voices) => changeErrand({ voices })}
			/>
			<View id="errand-phone">
				<Field label={ask.phone.label} hint={ask.phone.hint} error={errorOf('phone')}>
					<TextInput
						label={ask.phone.label}
						placeholder={ask.phone.placeholder}
						most={20}
						value={draft.phone ?? known ?? ''}
						onInput={(phone) => changeErrand({ phone })}
					/>
				</Field>
			</View>
		</>
	)
}
