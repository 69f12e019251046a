import { TEXT_LIMIT } from '@huying/shared/case/limits'
import { ANSWER_LIMIT } from '@huying/shared/objection/limits'
import { caseText } from '@huying/shared/text/zh-CN/index'
import { form as words } from '@huying/shared/text/zh-CN/office-case'
import { unit as unitWords } from '@huying/shared/text/zh-CN/office-form'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field, TextArea } from '../../kit/field'
import { Icon } from '../../kit/icon'
import { Tap } from '../../kit/tap'
import { PhotosField } from '../../photo/photos-field'
import type { Photos } from '../../photo/use-photos'
import { TemplatesPart } from '../reply-template/templates-part'
import { AcceptanceDetails, AcceptanceFields } from './acceptance-fields'
import { CallFields } from './call-fields'
import { DeclineFields } from './decline-fields'
import { type Answers, type Change, forms, type MoveForm, type PhotosLabel } from './form'
import { MainField } from './main-field'
import { MatterField } from './matter-field'
import type { OfficeMove } from './moves'
import { PartField } from './part-field'
import { PeopleField } from './people-field'
import { PlaceField } from './place-field'
import { proposalOf } from './proposal'
import { RatingFields } from './rating-fields'
import {
	AnswerableFields,
	ExtensionField,
	InstructionFields,
	MarksFields,
	SlipField,
	VoiceField,
} from './small-fields'
import { UnitChoice } from './unit-choice'
import { UnitField } from './unit-field'
import { AgreedField, SupportsField } from './units-field'
import { UrgencyChoice } from './urgency-choice'
import type { Seen } from './use-case'
import { entryOf, useEntries } from './use-entries'
import { useUnits } from './use-units'
import { WhenField } from './when-field'
import './move-fields.scss'

type Props = {
	view: Seen
	move: OfficeMove
	answers: Answers
	photos: Photos
	now: number
	change: (change: Change) => void
}

/** The element that holds the box of a move's words: one form is open at a time. */
const WORDS = 'move-words'

/** The fields of a move, as its form says. */
export function MoveFields({ view, move, answers, photos, now, change }: Props) {
	const form = forms[move]
	const village = answers.village ?? view.village
	const both = { answers, change }
	const { value: entries } = useEntries(form.supports ?? false)
	const entry = entryOf(entries, answers.matter ?? view.matter)
	return (
		<>
			{form.acceptance && <MatterField view={view} {...both} />}
			{form.acceptance && <AcceptanceFields {...both} unplaced={view.village === undefined} />}
			{form.urgency && (
				<Field label={words.urgency.title}>
					<UrgencyChoice chosen={answers.urgency} onChoose={(urgency) => change({ urgency })} />
				</Field>
			)}
			{form.rating && <RatingFields {...both} />}
			{form.call && <CallFields {...both} />}
			{form.reason && <DeclineFields {...both} />}
			{form.main && <MainField view={view} {...both} />}
			{form.part !== undefined && (
				<PartField of={form.part} view={view} chosen={answers.part} onChoose={(part) => change({ part })} />
			)}
			{form.slip && <SlipField view={view} {...both} />}
			{form.voice && <VoiceField view={view} {...both} />}
			{form.instruction && <InstructionFields {...both} />}
			{form.when !== undefined && (
				<WhenField of={form.when} chosen={answers.when} now={now} onChoose={(when) => change({ when })} />
			)}
			{form.unit !== undefined && (
				<UnitPart move={move} unit={form.unit} village={village} answers={answers} change={change} />
			)}
			{form.supports && (
				<SupportsField
					chosen={answers.supports}
					village={village}
					not={[answers.about, answers.unit]}
					offered={entry && proposalOf(entry, village).supports}
					onChoose={(supports) => change({ supports })}
				/>
			)}
			{form.extension && <ExtensionField {...both} />}
			{form.marks && <MarksFields {...both} />}
			{form.answerable && <AnswerableFields {...both} />}
			{form.place && <PlaceField chosen={answers.place} change={change} />}
			{form.agreed && (
				<AgreedField view={view} chosen={answers.agreed} onChoose={(agreed) => change({ agreed })} />
			)}
			{form.people && <PeopleField chosen={answers.people} village={village} change={change} />}
			{form.publicAnswer && answers.publicAnswer !== undefined && (
				<Field label={words.publicAnswer.title} hint={words.publicAnswer.hint}>
					<TextArea
						label={words.publicAnswer.title}
						value={answers.publicAnswer}
						most={ANSWER_LIMIT}
						onInput={(publicAnswer) => change({ publicAnswer })}
					/>
				</Field>
			)}
			{form.words !== undefined && (
				<Field
					label={words.words[form.words[1]]}
					{...(form.words[0] === 'may' && { hint: words.words.optional })}
				>
					<View id={WORDS}>
						<TextArea
							label={words.words[form.words[1]]}
							value={answers.words}
							most={TEXT_LIMIT}
							onInput={(typed) => change({ words: typed })}
						/>
					</View>
					<TemplatesPart
						id={WORDS}
						move={move}
						written={answers.words}
						onWrite={(written) => change({ words: written })}
					/>
				</Field>
			)}
			{form.photos !== undefined && (
				<PhotosField label={words.photos[form.photos[1]]} hint={photoHints[form.photos[1]]} photos={photos} />
			)}
			{form.acceptance && <More answers={answers} change={change} village={village} />}
		</>
	)
}

/** What a unit is asked for as, by the move; where it is rarely changed, it is folded into a button. */
const asked: Partial<Record<OfficeMove, { readonly label: string; readonly foldedHint?: string }>> = {
	rework: { label: words.unit.rework, foldedHint: words.unit.reworkHint },
	reassignPart: { label: unitWords.to, foldedHint: unitWords.toHint },
	whistle: { label: unitWords.lead },
	callSupport: { label: unitWords.called },
	settleDispute: { label: unitWords.settled },
}

type UnitProps = Pick<Props, 'move' | 'answers' | 'change'> & {
	unit: NonNullable<MoveForm['unit']>
	village: string | undefined
}

function UnitPart({ move, unit: [need], village, answers, change }: UnitProps) {
	const { label, foldedHint } = asked[move] ?? { label: words.unit.title }
	const { value: units } = useUnits()
	const choose = (unit: string | undefined) => change({ unit })
	if (foldedHint !== undefined)
		return (
			<UnitField label={label} hint={foldedHint} chosen={answers.unit} village={village} onChoose={choose} />
		)
	const name = units?.find(({ unit }) => unit === answers.unit)?.shortName
	const hint =
		name === undefined ? (need === 'may' ? words.unit.optional : undefined) : words.unit.chosen(name)
	return (
		<Field label={label} hint={hint}>
			<UnitChoice
				chosen={answers.unit}
				village={village}
				not={answers.about}
				onChoose={(unit) => choose(unit === answers.unit ? undefined : unit)}
			/>
		</Field>
	)
}

const photoHints: Record<PhotosLabel, string> = {
	evidence: words.photos.evidenceHint,
	arrival: words.photos.arrivalHint,
	optional: words.photos.hint,
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
