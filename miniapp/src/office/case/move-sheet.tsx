import * as text from '@huying/shared/text/zh-CN/office-case'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { useEffect, useState } from 'react'
import { Button } from '../../kit/button'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Paragraph, Quiet } from '../../kit/words'
import type { Photos } from '../../photo/use-photos'
import { useKeyboard } from '../keyboard'
import { type Answers, type Change, forms } from './form'
import type { Draft } from './identify'
import { missing } from './missing'
import { MoveFields } from './move-fields'
import { moveWords, type OfficeMove } from './moves'
import { Problem } from './problem'
import { sendBackUntil } from './send-back'
import type { Seen } from './use-case'
import { useUnits } from './use-units'

type Props = {
	view: Seen
	move: OfficeMove
	draft: Draft
	/** Whether the draft was left by an earlier visit. */
	restored: boolean
	photos: Photos
	busy: boolean
	problem: string | undefined
	now: number
	onChange: (answers: Change) => void
	onSend: (answers: Answers) => void
	onClose: () => void
}

/** One move as a short form: what it means, what it needs, and one button that does it. */
export function MoveSheet(props: Props) {
	const { view, move, draft, restored, photos, busy, problem, now, onChange, onSend, onClose } = props
	const { answers } = draft
	const [lacking, setLacking] = useState<string>()
	// biome-ignore lint/correctness/useExhaustiveDependencies: a photo that came may be what was missing
	useEffect(() => setLacking(undefined), [photos.picked.length])
	const until = move === 'sendBack' ? sendBackUntil(view.timeline) : undefined
	useKeyboard(!busy, (key) => {
		if (key === 'Escape') onClose()
		return key === 'Escape'
	})
	const lacks = (said: Answers) => missing(move, said, photos.picked.length)
	const send = (said: Answers) => {
		const lack = lacks(said)
		setLacking(lack)
		if (lack === undefined) onSend(said)
	}
	return (
		<Sheet
			open
			title={moveWords(move, view.status)}
			onClose={onClose}
			foot={
				<>
					<Problem words={lacking ?? problem} />
					<Buttons>
						<SendButtons
							view={view}
							move={move}
							answers={answers}
							busy={busy}
							onSend={send}
							onNoUnit={() => setLacking(lacks(answers) ?? text.form.missing.unit)}
						/>
					</Buttons>
				</>
			}
		>
			{restored && <Quiet>{text.form.restored}</Quiet>}
			{text.explain[move] !== undefined && <Paragraph>{text.explain[move]}</Paragraph>}
			{until !== undefined && <Paragraph>{text.sendBackUntil(sayTime(until, now))}</Paragraph>}
			<MoveFields
				view={view}
				move={move}
				answers={answers}
				photos={photos}
				now={now}
				change={(change) => {
					setLacking(undefined)
					onChange(change)
				}}
			/>
		</Sheet>
	)
}

type SendProps = {
	view: Seen
	move: OfficeMove
	answers: Answers
	busy: boolean
	onSend: (answers: Answers) => void
	/** The button that also assigns was tapped, but no unit was chosen. */
	onNoUnit: () => void
}

/** One button; for an acceptance a second, calm one that leaves the assigning for later. */
function SendButtons({ view, move, answers, busy, onSend, onNoUnit }: SendProps) {
	const { value: units } = useUnits()
	if (!forms[move].acceptance)
		return <Button words={moveWords(move, view.status)} busy={busy} onTap={() => onSend(answers)} />
	const { unit, ...rest } = answers
	const chosen = units?.find((one) => one.unit === unit)
	return (
		<>
			<Button
				words={chosen ? text.acceptAndAssignTo(chosen.shortName) : text.acceptAndAssign}
				busy={busy}
				onTap={() => (unit === undefined ? onNoUnit() : onSend(answers))}
			/>
			{!busy && <Button words={text.acceptOnly} look="calm" onTap={() => onSend(rest)} />}
		</>
	)
}
