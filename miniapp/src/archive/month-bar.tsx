import { monthAfter, monthOf } from '@huying/shared/archive/month'
import { page as words } from '@huying/shared/text/zh-CN/archive'
import { sayMonth } from '@huying/shared/text/zh-CN/team'
import { Button } from '../kit/button'
import { Grow, Row } from '../kit/row'
import { Strong } from '../kit/words'

type Props = { month: string; onMonth: (month: string) => void; now: number }

/** Which month, the one before and the one after; none that has not begun. */
export function MonthBar({ month, onMonth, now }: Props) {
	return (
		<Row apart>
			<Button words={words.earlier} look="calm" fit onTap={() => onMonth(monthAfter(month, -1))} />
			<Grow>
				<Strong>{sayMonth(month)}</Strong>
			</Grow>
			<Button
				words={words.later}
				look="calm"
				fit
				disabled={month >= monthOf(now)}
				onTap={() => onMonth(monthAfter(month, 1))}
			/>
		</Row>
	)
}
