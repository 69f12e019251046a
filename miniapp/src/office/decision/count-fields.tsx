import type { Needs } from '@huying/shared/decision/stage'
import { form as words } from '@huying/shared/text/zh-CN/decision'
import { View } from '@tarojs/components'
import { Field, TextInput } from '../../kit/field'
import './count-fields.scss'
import type { EntryForm, Faults } from './form'

type Counted = 'due' | 'present' | 'agree' | 'against' | 'abstained'
type Props = {
	need: Needs
	form: EntryForm
	faults: Faults
	onChange: (change: Partial<EntryForm>) => void
}

/** How many were to come and came, and how they voted: the figures that the stage needs. */
export function CountFields({ need, form, faults, onChange }: Props) {
	const row = (fields: readonly Counted[]) => (
		<View className="count-fields">
			{fields.map((field) => (
				<View key={field} className="count-fields__one">
					<Field label={words[field]} error={faults[field]}>
						<TextInput
							label={words[field]}
							value={form[field]}
							onInput={(text) => onChange({ [field]: text })}
							most={5}
							number
						/>
					</Field>
				</View>
			))}
		</View>
	)
	return (
		<View>
			{need.attendance && row(['due', 'present'])}
			{need.votes && row(['agree', 'against', 'abstained'])}
		</View>
	)
}
