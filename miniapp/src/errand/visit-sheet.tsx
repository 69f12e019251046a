import type { Visit } from '@huying/shared/errand/errand'
import { ask } from '@huying/shared/text/zh-CN/errand-ask'
import { own } from '@huying/shared/text/zh-CN/errand-own'
import { useState } from 'react'
import { Button } from '../kit/button'
import { Choice } from '../kit/choice'
import { Failure } from '../kit/failure'
import { Field } from '../kit/field'
import { Buttons } from '../kit/row'
import { Sheet } from '../kit/sheet'
import type { ErrandProps } from './errand-props'
import { SlotPicker } from './slot-picker'

const text = own.worker

type Props = { open: boolean; onClose: () => void } & Pick<ErrandProps, 'view' | 'errand' | 'step'>

/** Settles when the two meet, or another time instead; what is taken is not offered. */
export function VisitSheet({ open, onClose, view, errand, step }: Props) {
	const [kind, setKind] = useState<Visit['kind']>(errand.visit?.kind ?? 'home')
	const [startsAt, setStartsAt] = useState<number>()
	const [round, setRound] = useState(0)
	const save = async () => {
		if (startsAt === undefined) return
		if (await step.take({ type: 'book', visit: { kind, startsAt } })) {
			setStartsAt(undefined)
			onClose()
		} else {
			// Somebody was quicker: what is free is asked anew.
			setStartsAt(undefined)
			setRound(round + 1)
		}
	}
	return (
		<Sheet
			open={open}
			title={text.bookTitle}
			onClose={onClose}
			tall
			foot={
				<Buttons>
					<Button
						words={text.save}
						disabled={startsAt === undefined}
						busy={step.busy === 'book'}
						onTap={save}
					/>
				</Buttons>
			}
		>
			<Field label={ask.visit.label}>
				<Choice
					options={[
						{ value: 'home' as const, words: text.kinds.home },
						{ value: 'station' as const, words: text.kinds.station },
					]}
					chosen={kind}
					onChoose={setKind}
				/>
			</Field>
			{open && view.village !== undefined && (
				<SlotPicker
					village={view.village}
					chosen={startsAt}
					onChoose={setStartsAt}
					round={round}
					open={false}
				/>
			)}
			{step.failure && <Failure words={step.failure.message} />}
		</Sheet>
	)
}
