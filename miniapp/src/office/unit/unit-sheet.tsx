import { unitKind } from '@huying/shared/text/zh-CN/post'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import * as words from '@huying/shared/text/zh-CN/units-page'
import type { Unit } from '@huying/shared/unit/unit'
import type { UnitChanged } from '@huying/shared/unit/unit-change'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field, TextInput } from '../../kit/field'
import { Buttons, Stack } from '../../kit/row'
import { Quiet } from '../../kit/words'
import { Chips } from '../chips'
import { SendSheet } from '../send-sheet'
import { blankUnit, draftOf, givenKinds, type UnitDraft, unitWords } from './unit-draft'
import { useChangeUnits } from './use-change-units'

type Props = {
	/** Undefined for a new one. */
	unit: Unit | undefined
	now: number
	onClose: () => void
	onDone: (words: string) => void
}
type Line = Exclude<keyof UnitDraft, 'kind'>
const hints: Partial<Record<Line, string>> = words.hints

/** One unit, to add, to change, or to ask that it go. */
export function UnitSheet({ unit, now, onClose, onDone }: Props) {
	const [draft, setDraft] = useState(() => (unit ? draftOf(unit) : blankUnit('department')))
	const [still, setStill] = useState<string>()
	const answered = (answer: UnitChanged) => {
		if ('open' in answer) return setStill(words.stillBusy(answer.open, answer.posts))
		onDone('waiting' in answer ? words.removeAsked(sayTime(answer.until, now)) : words.saved)
	}
	const { busy, problem, send } = useChangeUnits(answered)
	const said = unitWords(draft)
	const kept = unit?.kind === 'centre' || unit?.kind === 'inspectorate'
	const line = (key: Line) => (
		<Field label={words.headings[key]} {...(hints[key] !== undefined && { hint: hints[key] })}>
			<TextInput
				label={words.headings[key]}
				value={draft[key]}
				most={key === 'name' ? 60 : 40}
				onInput={(value) => setDraft({ ...draft, [key]: value })}
			/>
		</Field>
	)
	return (
		<SendSheet
			tall
			title={unit?.name ?? words.add}
			send={words.save}
			cancel={words.leave}
			busy={busy}
			ready={said !== undefined}
			problem={problem ?? still}
			onSend={() =>
				said && send({ type: 'putUnit', unit: said, ...(unit && { version: unit.version ?? 0 }) })
			}
			onClose={onClose}
		>
			<Stack gap="middle">
				{unit === undefined && line('unit')}
				{line('name')}
				{line('shortName')}
				{!kept && (
					<Field label={words.headings.kind}>
						<Chips
							options={givenKinds.map((value) => ({ value, words: unitKind[value] }))}
							chosen={draft.kind}
							onChoose={(kind) => setDraft({ ...draft, kind })}
						/>
					</Field>
				)}
				{line('region')}
				{line('phone')}
				{line('above')}
				{unit && !kept && (
					<Stack>
						<Quiet>{words.removeSure(unit.shortName)}</Quiet>
						<Buttons>
							<Button
								words={words.remove}
								look="calm"
								fit
								disabled={busy}
								onTap={() => send({ type: 'removeUnit', unit: unit.unit, version: unit.version ?? 0 })}
							/>
						</Buttons>
					</Stack>
				)}
			</Stack>
		</SendSheet>
	)
}
