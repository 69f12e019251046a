import type { Allowance } from '@huying/shared/calendar/allowance'
import { voiceText } from '@huying/shared/text/zh-CN/index'
import {
	answerable,
	extension as extensionWords,
	instruction,
	marks,
	slip as slipWords,
} from '@huying/shared/text/zh-CN/office-form'
import { slipKind } from '@huying/shared/text/zh-CN/office-room'
import { sayAllowance } from '@huying/shared/text/zh-CN/time'
import { Choice } from '../../kit/choice'
import { Field, TextInput } from '../../kit/field'
import { allVoices } from '../../voice/all-voices'
import { VoiceList } from '../../voice/voice-list'
import { Chips } from '../chips'
import { useRules } from '../rules/use-rules'
import { extensionsWithin } from './extensions'
import type { Answers, Change } from './form'
import { ownSlips } from './parts'
import type { Seen } from './use-case'
import { useOwnUnits } from './use-own-units'

type Props = { answers: Answers; change: (change: Change) => void }

/** Which recording is written down, heard right there. */
export function VoiceField({ view, answers, change }: Props & { view: Seen }) {
	const all = allVoices(view)
	return (
		<Field label={voiceText.heard.title}>
			<VoiceList voices={all} pictures={view.pictures} />
			{all.length > 1 && (
				<Chips
					options={all.map(({ voice }, place) => ({
						value: voice,
						words: voiceText.part.one(place + 1, view.pictures[voice]?.seconds ?? 1),
					}))}
					chosen={answers.voice}
					onChoose={(voice) => change({ voice })}
				/>
			)}
		</Field>
	)
}

/** Three names: who is first in charge, the responsible leader, the person. */
export function AnswerableFields({ answers, change }: Props) {
	return (
		<>
			<Field label={answerable.title} hint={answerable.hint}>
				<TextInput
					label={answerable.first}
					placeholder={answerable.first}
					most={40}
					value={answers.first ?? ''}
					onInput={(first) => change({ first: first || undefined })}
				/>
			</Field>
			{(['leader', 'person'] as const).map((who) => (
				<Field key={who} label={answerable[who]}>
					<TextInput
						label={answerable[who]}
						most={40}
						value={answers[who] ?? ''}
						onInput={(name) => change({ [who]: name || undefined })}
					/>
				</Field>
			))}
		</>
	)
}

const key = (allowance: Allowance) =>
	allowance.by === 'clock' ? `clock ${allowance.hours}` : `working ${allowance.days}`

/** How much more time, as far as the county's rules go at once. */
export function ExtensionField({ answers, change }: Props) {
	const { value } = useRules(true)
	const longest = value?.rules.extension.longest
	const options = extensionsWithin(longest)
	return (
		<Field
			label={extensionWords.title}
			{...(longest && { hint: extensionWords.hint(sayAllowance(longest)) })}
		>
			<Chips
				options={options.map((one) => ({ value: key(one), words: sayAllowance(one) }))}
				chosen={answers.extension && key(answers.extension)}
				onChoose={(chosen) => change({ extension: options.find((one) => key(one) === chosen) })}
			/>
		</Field>
	)
}

const points = [1, 2, 3, 4, 5]

/** Speed and quality, each from one to five. */
export function MarksFields({ answers, change }: Props) {
	return (
		<>
			{(['speed', 'quality'] as const).map((what) => (
				<Field key={what} label={marks[what]} hint={marks.scale}>
					<Chips
						options={points.map((one) => ({ value: String(one), words: marks.score(one) }))}
						chosen={answers[what] === undefined ? undefined : String(answers[what])}
						onChoose={(one) => change({ [what]: Number(one) })}
					/>
				</Field>
			))}
		</>
	)
}

/** Which of the own unit's slips is answered. */
export function SlipField({ view, answers, change }: Props & { view: Seen }) {
	const slips = ownSlips(view, useOwnUnits())
	return (
		<Field label={slipWords.title}>
			<Choice
				options={slips.map(({ number, kind }) => ({ value: number, words: `${slipKind[kind]} ${number}` }))}
				chosen={answers.slip}
				onChoose={(slip) => change({ slip })}
			/>
		</Field>
	)
}

/** Whose instruction it is, and the number it bears. */
export function InstructionFields({ answers, change }: Props) {
	return (
		<>
			<Field label={instruction.leader}>
				<TextInput
					label={instruction.leader}
					most={40}
					value={answers.instructor ?? ''}
					onInput={(name) => change({ instructor: name || undefined })}
				/>
			</Field>
			<Field label={instruction.number} hint={instruction.numberHint}>
				<TextInput
					label={instruction.number}
					most={60}
					value={answers.instructionNumber ?? ''}
					onInput={(number) => change({ instructionNumber: number || undefined })}
				/>
			</Field>
		</>
	)
}
