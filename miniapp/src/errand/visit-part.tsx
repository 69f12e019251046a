import { ask } from '@huying/shared/text/zh-CN/errand-ask'
import { View } from '@tarojs/components'
import { Choice } from '../kit/choice'
import { Field, TextInput } from '../kit/field'
import type { ErrandDraft, ErrandField } from './errand-draft'
import { changeErrand } from './errand-store'
import { SlotPicker } from './slot-picker'

const text = ask.visit

type Props = {
	draft: ErrandDraft
	/** Whether somebody may come to the house for this service. */
	homeVisit: boolean
	errorOf: (field: ErrandField) => string | undefined
	/** Changes when a slot turned out to be taken: what is free is asked anew. */
	round: number
}

/** Where the two meet, and when. Without a time the grid worker telephones. */
export function VisitPart({ draft, homeVisit, errorOf, round }: Props) {
	const kind = homeVisit ? draft.kind : 'station'
	return (
		<>
			{homeVisit && (
				<Field label={text.label}>
					<Choice
						options={[
							{ value: 'home' as const, words: text.home, hint: text.homeHint },
							{ value: 'station' as const, words: text.station, hint: text.stationHint },
						]}
						chosen={kind}
						onChoose={(chosen) => changeErrand({ kind: chosen })}
					/>
				</Field>
			)}
			{kind === 'home' && (
				<View id="errand-where">
					<Field label={text.where} error={errorOf('where')}>
						<TextInput
							label={text.where}
							placeholder={text.wherePlaceholder}
							most={200}
							value={draft.where}
							onInput={(where) => changeErrand({ where })}
						/>
					</Field>
				</View>
			)}
			{draft.village !== undefined && (
				<SlotPicker
					village={draft.village}
					chosen={draft.startsAt}
					round={round}
					onChoose={(startsAt) => changeErrand({ startsAt })}
				/>
			)}
		</>
	)
}
