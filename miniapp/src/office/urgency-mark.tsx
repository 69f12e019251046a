import type { Urgency } from '@huying/shared/case/status'
import * as words from '@huying/shared/text/zh-CN/desk'
import { View } from '@tarojs/components'
import { accessible } from '../kit/accessible'
import './urgency-mark.scss'

/** How urgent, as a shape before a colour: diamond, square, triangle, ring, dot; a dashed ring while undecided. */
export function UrgencyMark({ urgency }: { urgency: Urgency | undefined }) {
	return (
		<View
			className={`urgency urgency--${urgency ?? 'none'}`}
			{...accessible('img', words.urgencyMark[urgency ?? 'none'])}
		/>
	)
}
