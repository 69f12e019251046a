import { TEXT_LIMIT } from '@huying/shared/case/limits'
import type { Queue } from '@huying/shared/case/status'
import { townOf } from '@huying/shared/region/region'
import * as words from '@huying/shared/text/zh-CN/batch'
import { untitled } from '@huying/shared/text/zh-CN/desk'
import { form } from '@huying/shared/text/zh-CN/office-case'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field, TextArea } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Paragraph } from '../../kit/words'
import { moveWords } from '../case/moves'
import { Problem } from '../case/problem'
import { UnitChoice } from '../case/unit-choice'
import { useUnits } from '../case/use-units'
import { useKeyboard } from '../keyboard'
import { BatchOutcomes } from './batch-outcomes'
import type { Batch } from './use-batch'

/** The cases that are ticked go to one unit: chosen once, each sent by itself, and told how it went. */
export function BatchSheet({ batch, queue }: { batch: Batch; queue: Queue }) {
	const { sending, busy, outcomes, moves } = batch
	const [unit, setUnit] = useState<string>()
	const [note, setNote] = useState('')
	const [lacking, setLacking] = useState<string>()
	const { value: units } = useUnits()
	useKeyboard(sending !== undefined && !busy, (key) => {
		if (key === 'Escape') batch.close()
		return key === 'Escape'
	})
	const [main] = moves
	if (sending === undefined || main === undefined) return null
	const done = sending.filter(({ case: id }) => outcomes[id]?.at === 'done').length
	const tried = sending.some(({ case: id }) => outcomes[id] !== undefined)
	const name = units?.find((one) => one.unit === unit)?.shortName
	const towns = new Set(sending.map(({ village }) => village && townOf(village)))
	const send = (move: (typeof moves)[number]) => {
		setLacking(unit === undefined ? form.missing.unit : undefined)
		if (unit !== undefined) batch.send(move, unit, note)
	}
	const all = done === sending.length
	return (
		<Sheet
			open
			title={words.title(moveWords(main, queue), sending.length)}
			onClose={batch.close}
			foot={
				<>
					<Problem words={lacking} />
					<Buttons>
						{busy && <Button words={words.progress(done, sending.length)} busy onTap={() => undefined} />}
						{!busy &&
							!all &&
							moves.map((move, at) => (
								<Button
									key={move}
									words={words.send(moveWords(move, queue), name, sending.length - done)}
									look={at === 0 ? 'primary' : 'plain'}
									onTap={() => send(move)}
								/>
							))}
						{!busy && tried && (
							<Button words={words.close} look={all ? 'primary' : 'calm'} onTap={batch.close} />
						)}
					</Buttons>
				</>
			}
		>
			{tried ? (
				<Paragraph>
					{busy ? words.progress(done, sending.length) : words.result(done, sending.length)}
				</Paragraph>
			) : (
				<Paragraph>{words.explain}</Paragraph>
			)}
			<BatchOutcomes
				lines={sending.map(({ case: id, title }) => ({
					id,
					title: title ?? untitled,
					outcome: outcomes[id],
				}))}
			/>
			{!busy && !all && (
				<View>
					<Field label={form.unit.title}>
						<UnitChoice
							chosen={unit}
							village={towns.size === 1 ? sending[0]?.village : undefined}
							onChoose={(chosen) => {
								setLacking(undefined)
								setUnit(chosen === unit ? undefined : chosen)
							}}
						/>
					</Field>
					<Field label={form.words.note} hint={form.words.optional}>
						<TextArea label={form.words.note} value={note} most={TEXT_LIMIT} onInput={setNote} />
					</Field>
				</View>
			)}
		</Sheet>
	)
}
