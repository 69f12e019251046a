import type { Status } from '@huying/shared/case/status'
import * as words from '@huying/shared/text/zh-CN/desk'
import { caseText } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Heading } from '../../kit/words'
import { keyHints } from '../case/moves'
import type { Desk } from './desks'
import './queue-head.scss'

/** Above the list on a wide screen: which queue, in which order, and what the keyboard does. */
export function QueueHead({ desk, status }: { desk: Desk; status: Status }) {
	const moves = desk.looking ? [] : keyHints(status).map(({ key, words: short }) => words.keys(key, short))
	return (
		<View className="queue-head">
			<Heading>{caseText.status[status]}</Heading>
			<View className="queue-head__hints">{[words.order, words.keysChoose, ...moves].join(' · ')}</View>
		</View>
	)
}
