import { readDays } from '@huying/shared/rule/read-days'
import type { Rules } from '@huying/shared/rule/rules'
import type { YearView } from '@huying/shared/rule/rules-view'
import { form } from '@huying/shared/text/zh-CN/rules-page'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field, TextArea } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Problem } from '../case/problem'
import type { Trouble } from './use-change-rules'
import { daysInWords } from './year-lines'

type Props = {
	year: YearView
	own: Rules['years']
	busy: boolean
	trouble: Trouble | undefined
	onSave: (years: Rules['years']) => void
	onClose: () => void
}

/** A year's days as the notice writes them. */
export function YearSheet({ year: { year, by, off, work }, own, busy, trouble, onSave, onClose }: Props) {
	const [written, setWritten] = useState({ off: daysInWords(off), work: daysInWords(work) })
	const [wrong, setWrong] = useState<{ off?: string; work?: string }>({})
	const save = () => {
		const free = readDays(year, written.off)
		const worked = readDays(year, written.work)
		if ('unread' in free || 'unread' in worked) {
			setWrong({
				...('unread' in free && { off: form.unread(free.unread) }),
				...('unread' in worked && { work: form.unread(worked.unread) }),
			})
			return
		}
		setWrong({})
		onSave({ ...own, [year]: { off: [...free.days], work: [...worked.days] } })
	}
	const drop = () => {
		const { [String(year)]: _, ...others } = own
		onSave(others)
	}
	return (
		<Sheet
			open
			title={form.title(year)}
			onClose={onClose}
			foot={
				<Buttons>
					{by === 'county' && <Button words={form.drop} look="calm" disabled={busy} onTap={drop} />}
					<Button words={form.save} busy={busy} onTap={save} />
				</Buttons>
			}
		>
			<Field label={form.off} hint={form.offHint} error={wrong.off}>
				<TextArea
					label={form.off}
					value={written.off}
					onInput={(words) => setWritten({ ...written, off: words })}
				/>
			</Field>
			<Field label={form.work} hint={form.workHint} error={wrong.work}>
				<TextArea
					label={form.work}
					value={written.work}
					onInput={(words) => setWritten({ ...written, work: words })}
				/>
			</Field>
			<Problem words={trouble?.words} />
		</Sheet>
	)
}
