import { dayStart } from '@huying/shared/roster/shift'
import * as words from '@huying/shared/text/zh-CN/handover'
import { sayDay } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Field, TextArea } from '../../kit/field'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { Waiting } from '../../kit/waiting'
import { Heading } from '../../kit/words'
import { Problem } from '../case/problem'
import { sayFailure } from '../say-failure'
import { CountsLine } from './counts-line'
import { HandedList } from './handed-list'
import { useDraft, useOffer } from './use-handovers'

const WORDS = 1000

type Props = {
	now: number
	onOffered: (handover: string) => void
	onOpen: (handover: string) => void
	onClose: () => void
}

/** Handing over: what the system has found, and a word about it. */
export function DraftPart({ now, onOffered, onOpen, onClose }: Props) {
	const { value, failure, reload } = useDraft()
	const [said, setSaid] = useState('')
	const [remarks, setRemarks] = useState<Record<string, string>>({})
	const { busy, problem, go } = useOffer(onOffered)
	if (value === undefined)
		return failure === undefined ? (
			<Waiting words={words.waiting} />
		) : (
			<Failure words={sayFailure(failure)} onRetry={reload} />
		)
	const { next, items, cut, counts, open } = value
	const offer = () =>
		go({
			...(said.trim() !== '' && { words: said.trim() }),
			remarks: Object.entries(remarks)
				.map(([id, text]) => ({ case: id, text: text.trim() }))
				.filter(({ text }) => text !== ''),
		})
	return (
		<View>
			<Heading>
				{words.next(sayDay(dayStart(next.day) ?? next.from, now), words.shiftName[next.shift])}
			</Heading>
			<CountsLine counts={counts} />
			{open !== undefined && (
				<NoticeBar
					words={words.waitsForOther}
					icon="clock"
					action={{ words: words.see, onTap: () => onOpen(open) }}
				/>
			)}
			<HandedList
				items={items}
				cut={cut}
				now={now}
				writing={{ remarks, onRemark: (id, text) => setRemarks({ ...remarks, [id]: text }) }}
			/>
			<Field label={words.words} hint={words.wordsHint}>
				<TextArea label={words.words} value={said} most={WORDS} onInput={setSaid} />
			</Field>
			<Problem words={problem} />
			<Buttons>
				<Button words={words.offer} busy={busy} disabled={open !== undefined} onTap={offer} />
				<Button words={words.notYet} look="calm" onTap={onClose} />
			</Buttons>
		</View>
	)
}
