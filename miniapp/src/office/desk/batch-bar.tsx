import type { Queue } from '@huying/shared/case/status'
import * as words from '@huying/shared/text/zh-CN/batch'
import { keys } from '@huying/shared/text/zh-CN/desk'
import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { Tap } from '../../kit/tap'
import { moveWords, officeMoves } from '../case/moves'
import type { Batch } from './use-batch'
import './batch-bar.scss'

/** Under a list in which something is ticked: how many, and what to do with them. */
export function BatchBar({ batch, queue }: { batch: Batch; queue: Queue }) {
	const [move] = batch.moves
	if (move === undefined || batch.ticked.length === 0) return null
	const together = words.together(moveWords(move, queue))
	const letter = officeMoves.find(({ type }) => type === move)?.key ?? ''
	return (
		<View className="batch-bar">
			<View className="batch-bar__count">{words.ticked(batch.ticked.length)}</View>
			<Button words={keys(together, letter)} label={together} fit onTap={batch.open} />
			<Tap className="batch-bar__other" onTap={batch.tickAll}>
				{words.tickAll}
			</Tap>
			<Tap className="batch-bar__other" onTap={batch.untick}>
				{words.untick}
			</Tap>
		</View>
	)
}
