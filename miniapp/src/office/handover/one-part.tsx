import type { StepType } from '@huying/shared/handover/handover'
import * as words from '@huying/shared/text/zh-CN/handover'
import { sayDate } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { TextArea } from '../../kit/field'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { Waiting } from '../../kit/waiting'
import { Heading } from '../../kit/words'
import { Problem } from '../case/problem'
import { sayFailure } from '../say-failure'
import { SendSheet } from '../send-sheet'
import { CountsLine } from './counts-line'
import { HandedList } from './handed-list'
import { HandoverSteps } from './handover-steps'
import { StateOf } from './state-of'
import { useFollow, useHandover } from './use-handovers'

/** Acts that say something first. */
type Spoken = 'missing' | 'supplement'
const WORDS = 500

type Props = { handover: string; onClose: () => void }

/** One hand-over: the list, what was said, and what whoever reads it may do. Can be printed. */
export function OnePart({ handover, onClose }: Props) {
	const { value, failure, reload } = useHandover(handover)
	const [told, setTold] = useState<string>()
	const [speaking, setSpeaking] = useState<Spoken>()
	const [said, setSaid] = useState('')
	const { busy, problem, go } = useFollow({ handover }, async ({ type }) => {
		setSpeaking(undefined)
		setSaid('')
		await reload()
		setTold(words.said[type])
	})
	if (value === undefined)
		return failure === undefined ? (
			<Waiting words={words.waiting} />
		) : (
			<Failure words={sayFailure(failure)} onRetry={reload} />
		)
	const { next, state, version, steps, items, counts, cut, moves } = value
	const follow = (type: Exclude<StepType, 'offer'>, text?: string) => {
		go({ type, version, ...(text !== undefined && { words: text }) })
	}
	return (
		<View>
			<Heading>{words.next(sayDate(next.from), words.shiftName[next.shift])}</Heading>
			<StateOf state={state} />
			<CountsLine counts={counts} />
			{told !== undefined && <NoticeBar words={told} icon="check" />}
			<HandoverSteps steps={steps} />
			<HandedList items={items} cut={cut} now={steps[0]?.at ?? next.from} />
			{speaking === undefined && <Problem words={problem} />}
			<View className="unprinted">
				<Buttons>
					{moves.includes('accept') && (
						<Button words={words.act.accept} busy={busy} onTap={() => follow('accept')} />
					)}
					{(['missing', 'supplement'] as const)
						.filter((type) => moves.includes(type))
						.map((type) => (
							<Button key={type} words={words.act[type]} look="plain" onTap={() => setSpeaking(type)} />
						))}
					{process.env.TARO_ENV === 'h5' && (
						<Button words={words.print} look="calm" onTap={() => window.print()} />
					)}
					<Button words={words.last} look="calm" onTap={onClose} />
				</Buttons>
			</View>
			{speaking !== undefined && (
				<SendSheet
					title={words.actWords[speaking]}
					send={words.send}
					busy={busy}
					ready={said.trim() !== ''}
					problem={problem}
					onSend={() => follow(speaking, said.trim())}
					onClose={() => setSpeaking(undefined)}
				>
					<TextArea label={words.actWords[speaking]} value={said} most={WORDS} onInput={setSaid} />
				</SendSheet>
			)}
		</View>
	)
}
