import { monthAfter, monthOf } from '@huying/shared/archive/month'
import { page as words } from '@huying/shared/text/zh-CN/archive'
import { sayMonth } from '@huying/shared/text/zh-CN/team'
import { Button } from '../kit/button'
import { Buttons } from '../kit/row'
import { Heading } from '../kit/words'
import { Part } from './part'

type Props = { month: string; onMonth: (month: string) => void; now: number }

/** Which month, the one before and the one after; none that has not begun. */
export function MonthBar({ month, onMonth, now }: Props) {
	return (
		<Part>
			<Heading>{sayMonth(month)}</Heading>
			<Buttons>
				<Button words={words.earlier} look="calm" onTap={() => onMonth(monthAfter(month, -1))} />
				<Button
					words={words.later}
					look="calm"
					disabled={month >= monthOf(now)}
					onTap={() => onMonth(monthAfter(month, 1))}
				/>
			</Buttons>
		</Part>
	)
}
