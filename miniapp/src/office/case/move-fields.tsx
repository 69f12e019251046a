import { TEXT_LIMIT } from '@huying/shared/case/limits'
import { caseText } from '@huying/shared/text/zh-CN/index'
import { form as words } from '@huying/shared/text/zh-CN/office-case'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field, TextArea } from '../../kit/field'
import { Icon } from '../../kit/icon'
import { PhotoPicker } from '../../kit/photo-picker'
import { Tap } from '../../kit/tap'
import type { Photos } from '../../photo/use-photos'
import { AcceptanceDetails, AcceptanceFields } from './acceptance-fields'
import { CallFields } from './call-fields'
import { DeclineFields } from './decline-fields'
import { type Answers, type Change, forms } from './form'
import type { OfficeMove } from './moves'
import { RatingFields } from './rating-fields'
import { UnitChoice } from './unit-choice'
import { UnitField } from './unit-field'
import type { Seen } from './use-case'
import './move-fields.scss'

type Props = {
	view: Seen
	move: OfficeMove
	answers: Answers
	photos: Photos
	change: (answers: Change) => void
}

/** The fields of a move, as its form says. */
export function MoveFields({ view, move, answers, photos, change }: Props) {
	const form = forms[move]
	const village = answers.village ?? view.village
	return (
		<>
			{form.acceptance && (
				<AcceptanceFields answers={answers} change={change} unplaced={view.village === undefined} />
			)}
			{form.rating && <RatingFields answers={answers} change={change} />}
			{form.call && <CallFields answers={answers} change={change} />}
			{form.reason && <DeclineFields answers={answers} change={change} />}
			{form.unit !== undefined && move !== 'rework' && (
				<Field label={words.unit.title} {...(form.unit === 'may' && { hint: words.unit.optional })}>
					<UnitChoice
						chosen={answers.unit}
						village={village}
						not={answers.about}
						onChoose={(unit) => change({ unit: unit === answers.unit ? undefined : unit })}
					/>
				</Field>
			)}
			{form.words !== undefined && (
				<Field
					label={words.words[form.words[1]]}
					{...(form.words[0] === 'may' && { hint: words.words.optional })}
				>
					<TextArea
						label={words.words[form.words[1]]}
						value={answers.words}
						most={TEXT_LIMIT}
						onInput={(typed) => change({ words: typed })}
					/>
				</Field>
			)}
			{form.photos !== undefined && <PhotosField photos={photos} must={form.photos === 'must'} />}
			{move === 'rework' && (
				<UnitField
					label={words.unit.rework}
					hint={words.unit.reworkHint}
					chosen={answers.unit}
					village={village}
					onChoose={(unit) => change({ unit })}
				/>
			)}
			{form.acceptance && <More answers={answers} change={change} village={village} />}
		</>
	)
}

function PhotosField({ photos, must }: { photos: Photos; must: boolean }) {
	return (
		<Field
			label={must ? words.photos.evidence : words.photos.optional}
			hint={must ? words.photos.evidenceHint : words.photos.hint}
			error={photos.problem}
		>
			<PhotoPicker
				photos={photos.picked}
				most={photos.most}
				onAdd={() => {
					photos.add()
				}}
				onRemove={photos.remove}
				onRetry={photos.retry}
			/>
		</Field>
	)
}

/** Folded up: what it stands at is said on the fold. */
function More({
	answers,
	change,
	village,
}: Pick<Props, 'answers' | 'change'> & { village: string | undefined }) {
	const [open, setOpen] = useState(false)
	const stands = [
		...(answers.kind === undefined ? [] : [caseText.kind[answers.kind]]),
		answers.public ? words.public.short.yes : words.public.short.no,
	]
	return (
		<>
			<Tap className="more" onTap={() => setOpen(!open)}>
				<View className="more__words">
					<View className="more__title">{words.more}</View>
					{!open && <View className="more__stands">{stands.join('，')}</View>}
				</View>
				<Icon name={open ? 'chevron-down' : 'chevron-right'} colour="quiet" />
			</Tap>
			{open && <AcceptanceDetails answers={answers} change={change} village={village} />}
		</>
	)
}
