import { type Kinship, kinships } from '@huying/shared/errand/errand'
import { ask } from '@huying/shared/text/zh-CN/errand-ask'
import * as words from '@huying/shared/text/zh-CN/errand-words'
import { View } from '@tarojs/components'
import { Field, TextInput } from '../kit/field'
import { Picks } from '../kit/picks'
import { Stack } from '../kit/row'
import type { ErrandDraft, ErrandField } from './errand-draft'
import { changeErrand } from './errand-store'

const text = ask.whom
const self = 'self'
const options = [
	{ value: self, words: text.self },
	...kinships.map((value) => ({ value, words: words.kinship[value] })),
] as const

type Props = { draft: ErrandDraft; errorOf: (field: ErrandField) => string | undefined }

/** For oneself unless one says otherwise; then who it is, and how they are reached. */
export function WhomPart({ draft, errorOf }: Props) {
	const choose = (value: Kinship | typeof self) =>
		changeErrand({ kinship: value === self ? undefined : value })
	return (
		<>
			<Field label={text.label}>
				<Picks options={options} chosen={draft.kinship ?? self} onChoose={choose} />
			</Field>
			{draft.kinship !== undefined && (
				<Stack>
					<View id="errand-personName">
						<Field label={text.name} error={errorOf('personName')}>
							<TextInput
								label={text.name}
								placeholder={text.namePlaceholder}
								most={30}
								value={draft.personName}
								onInput={(personName) => changeErrand({ personName })}
							/>
						</Field>
					</View>
					<View id="errand-personPhone">
						<Field label={text.phone} hint={text.phoneHint} error={errorOf('personPhone')}>
							<TextInput
								label={text.phone}
								most={20}
								value={draft.personPhone}
								onInput={(personPhone) => changeErrand({ personPhone })}
							/>
						</Field>
					</View>
				</Stack>
			)}
		</>
	)
}
