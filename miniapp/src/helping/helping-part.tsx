import { helperRelations, reaches } from '@huying/shared/helping/helping'
import { helpingText } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Choice } from '../kit/choice'
import { Field, TextInput } from '../kit/field'
import { Picks } from '../kit/picks'
import { Stack } from '../kit/row'
import type { HelpingDraft } from './helping-draft'

const text = helpingText.part

type Props = {
	value: HelpingDraft | undefined
	onChange: (helping: HelpingDraft | undefined) => void
	/** Whoever walks a grid helps as that. */
	gridWorker: boolean
	error?: string | undefined
}

/** Acting openly for somebody: who they are, what one is to them, and how they are told. */
export function HelpingPart({ value, onChange, gridWorker, error }: Props) {
	const relations = helperRelations.filter((relation) => gridWorker || relation !== 'gridWorker')
	const begin = (): HelpingDraft => ({
		relation: gridWorker ? 'gridWorker' : 'relative',
		name: '',
		phone: '',
		reach: 'phone',
	})
	const on = value !== undefined
	return (
		<>
			<Field label={text.label} hint={text.hint}>
				<Picks
					options={[{ value: 'on', words: text.on }]}
					chosen={on ? ['on'] : []}
					onChoose={() => onChange(on ? undefined : begin())}
				/>
			</Field>
			{value && (
				<Stack gap="middle">
					<View id="report-helping">
						<Field label={text.name} error={error}>
							<TextInput
								label={text.name}
								placeholder={text.namePlaceholder}
								most={30}
								value={value.name}
								onInput={(name) => onChange({ ...value, name })}
							/>
						</Field>
					</View>
					<Field label={text.relation}>
						<Picks
							options={relations.map((relation) => ({
								value: relation,
								words: helpingText.relation[relation],
							}))}
							chosen={value.relation}
							onChoose={(relation) => onChange({ ...value, relation })}
						/>
					</Field>
					<Field label={text.reach}>
						<Choice
							options={reaches.map((reach) => ({ value: reach, ...helpingText.reach[reach] }))}
							chosen={value.reach}
							onChoose={(reach) => onChange({ ...value, reach })}
						/>
					</Field>
					{value.reach !== 'doorstep' && (
						<Field label={text.phone}>
							<TextInput
								label={text.phone}
								placeholder={text.phonePlaceholder}
								most={20}
								value={value.phone}
								onInput={(phone) => onChange({ ...value, phone })}
							/>
						</Field>
					)}
				</Stack>
			)}
		</>
	)
}
