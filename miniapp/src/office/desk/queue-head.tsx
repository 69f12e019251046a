import type { Queue } from '@huying/shared/case/status'
import * as words from '@huying/shared/text/zh-CN/desk'
import { View } from '@tarojs/components'
import { Tap } from '../../kit/tap'
import { Heading } from '../../kit/words'
import { keyHints } from '../case/moves'
import type { Desk } from './desks'
import './queue-head.scss'

/** Above the list on a wide screen: which queue, in which order, and what the keyboard does. */
export function QueueHead({ desk, queue, onKeys }: { desk: Desk; queue: Queue; onKeys: () => void }) {
	const moves = desk.looking ? [] : keyHints(queue).map(({ key, words: short }) => words.keys(key, short))
	return (
		<View className="queue-head">
			<Heading>{words.queue[queue]}</Heading>
			<Tap className="queue-head__hints" onTap={onKeys}>
				{[words.order, words.keysChoose, ...moves, words.keysAll].join(' · ')}
			</Tap>
		</View>
	)
}
