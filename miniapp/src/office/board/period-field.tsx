import { type Period, periodNames, periodOf } from '@huying/shared/board/period'
import * as words from '@huying/shared/text/zh-CN/board'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field, TextInput } from '../../kit/field'
import { Chips } from '../chips'
import type { BoardView } from './view'

type Props = {
	view: BoardView
	days: Period
	onChoose: (change: Pick<BoardView, 'period' | 'days'>) => void
}

/** Over which days: one tap for a month, or from one day to another as they are written. */
export function PeriodField({ view, days, onChoose }: Props) {
	const [writing, setWriting] = useState(false)
	const [written, setWritten] = useState<Period>(days)
	const [wrong, setWrong] = useState(false)
	const take = () => {
		const read = periodOf(written.from.trim(), written.to.trim())
		setWrong(read === undefined)
		if (read === undefined) return
		setWriting(false)
		onChoose({ period: 'other', days: read })
	}
	return (
		<View>
			<Chips
				options={periodNames.map((value) => ({ value, words: words.period[value] }))}
				chosen={writing ? 'other' : view.period}
				onChoose={(period) => {
					setWriting(period === 'other')
					setWritten(days)
					setWrong(false)
					if (period !== 'other') onChoose({ period })
				}}
			/>
			{writing && (
				<>
					<Field label={words.from} hint={words.dayHint}>
						<TextInput
							label={words.from}
							most={10}
							value={written.from}
							onInput={(from) => setWritten({ ...written, from })}
						/>
					</Field>
					<Field label={words.to} error={wrong ? words.wrongPeriod : undefined}>
						<TextInput
							label={words.to}
							most={10}
							value={written.to}
							onInput={(to) => setWritten({ ...written, to })}
						/>
					</Field>
					<Button words={words.look} look="calm" fit onTap={take} />
				</>
			)}
		</View>
	)
}
