import type { Identity } from '@huying/shared/case/status'
import { caseText, reportPage } from '@huying/shared/text/zh-CN/index'
import type { Profile } from '@huying/shared/user/user'
import { View } from '@tarojs/components'
import type { Draft } from '../../draft/draft'
import { changeDraft } from '../../draft/draft-store'
import { Choice } from '../../kit/choice'
import { Field, TextInput } from '../../kit/field'
import { Stack } from '../../kit/row'

const order: readonly Identity[] = ['named', 'confidential', 'anonymous']

type Props = {
	draft: Draft
	/** What one gave before is offered again. */
	profile: Profile | undefined
	phoneError: string | undefined
}

/** Who may know, and how to reach them. */
export function IdentityPart({ draft, profile, phoneError }: Props) {
	const { identity, contact } = reportPage
	return (
		<>
			<Field label={identity.label}>
				<Choice
					options={order
						// Whoever is helped has a name
						.filter((value) => draft.helping === undefined || value !== 'anonymous')
						.map((value) => ({
							value,
							words: caseText.identity[value],
							hint: identity.options[value],
						}))}
					chosen={draft.identity}
					onChoose={(value) => changeDraft({ identity: value })}
				/>
			</Field>
			{draft.identity !== 'anonymous' && draft.helping === undefined && (
				<Stack>
					<Field label={contact.name} hint={contact.hint}>
						<TextInput
							label={contact.name}
							placeholder={contact.namePlaceholder}
							most={30}
							value={draft.name ?? profile?.name ?? ''}
							onInput={(name) => changeDraft({ name })}
						/>
					</Field>
					<View id="report-phone">
						<Field label={contact.phone} error={phoneError}>
							<TextInput
								label={contact.phone}
								placeholder={contact.phonePlaceholder}
								most={20}
								value={draft.phone ?? profile?.phone ?? ''}
								onInput={(phone) => changeDraft({ phone })}
							/>
						</Field>
					</View>
				</Stack>
			)}
		</>
	)
}
