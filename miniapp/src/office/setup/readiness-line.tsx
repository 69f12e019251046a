import type { ReadinessState } from '@huying/shared/readiness/readiness'
import type { SetupView } from '@huying/shared/setup/setup-view'
import { names, sayRow, states } from '@huying/shared/text/zh-CN/readiness'
import * as words from '@huying/shared/text/zh-CN/setup-page'
import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { Row as Beside } from '../../kit/row'
import { StateMark, type StateShape } from '../../kit/state-mark'
import { Strong } from '../../kit/words'
import { goTo } from '../../route/route'
import { leadersMend, mends } from './mends'
import './readiness-line.scss'

type Row = SetupView['rows'][number]

const shapes: Record<ReadinessState, StateShape> = { missing: 'waiting', advice: 'doing', done: 'done' }

type Props = {
	row: Row
	now: number
	busy: boolean
	maySet: boolean
	onTick: (tick: NonNullable<Row['tick']>, done: boolean) => void
}

/** One thing that should be there: how it stands, what it is good for, and where it is put right. */
export function ReadinessLine({ row, now, busy, maySet, onTick }: Props) {
	const page = maySet || leadersMend(row.name) ? mends[row.name] : undefined
	const { tick } = row
	const open = row.state !== 'done'
	return (
		<View className="readiness">
			<View className="readiness__words">
				<Beside wrap>
					<StateMark shape={shapes[row.state]} words={states[row.state]} />
					<Strong>{names[row.name]}</Strong>
				</Beside>
				<View>{sayRow(row, now, 'page')}</View>
			</View>
			<View className="readiness__ways">
				{open && page !== undefined && (
					<Button
						words={words.mend}
						label={`${words.mend}：${names[row.name]}`}
						look="calm"
						fit
						onTap={() => goTo(page)}
					/>
				)}
				{maySet && tick !== undefined && (open || row.ticked !== undefined) && (
					<Button
						words={open ? words.confirm : words.reopen}
						label={`${open ? words.confirm : words.reopen}：${names[row.name]}`}
						look="calm"
						fit
						disabled={busy}
						onTap={() => onTick(tick, open)}
					/>
				)}
			</View>
		</View>
	)
}
