import type { Tally } from '@huying/shared/admission/tally'
import * as words from '@huying/shared/text/zh-CN/admission'
import { View } from '@tarojs/components'
import { accessible } from '../../kit/accessible'
import './tally-line.scss'

const parts = ['waiting', 'admitted', 'refused', 'withdrawn'] as const

/** What a department asked for, what became of it, and what money it promised with it. */
export function TallyLine({ tally }: { tally: Tally }) {
	return (
		<View className="tally">
			<Count name={words.tally.asked} count={String(tally.asked)} />
			{parts.map((part) => (
				<Count
					key={part}
					name={words.tally[part]}
					count={words.share(tally[part], tally.asked)}
					said={words.shareSaid(words.tally[part], tally[part], tally.asked)}
				/>
			))}
			<Count name={words.tally.ended} count={words.share(tally.ended, tally.admitted)} />
			<Count name={words.tally.cents} count={words.yuan(tally.cents)} />
		</View>
	)
}

function Count({ name, count, said }: { name: string; count: string; said?: string }) {
	return (
		<View className="tally__one" {...accessible('img', said ?? `${name} ${count}`)}>
			<View className="tally__count">{count}</View>
			<View className="tally__name">{name}</View>
		</View>
	)
}
